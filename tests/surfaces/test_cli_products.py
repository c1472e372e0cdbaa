"""`genjin products` as a person runs it: a list in, looked through, and out again."""

import pytest


def test_a_list_goes_in_is_looked_through_and_comes_out_again(terminal, tmp_path):
    listed = tmp_path / "产品.csv"
    listed.write_text(
        "产品编号,品名,HS编码,含税采购价,外销价,每箱数量,外箱长cm,外箱宽cm,外箱高cm,外箱毛重kg\n"
        "A1,射灯,9405.42,56.5,9.8,10,50,40,35,12\nA2,灯管,99,8.3,-1,,,,,\n",
        encoding="utf-8",
    )
    dry = terminal("products", "import", listed, "--dry-run", "--json")
    assert (dry.code, dry.document["created"]) == (1, 2)
    ran = terminal("products", "import", listed, "--json", "--lang", "en")
    assert ran.code == 1
    assert (ran.document["rows"], ran.document["created"], ran.document["rejected"]) == (2, 2, 0)
    problems = [(each["row"], each["field"]) for each in ran.document["problems"]]
    assert problems == [(3, "HS编码"), (3, "外销价")]

    found = terminal("products", "list", "射灯", "--json").document
    assert found["total"] == 1
    product = found["products"][0]
    assert (product["code"], product["cost_cny"], product["price"]) == ("A1", 56.5, 9.8)
    assert product["quantity_per_container"] == {"20GP": 4000.0, "40GP": 8280.0, "40HQ": 9420.0}
    assert "A1" in terminal("products", "list", "9405", "--lang", "en").out

    out = tmp_path / "out.xlsx"
    assert terminal("products", "export", out, "--json").document["products"] == 2
    again = terminal("products", "import", out, "--json")
    assert (again.code, again.document["duplicate"]) == (0, 2)


@pytest.mark.parametrize("name", ["list.pdf", "nowhere.csv"])
def test_a_file_that_cannot_be_used_is_one_sentence(terminal, tmp_path, name):
    if name.endswith("pdf"):
        (tmp_path / name).write_bytes(b"%PDF-1.4 no list")
    ran = terminal("products", "import", tmp_path / name, "--lang", "en")
    assert ran.code == 2
    assert len(ran.err.strip().splitlines()) == 1
