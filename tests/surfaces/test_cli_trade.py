"""The trade data on the command line: files in, buyers out, each document as promised."""

import json
import re
import zipfile

import pytest

from tests.contract.unknown_files import row, write_silent, write_unknown

NOW = "2026-03-05T09:30+08:00"

FILE_KEYS = {
    "file",
    "layout",
    "grain",
    "rows",
    "imported",
    "duplicate",
    "rejected",
    "problems_file",
    "first_date",
    "last_date",
}
DOSSIER_KEYS = {
    "company",
    "purchases",
    "suppliers",
    "origins",
    "products",
    "prices",
    "rhythm",
    "preference",
    "contacts",
    "talk_points",
    "evidence",
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory, shell_at):
    """A home with a small demo in it."""
    shell = shell_at(tmp_path_factory.mktemp("trade") / "home")
    ran = shell("demo", "--rows", "600", "--now", NOW, "--json")
    assert ran.code == 0, ran.err
    assert ran.document["customers"] > 0
    return shell


@pytest.fixture(scope="module")
def customs_file(filled):
    return next(
        path
        for path in sorted((filled.home / "demo-files").iterdir())
        if "客户" not in path.name and "customers" not in path.name
    )


def test_a_second_demo_changes_nothing(filled):
    assert filled("demo", "--rows", "600", "--now", NOW, "--json").document["was_filled"]


def test_each_file_is_accounted_for_and_again_it_is_all_known(terminal, customs_file):
    first = terminal("import", customs_file, "--json", "--now", NOW).document["files"][0]
    assert set(first) >= FILE_KEYS
    assert first["rows"] == first["imported"] + first["duplicate"] + first["rejected"] > 0
    again = terminal("import", customs_file, "--json", "--now", NOW).document["files"][0]
    assert again["imported"] == 0
    assert again["rows"] == first["rows"]


def test_a_refused_file_ends_with_1_beside_a_good_one_and_with_2_alone(
    terminal, customs_file, tmp_path
):
    bad = tmp_path / "notes.txt"
    bad.write_text("this is not customs data\n", encoding="utf-8")
    both = terminal("import", bad, customs_file, "--json", "--now", NOW)
    assert both.code == 1
    refused, taken = both.document["files"]
    assert refused["layout"] is None
    assert refused["problem"]["text"]
    assert taken["imported"] > 0
    assert terminal("import", bad, "--json", "--now", NOW).code == 2
    assert terminal("import", bad, "--now", NOW).out == ""


def test_an_archive_is_one_entry_with_its_members(terminal, customs_file, tmp_path):
    path = tmp_path / "both.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(customs_file, f"2026/{customs_file.name}")
        archive.writestr("notes.txt", "this is not customs data\n")
    ran = terminal("import", path, "--json", "--now", NOW)
    (entry,) = ran.document["files"]
    assert ran.code == 1
    taken, refused = entry["members"]
    assert (entry["file"], taken["file"]) == (str(path), f"2026/{customs_file.name}")
    assert entry["rows"] == taken["rows"] > 0
    assert (refused["layout"], bool(refused["problem"]["text"])) == (None, True)
    assert customs_file.name in terminal("import", path, "--now", NOW).out


def test_a_refused_archive_says_once_what_is_wrong_and_where(terminal, tmp_path):
    path = tmp_path / "both.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("notes.txt", "this is not customs data\n")
    ran = terminal("import", path, "--now", NOW, "--lang", "en")
    assert ran.code == 2
    assert ran.err.count("notes.txt") == ran.err.count("both.zip/notes.txt") == 1


def test_a_dry_run_keeps_nothing(terminal, customs_file):
    dry = terminal("import", customs_file, "--dry-run", "--json", "--now", NOW).document["files"][0]
    assert dry["imported"] > 0
    assert not list((terminal.home / "trade").glob("*.duckdb"))


