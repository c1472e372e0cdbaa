"""The book on the command line: documents, exit codes, options anywhere, and reading that only reads."""

import json
import sqlite3
import time
from contextlib import closing
from importlib.resources import files
from pathlib import Path

import pytest

NOW = "2026-03-05T09:30+08:00"

ITEM_KEYS = {
    "customer_id",
    "customer",
    "grade",
    "channel",
    "seller_time",
    "buyer_time",
    "buyer_zone",
    "window",
    "due",
    "purpose",
    "value",
    "reasons",
    "talk_track",
}


def records_of(home: Path) -> list[str]:
    with closing(sqlite3.connect(home / "records.sqlite3")) as records:
        return list(records.iterdump())


def test_a_list_with_a_bad_row_ends_with_1_and_names_it(terminal, tmp_path):
    listed = tmp_path / "list.csv"
    listed.write_text("Company,Country\nA Ltd,GB\nB Ltd,\n", encoding="utf-8")
    ran = terminal("customers", "import", listed, "--json", "--now", NOW)
    assert ran.code == 1
    document = ran.document
    assert {
        key: document[key] for key in ("rows", "created", "updated", "duplicate", "rejected")
    } == {
        "rows": 2,
        "created": 1,
        "updated": 0,
        "duplicate": 0,
        "rejected": 1,
    }
    assert Path(document["problems_file"]).is_file()
    assert "list.csv, row 3, column “Country”" in ran.err


def test_today_has_the_promised_keys_and_leaves_the_book_untouched(book):
    before = records_of(book.home)
    for now in (NOW, "2026-03-09T23:59+08:00", "2031-01-01T00:00+00:00", "2020-02-29T12:00-05:00"):
        ran = book("today", "--json", "--now", now)
        assert ran.code == 0, ran.err
        assert set(ran.document) >= {"date", "zone", "items", "deferred"}
        for item in ran.document["items"]:
            assert set(item) >= ITEM_KEYS
    assert records_of(book.home) == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("--json", "--now", NOW, "--lang", "zh", "today"),
        ("today", "--json", "--now", NOW, "--lang", "zh"),
        ("--now", NOW, "today", "--lang=zh", "--json"),
    ],
)
def test_global_options_stand_before_or_after_the_command(book, arguments):
    document = book(*arguments).document
    assert document["date"] == "2026-03-05"
    texts = [reason["text"] for item in document["items"] for reason in item["reasons"]]
    assert any("\u4e00" <= letter <= "\u9fff" for text in texts for letter in text)


def test_a_home_named_after_the_command_is_the_home(book, terminal):
    assert terminal("today", "--json", "--now", NOW, "--home", book.home).document["items"]
    assert not terminal.home.exists()


def test_the_answered_sample_comes_before_the_others_and_in_both_times(book):
    items = book("today", "--json", "--now", NOW).document["items"]
    berlin = next(item for item in items if item["customer"] == "Berlin Parts GmbH")
    assert berlin["grade"] == "sample"
    assert berlin["purpose"] == "answer_reply"
    assert berlin["seller_time"].endswith("+08:00")
    assert berlin["buyer_time"].endswith("+01:00")


def test_a_touch_gives_its_id_and_the_next_one_and_twice_is_once(book):
    asked = ("touch", "S", "--channel", "mail", "--direction", "out", "--now", NOW, "--json")
    first, second = book(*asked), book(*asked)
    assert (first.code, second.code) == (0, 0)
    assert first.document["touch_id"] == second.document["touch_id"]
    assert first.document["next"]["due"] > "2026-03-05"
    why = book("why", first.document["touch_id"], "--json", "--now", NOW).document
    assert why["touch_id"] == first.document["touch_id"]


def test_why_gives_the_chain_with_the_playbooks_version(book):
    document = book("why", "K", "--json", "--now", NOW).document
    assert set(document) >= {"decision", "rules", "facts", "rows"}
    assert document["rules"][0]["id"] == "key"
    assert all(rule["playbook_version"] for rule in document["rules"])
    orders = next(fact for fact in document["facts"] if fact["fact"] == "orders")
    assert (orders["value"], len(orders["rows"])) == (4, 4)


