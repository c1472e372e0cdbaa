from hypothesis import given
from hypothesis import strategies as st

from genjin.buyers.contacts import contacts_seen
from tests.unit.buyers.rows import row

ADDRESS = "AV. LOS PINOS 123, LIMA\nTEL: +51 (1) 555-0134 FAX 5550199\nCOMPRAS@EJEMPLO.COM.PE"


def test_mail_addresses_and_telephone_numbers_are_found_in_the_address() -> None:
    seen = contacts_seen([row(1, buyer_address=ADDRESS)])
    assert [one.text for one in seen.mails] == ["compras@ejemplo.com.pe"]
    assert [one.text for one in seen.phones] == ["+51 (1) 555-0134"]


def test_what_was_seen_last_comes_first_with_its_days_and_rows() -> None:
    rows = [
        row(0, buyer_address="JR. VIEJO 1"),
        row(10, buyer_address="JR. VIEJO 1"),
        row(20, buyer_address="AV. NUEVA 2"),
    ]
    new, old = contacts_seen(rows).addresses
    assert (new.text, old.text) == ("AV. NUEVA 2", "JR. VIEJO 1")
    assert (old.first_date, old.last_date) == (rows[0].date, rows[1].date)
    assert old.evidence.rows == 2


def test_a_tax_id_and_a_street_number_are_no_telephone() -> None:
    assert contacts_seen([row(1, buyer_address="RUC 20100012345, CALLE 1234567")]).phones == ()


def test_the_buyer_himself_is_not_his_own_notify_party() -> None:
    rows = [row(1, buyer="SUR SAC", notify="SUR SAC"), row(2, buyer="SUR SAC", notify="AGENTE SA")]
    seen = contacts_seen(rows)
    assert [one.text for one in seen.notify] == ["AGENTE SA"]
    assert [one.text for one in seen.names] == ["SUR SAC"]


@given(st.text(max_size=300))
def test_any_text_is_read_without_failing(text: str) -> None:
    seen = contacts_seen([row(1, buyer_address=text)])
    assert all("@" in one.text for one in seen.mails)