def test_a_search_that_finds_nobody_says_what_to_loosen(filled):
    ran = filled("buyers", "find", "--hs", "9405", "--supplier", "nobody such", "--lang", "en")
    assert (ran.code, "No buyer matches" in ran.out) == (0, True)
    assert re.search("Without “--supplier”: [0-9]+ buyers", ran.err)
    turned = filled("buyers", "find", "--since", "2025-02-01", "--until", "2025-01-01")
    assert turned.code == 2


def test_buyers_are_found_and_limited_with_the_total_before_it(filled):
    document = filled("buyers", "find", "--limit", "2", "--json").document
    assert set(document) >= {"total", "hidden_rows", "buyers"}
    assert len(document["buyers"]) == 2 < document["total"]
    assert document["buyers"][0]["reasons"]


def test_a_company_is_found_by_its_name_and_opens_its_dossier(filled):
    name = filled("buyers", "find", "--limit", "1", "--json").document["buyers"][0]["name"]
    company = filled("companies", "find", name, "--json").document[0]
    assert set(company) >= {"company_id", "name", "country", "aliases", "score"}
    dossier = filled("dossier", company["company_id"], "--json", "--now", NOW).document
    assert set(dossier) >= DOSSIER_KEYS


def test_a_figures_selection_prints_its_rows_and_their_sum(filled):
    company = filled("buyers", "find", "--limit", "1", "--json").document["buyers"][0]["company_id"]
    dossier = filled("dossier", company, "--json", "--now", NOW).document
    supplier = dossier["suppliers"]["parts"][0]
    asked = ("dossier", company, "--rows", supplier["evidence"]["selection"])
    document = filled(*asked, "--json").document
    assert document["total"] == len(document["rows"]) == supplier["evidence"]["rows"]
    assert document["rows_when_written"] == document["total"]
    assert document["sums"][0]["value_usd"] == supplier["value_usd"]
    limited = filled(*asked, "--json", "--limit", "2").document
    assert (len(limited["rows"]), limited["total"]) == (2, document["total"])
    text = filled(*asked, "--lang", "en").out
    assert f"{document['total']:,} shipments" in text
    assert re.search(r"US\$ [\d,]+\.\d\d ", text)
    assert " C62" not in text
    assert " unknown" not in text
    whole = filled("dossier", company, "--rows", "all", "--json").document
    assert whole["total"] == dossier["evidence"]["rows"]


def test_each_buyers_value_says_on_which_basis_it_stands(filled):
    found = filled("buyers", "find", "--limit", "5", "--json").document["buyers"]
    text = filled("buyers", "find", "--limit", "5", "--lang", "en").out
    for buyer in found:
        said = {"unknown": "basis not given", "mixed": "(mixed terms)"}
        basis = buyer["value_basis"]
        assert f"{buyer['value_usd']:,.0f} {said.get(basis, basis)}" in text


def test_nothing_after_as_of_is_seen(filled):
    found = filled("buyers", "find", "--as-of", "2025-01-31", "--limit", "500", "--json").document
    assert found["buyers"]
    assert all(buyer["last_date"] <= "2025-01-31" for buyer in found["buyers"])


@pytest.mark.parametrize(
    "arguments",
    [
        ("buyers", "find", "--lang", "zh"),
        ("companies", "find", "importa", "--lang", "en"),
        ("layouts", "--lang", "zh"),
        ("today", "--now", NOW, "--lang", "en"),
        ("plan", "--now", NOW, "--lang", "zh"),
        ("doctor", "--now", NOW, "--lang", "en"),
    ],
)
def test_every_answer_is_also_written_for_people(filled, arguments):
    ran = filled(*arguments)
    assert ran.code == 0, ran.err
    assert len(ran.out.splitlines()) > 2