def test_plan_lists_the_coming_touches(book):
    document = book("plan", "--days", "30", "--json", "--now", NOW).document
    days = [item["due"] for item in document["items"]]
    assert days == sorted(days)
    assert days


def test_what_goes_out_comes_in_again(book, terminal, tmp_path):
    assert book("customers", "export", tmp_path / "out.xlsx", "--now", NOW).code == 0
    ran = terminal("customers", "import", tmp_path / "out.xlsx", "--now", NOW, "--json")
    assert (ran.code, ran.document["created"]) == (0, 3)


def test_check_says_who_is_known(book):
    assert book("customers", "check", "divemotor", "--json").document[0].keys() >= {
        "customer_id",
        "name",
        "owner",
        "score",
        "masked",
    }
    assert book("customers", "check", "Mitsui", "--json").document == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense", "--lang", "zh"),
        ("today", "--nonsense", "--lang", "zh"),
        ("today", "--now", "yesterday"),
        ("touch", "K", "--lang", "zh"),
        ("touch", "Nobody", "--channel", "mail", "--direction", "out"),
        ("why", "t999999"),
        ("customers", "import", "/does/not/exist.csv", "--lang", "zh"),
        ("today", "--user", "nobody"),
        ("serve", "--host", "192.0.2.1", "--lang", "zh"),
    ],
)
def test_wrong_usage_is_one_sentence_on_standard_error(book, arguments):
    ran = book(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.strip().splitlines()) == 1


def test_reading_where_there_is_no_book_makes_none(terminal):
    ran = terminal("today")
    assert (ran.code, ran.out) == (2, "")
    assert not terminal.home.exists()


def test_damaged_records_end_with_3(terminal):
    terminal.home.mkdir()
    (terminal.home / "records.sqlite3").write_bytes(b"this was a database" * 300)
    assert terminal("today").code == 3
    assert terminal("doctor", "--json").code == 3


def test_doctor_says_which_years_are_covered(book):
    ran = book("doctor", "--json", "--now", NOW)
    assert ran.code == 0, ran.err
    checks = {check["check"] for check in ran.document["checks"]}
    assert checks >= {"records", "trade", "playbook", "zones", "holidays"}
    assert "2026" in ran.out


def test_backup_and_restore_give_the_same_book(book, terminal, tmp_path):
    assert book("backup", tmp_path / "book.zip").code == 0
    assert terminal("restore", tmp_path / "book.zip").code == 0
    same = ("today", "--json", "--now", NOW)
    assert terminal(*same).document == book(*same).document
    assert terminal("restore", tmp_path / "book.zip").code == 2


def test_the_shipped_playbook_proves_itself(book):
    document = book("playbook", "check", "--json").document
    assert document["cases"] > 0
    assert document["failed"] == []


def test_a_playbook_with_an_unknown_key_is_refused_with_file_and_line(book, tmp_path):
    folder = tmp_path / "rules"
    (folder / "grades").mkdir(parents=True)
    (folder / "grades" / "x.yaml").write_text("id: x\nnonsense: 1\n", encoding="utf-8")
    ran = book("playbook", "check", folder)
    assert (ran.code, ran.out) == (2, "")
    assert "grades/x.yaml" in ran.err
    checked = book("playbook", "check", folder, "--json")
    assert checked.code == 2
    document = checked.document
    assert (document["version"], document["files"], document["cases"]) == (None, 1, 0)
    assert ("grades/x.yaml", 2) in [(each["file"], each["row"]) for each in document["failed"]]


