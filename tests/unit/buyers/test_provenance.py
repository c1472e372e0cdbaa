from genjin.buyers.provenance import SourceFile, provenance
from genjin.buyers.purchase import file_key
from genjin.trade.shipment import ValueBasis
from tests.unit.buyers.rows import aggregate, row

TRUCKS = SourceFile("trucks.xlsx", "vendor_a", publisher="Vendor A")
LAMPS = SourceFile("lamps.csv", "vendor_b", publisher="Vendor B")


def test_each_file_says_how_many_rows_it_gave_and_over_which_period() -> None:
    rows = [row(0, row_id="s1:7"), row(30, row_id="s1:8"), aggregate(31, row_id="s2:1")]
    found = provenance(rows, {"s1": TRUCKS, "s2": LAMPS})
    first, second = found.files
    assert (first.file, first.evidence.rows, first.shipments) == (TRUCKS, 2, 2)
    assert (first.evidence.first_date, first.evidence.last_date) == (rows[0].date, rows[1].date)
    assert (second.file, second.aggregates) == (LAMPS, 1)
    assert found.unknown == 0


def test_rows_of_a_file_that_nobody_knows_are_counted() -> None:
    found = provenance([row(0, row_id="s1:7"), row(1, row_id="gone:7")], {"s1": TRUCKS})
    assert (len(found.files), found.unknown) == (1, 1)


def test_the_terms_are_counted_the_commonest_first() -> None:
    rows = [
        row(0, value_basis=ValueBasis.FOB, incoterm="FOB"),
        row(1, incoterm="CFR"),
        row(2, incoterm="CFR "),
        row(3, value_usd=None),
    ]
    found = provenance(rows, {})
    assert dict(found.bases) == {"CIF": 2, "FOB": 1}
    assert list(found.incoterms.items()) == [("CFR", 2), ("FOB", 1)]
    assert found.without_value == 1


def test_a_buyer_who_was_told_by_a_rule_is_explained() -> None:
    notified = {"buyer_rule": "notify-to-order"}
    rows = [row(0, **notified), row(1, **notified), row(2)]
    [told] = provenance(rows, {}).told
    assert (told.because.params["rows"], told.because.params["of"]) == (2, 3)
    assert told.because.params["percent"] == 80
    assert told.evidence.rows == 2


def test_a_consignee_and_an_importer_of_record_need_no_explanation() -> None:
    assert provenance([row(0, buyer_rule="direct"), row(1, buyer_rule="declared")], {}).told == ()


def test_the_key_of_a_file_is_what_its_rows_share() -> None:
    assert file_key("20260101T000000-abc:12") == file_key("20260101T000000-abc:7")