def test_a_proposed_mapping_is_labelled_and_listed(terminal, tmp_path):
    path = write_unknown(tmp_path / "peru importaciones.csv", [row(number) for number in range(8)])
    ran = terminal("import", path, "--json", "--now", NOW)
    taken = ran.document["files"][0]
    assert (ran.code, taken["imported"]) == (0, 8)
    assert taken["layout"].startswith("proposed-")
    assert 0.8 <= taken["proposed"]["confidence"] <= 1
    assert set(taken["proposed"]["fields"]["buyer"]) == {"header", "confidence"}
    assert taken["proposed"]["fields"]["buyer"]["header"] == "Razón Social Importador"
    assert {"header": "RUC", "uses": ["buyer_tax_id"]} in taken["columns"]
    assert taken["unused_columns"] == ["Teléfono"]
    again = terminal("import", path, "--json", "--now", NOW).document["files"][0]
    assert (again["layout_origin"], again["columns"]) == ("proposed", taken["columns"])
    spoken = terminal("import", path, "--now", NOW, "--lang", "en").out
    assert "Nobody has checked this mapping" in spoken
    assert "Buyer (importer, consignee) ← Razón Social Importador" in spoken
    assert "1 column not used: Teléfono" in spoken
    assert str(terminal.home / "layouts" / taken["layout"]) in spoken
    listed = {each["id"]: each["origin"] for each in terminal("layouts", "--json").document}
    assert listed[taken["layout"]] == "proposed"
    assert listed["country_monthly"] == "shipped"


def test_figures_that_could_be_read_in_two_ways_go_in_once_the_mark_is_said(terminal, tmp_path):
    lines = [row(number) for number in range(8)]
    for number, cells in enumerate(lines):
        cells[8], cells[10], cells[11] = f"1.{200 + number}", "", "8900"
    path = write_unknown(tmp_path / "peru importaciones.csv", lines)
    refused = terminal("import", path, "--json", "--now", NOW, "--lang", "en")
    assert refused.code == 2
    assert "is 1.2 with a decimal point and 1200 with a decimal comma" in refused.err
    said = ("--decimal-mark", ",", "--now", NOW)
    taken = terminal("import", path, *said, "--json").document["files"][0]
    assert (taken["imported"], taken["decimal_mark"], taken["decimal_mark_from"]) == (
        8,
        ",",
        "option",
    )
    assert (taken["encoding"], taken["encoding_from"]) == ("cp1252", "letters")
    spoken = terminal("import", path, *said, "--lang", "en").out
    assert "Figures such as 1.200 were read with a decimal comma, as you said." in spoken


def test_a_doubtful_mapping_is_refused_with_what_was_understood(terminal, tmp_path):
    path = write_unknown(tmp_path / "peru.csv", [row(number, "03/04/2025") for number in range(8)])
    ran = terminal("import", path, "--json", "--now", NOW, "--lang", "en")
    refused = ran.document["files"][0]
    assert (ran.code, refused["layout"]) == (2, None)
    assert refused["problem"]["id"] == "problem-import-layout-unknown"
    assert refused["proposed"]["dates_are_clear"] is False
    for part in (
        "Nearest is",
        "Buyer (importer, consignee) ← Razón Social Importador",
        "Day and month",
    ):
        assert part in ran.err


def test_a_file_that_does_not_say_its_flow_shows_its_mapping_and_takes_the_option(
    terminal, tmp_path
):
    path = write_silent(tmp_path / "peru.csv")
    refused = terminal("import", path, "--now", NOW, "--lang", "en")
    assert refused.code == 2
    for part in ("--flow import", "← Importador", "1 column not used: Observaciones"):
        assert part in refused.err
    asked = terminal("import", path, "--now", NOW, "--json").document["files"][0]
    assert (asked["layout"], asked["unused_columns"]) == (None, ["Observaciones"])
    taken = terminal("import", path, "--flow", "export", "--now", NOW, "--json").document["files"]
    assert (taken[0]["flow"], taken[0]["imported"]) == ("export", 9)
    assert terminal("import", path, "--flow", "sideways", "--now", NOW).code == 2