def test_a_failed_case_reads_like_a_line_of_the_file(book, tmp_path):
    folder = tmp_path / "rules"
    (folder / "cadences").mkdir(parents=True)
    shipped = files("genjin.playbook") / "defaults" / "cadences" / "a.yaml"
    text = shipped.read_text(encoding="utf-8")
    changed = text.replace(
        "every: {min: 2, target: 2, max: 3}", "every: {min: 1, target: 1, max: 1}"
    )
    (folder / "cadences" / "a.yaml").write_text(changed, encoding="utf-8")
    ran = book("playbook", "check", folder, "--json")
    assert ran.code == 1
    assert "min: 1" in ran.document["failed"][0]["got"]
    assert not set("{}'") & set(json.dumps([each["got"] for each in ran.document["failed"]]))


def test_a_broken_playbook_stops_no_command_and_each_says_where(book):
    sound = book("today", "--json", "--now", NOW).document
    folder = book.home / "playbook" / "cadences"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "a.yaml").write_text("id: a\nevry: 2\n", encoding="utf-8")
    try:
        ran = book("today", "--json", "--now", NOW)
        assert (ran.code, ran.document["items"]) == (1, sound["items"])
        assert f"{folder / 'a.yaml'}, row 2" in ran.err
        doctor = book("doctor", "--json").document
        assert any(str(folder / "a.yaml") in check["text"] for check in doctor["checks"])
        assert book("playbook", "check").code == 2
    finally:
        (folder / "a.yaml").unlink()


def test_every_command_and_option_is_explained_in_both_languages():
    script = (
        "import os; os.environ['GENJIN_HOME'] = '/nowhere/at/all';"
        "from genjin.surfaces.cli.main import run, genjin; import click\n"
        "def walk(group, path):\n"
        "    for name in [*group.list_commands(click.Context(group)), 'jobs'][: None if not path else -1]:\n"
        "        command = group.get_command(click.Context(group), name)\n"
        "        for lang in ('zh', 'en'):\n"
        "            assert run([*path, name, '--lang', lang, '--help']) == 0, (path, name)\n"
        "        if isinstance(command, click.Group):\n"
        "            walk(command, [*path, name])\n"
        "walk(genjin, [])"
    )
    pages = _python(script)
    assert "查重" in pages
    assert "Whom to contact today" in pages


def test_a_command_lists_the_options_that_it_uses_and_no_others():
    script = (
        "import os, inspect; os.environ['GENJIN_HOME'] = '/nowhere/at/all';"
        "from genjin.surfaces.cli.main import genjin; import click, importlib\n"
        "read = {'now': ('session.now', 'session.clock'), 'as_of': ('session.as_of',)}\n"
        "def leaves(group):\n"
        "    for name in [*group.list_commands(click.Context(group)), *(['jobs'] if group is genjin else [])]:\n"
        "        command = group.get_command(click.Context(group), name)\n"
        "        yield from leaves(command) if isinstance(command, click.Group) else [command]\n"
        "modules = {}\n"
        "for command in leaves(genjin):\n"
        "    listed = {p.name for p in command.params if isinstance(p, click.Option) and not p.hidden}\n"
        "    assert listed & {'user', 'now', 'as_of'} == command.uses, command.name\n"
        "    modules.setdefault(inspect.getmodule(command.callback), set()).update(command.uses)\n"
        "for module, uses in modules.items():\n"
        "    source = inspect.getsource(module)\n"
        "    for name, words in read.items():\n"
        "        assert (name in uses) == any(word in source for word in words), (module, name)\n"
        "    assert ('user' in uses) == ('open_book' in source), module\n"
        "print(len(modules))"
    )
    assert int(_python(script).split()[-1]) > 15


def test_an_option_that_makes_no_difference_is_said_to(book):
    ran = book("layouts", "--as-of", "2026-03-01", "--json")
    assert ran.code == 0
    assert "--as-of" in ran.err
    assert "--as-of" not in book("buyers", "find", "--as-of", "2026-03-01", "--json").err
    page = book("serve", "--help").out
    assert "--now" in page
    assert "--as-of" not in page


