from genjin.companies.ids import company_id, party_id, public_company_id


def test_ids_are_the_same_for_ever():
    # Links that people decided refer to these numbers: a change needs a migration.
    assert party_id(" ACME SA ", "PE") == party_id("ACME SA", "PE") == 0x4DD1C2DEBAE59123
    assert public_company_id(company_id("PE", "ACME SA")) == "c969023c48a345528"


def test_country_and_text_both_count():
    assert (
        len({party_id("A", "PE"), party_id("A", "CL"), party_id("A", None), party_id("B", "PE")})
        == 4
    )