def test_a_layout_of_ones_own_that_is_broken_is_named(terminal, tmp_path):
    path = write_unknown(tmp_path / "peru.csv", [row(number) for number in range(3)])
    broken = terminal.home / "layouts" / "mine" / "source.yaml"
    broken.parent.mkdir(parents=True)
    broken.write_text("id: mine\ncolour: x\n", encoding="utf-8")
    ran = terminal("layouts", "--lang", "en")
    assert (ran.code, str(broken) in ran.err) == (1, True)
    assert terminal("import", path, "--now", NOW).code == 2


def test_layouts_say_what_they_are(filled):
    for layout in filled("layouts", "--json").document:
        assert set(layout) >= {"id", "title", "publisher", "grain", "fields"}


@pytest.mark.parametrize(
    ("option", "value", "sentence"),
    [
        ("--since", "2025-13-01", "--since has a value that can't be used: “2025-13-01” isn't a date. Write it like 2026-03-05."),
        ("--country", "Atlantis", "option --country: “Atlantis” isn't known as a country."),
    ],
)  # fmt: skip
def test_a_wrong_value_is_told_with_its_option(filled, option, value, sentence):
    ran = filled("buyers", "find", option, value, "--lang", "en")
    assert ran.code == 2
    assert sentence in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("dossier", "c0000000000000000"),
        ("dossier", "c0000000000000000", "--rows", "all"),
        ("dossier", "c0000000000000000", "--rows", "colour=red"),
        ("buyers", "find", "--hs", "lamps"),
        ("buyers", "find", "--country", "Atlantis"),
        ("import", "/does/not/exist.xlsx"),
    ],
)
def test_what_cannot_be_answered_is_one_sentence(filled, arguments):
    ran = filled(*arguments)
    assert ran.code == 2
    assert len(ran.err.strip().splitlines()) == 1


def test_why_reaches_the_customs_rows_of_a_linked_customer(filled):
    linked = [
        filled("why", item["customer_id"], "--json", "--now", NOW).document
        for item in filled("plan", "--days", "60", "--json", "--now", NOW).document["items"][:8]
    ]
    assert all(json.dumps(document["rules"]) for document in linked)
    with_record = [
        document
        for document in linked
        if any(fact["fact"] == "import_shipments_24_months" for fact in document["facts"])
    ]
    for document in with_record:
        assert document["rows"]
        assert document["rows"][0]["raw"]


def test_a_file_is_listed_read_anew_by_a_corrected_layout_and_taken_out(terminal, tmp_path):
    path = write_unknown(tmp_path / "peru_imports.csv", [row(number) for number in range(6)])
    taken = terminal("import", path, "--json", "--now", NOW).document["files"][0]
    own = terminal.home / "layouts" / taken["layout"] / "source.yaml"
    own.write_text(own.read_text("utf-8").replace("fob_usd:", "cif_usd:"), encoding="utf-8")

    listed = terminal("files", "list", "--json").document
    (file,) = listed["files"]
    assert (listed["total"], file["file"], file["rows"], file["read_by_now"]) == (
        1, "peru_imports.csv", 6, False,
    )  # fmt: skip
    number = str(file["id"])
    again = terminal("files", "reread", number, "--json", "--now", NOW).document
    assert (again["rows"], again["revised"], again["imported"]) == (6, 6, 6)
    known = terminal("import", path, "--json", "--now", NOW).document["files"][0]
    assert (known["imported"], known["duplicate"]) == (0, 6)

    would = terminal("files", "remove", number, "--dry-run", "--json", "--now", NOW).document
    done = terminal("files", "remove", number, "--json", "--now", NOW).document
    assert would == done
    assert (done["removed"], done["kept"], done["back"]) == (6, 0, 0)
    assert terminal("files", "list", "--json").document == {"total": 0, "files": []}
    assert terminal("files", "remove", number, "--now", NOW).code == 2
    back = terminal("import", path, "--json", "--now", NOW).document["files"][0]
    assert back["imported"] == 6