def test_help_loads_nothing_heavy():
    script = (
        "import sys; from genjin.surfaces.cli.main import run; code = run(['--help']);"
        "heavy = {'django', 'duckdb', 'pydantic', 'holidays', 'python_calamine', 'waitress',"
        "'numpy', 'scipy', 'lightgbm'};"
        "print(sorted(heavy & set(sys.modules)), code)"
    )
    ran = _python(script)
    assert ran.splitlines()[-1] == "[] 0"


@pytest.mark.parametrize(
    ("command", "spared"),
    [
        (["layouts"], "django duckdb holidays python_calamine waitress xlsxwriter"),
        (["today", "--now", NOW], "numpy duckdb python_calamine waitress xlsxwriter"),
        (["buyers", "find"], "numpy holidays pydantic python_calamine waitress xlsxwriter yaml"),
        (
            ["companies", "find", "light"],
            "numpy holidays pydantic python_calamine waitress xlsxwriter",
        ),
        (["plan", "--now", NOW], "numpy python_calamine waitress xlsxwriter"),
    ],
)
def test_a_reading_command_loads_nothing_that_it_does_not_use(book, command, spared):
    script = (
        "import os, sys; from genjin.surfaces.cli.main import run;"
        f"os.environ['GENJIN_HOME'] = {str(book.home)!r};"
        f"code = run([*{command!r}, '--json']);"
        f"heavy = {{'genjin.demo', *{spared.split()!r}}};"
        "print(); print(sorted(heavy & set(sys.modules)), code)"
    )
    assert _python(script).splitlines()[-1] == "[] 0"


def _python(script: str) -> str:
    import subprocess  # noqa: PLC0415
    import sys  # noqa: PLC0415

    return subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    ).stdout


def test_json_stands_alone_on_standard_output(terminal, tmp_path):
    listed = tmp_path / "list.csv"
    listed.write_text("Company,Country,Mood\nA Ltd,GB,good\n", encoding="utf-8")
    ran = terminal("customers", "import", listed, "--json", "--now", NOW)
    assert json.loads(ran.out)["unknown_columns"] == ["Mood"]
    assert "Mood" in ran.err


def test_sign_in_prints_one_address(book):
    began = time.monotonic()
    ran = book("sign-in", "--port", "8765")
    assert ran.out.strip().startswith("http://127.0.0.1:8765/sign-in/")
    assert len(ran.out.strip().splitlines()) == 1
    assert time.monotonic() - began < 30


def test_an_absence_pauses_the_plan_until_he_is_back(book):
    ran = book("customers", "away", "Divemotor", "--returns", "2026-04-07", "--json", "--now", NOW)
    assert ran.code == 0, ran.err
    assert ran.document["returns_on"] == "2026-04-07"
    assert ran.document["next"]["due"] > "2026-04-07"
    again = book("customers", "away", "Divemotor", "--back", "--json", "--now", NOW)
    assert again.document["next"]["due"] < "2026-04-07"
    for arguments in ((), ("--back", "--returns", "2026-04-07"), ("--returns", "2026-01-01")):
        refused = book("customers", "away", "Divemotor", *arguments, "--now", NOW)
        assert refused.code == 2
        assert len(refused.err.strip().splitlines()) == 1


def test_days_of_a_calendar_come_in_as_a_file_and_twice_is_once(book, tmp_path):
    days = tmp_path / "days.csv"
    days.write_text(
        "country,subdivision,day,kind,name,source\n"
        "PE,,2027-04-30,holiday,Example,gazette\n"
        "PE,,tomorrow,holiday,Example,gazette\n",
        encoding="utf-8",
    )
    first = book("calendars", "import", days, "--json", "--now", NOW, "--lang", "en")
    assert first.code == 1
    assert (first.document["kept"], first.document["rejected"]) == (1, 1)
    assert first.document["problems"][0]["row"] == 3
    assert "days.csv, row 3" in first.err
    again = book("calendars", "import", days, "--json", "--now", NOW)
    assert (again.document["kept"], again.document["known"]) == (0, 1)
    assert book("calendars", "import", tmp_path / "none.csv", "--now", NOW).code == 2
