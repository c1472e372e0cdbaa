import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.companies.printed_party import split_party


@pytest.mark.parametrize(
    ("printed", "name", "address"),
    [
        # The lines of a bill of lading.
        ("ACME TILES LLC\n12 Main St\n Houston, TX ", "ACME TILES LLC", "12 Main St, Houston, TX"),
        ("NORTHERN CONSTRUCTION MATERIALS\nFLORIDA LLC 10100 RIVER ROAD\nTAMPA", "NORTHERN CONSTRUCTION MATERIALS FLORIDA LLC", "10100 RIVER ROAD, TAMPA"),
        ("BEYAZ CIMENTO SANAYI VE TICARET\nA.S. LIMAN CAD NO 7\nMERSIN", "BEYAZ CIMENTO SANAYI VE TICARET A.S.", "LIMAN CAD NO 7, MERSIN"),
        ("RIVER CEMENT CO\nLLC\n5 DOCK ROAD", "RIVER CEMENT CO LLC", "5 DOCK ROAD"),
        ("ACME INC\nLAKE CITY CORP PARK", "ACME INC", "LAKE CITY CORP PARK"),
        ("SUPER TILES\n12 HARBOR LLC ROAD", "SUPER TILES", "12 HARBOR LLC ROAD"),
        ("B.R.ADAMS &AMP; CO\n1 WAY", "B.R.ADAMS & CO", "1 WAY"),
        # One line with the address behind the name.
        ("ACME TRADING CO., LTD NO 12 ZHONGSHAN ROAD", "ACME TRADING CO., LTD", "NO 12 ZHONGSHAN ROAD"),
        ("CERAMIKA BALTYK SP Z O O 26 300 OPOLE UL POLNA 61", "CERAMIKA BALTYK SP Z O O", "26 300 OPOLE UL POLNA 61"),
        ("AZULEJOS SOL S L U 12200 ONDA CASTELLON", "AZULEJOS SOL S L U", "12200 ONDA CASTELLON"),
        ("CHOBE WATER LODGE P O BOX 2190 WINDHOEK", "CHOBE WATER LODGE", "P O BOX 2190 WINDHOEK"),
        ("RED BARN, 12 Old Mill Road, Leeds", "RED BARN", "12 Old Mill Road, Leeds"),
        # Line breaks as some sources write them.
        ("OASIS TILES (PTY) LTD/NP.O. BOX 14/NWINDHOEK", "OASIS TILES (PTY) LTD", "P.O. BOX 14, WINDHOEK"),
        ("OASIS TILES LTD/N12 HIGH STREET", "OASIS TILES LTD", "12 HIGH STREET"),
        (r"OASIS TILES\n12 HIGH STREET", "OASIS TILES", "12 HIGH STREET"),
    ],
)  # fmt: skip
def test_a_name_and_its_address_are_told_apart(printed, name, address):
    found = split_party(printed)
    assert (found.name, found.address) == (name, address)


@pytest.mark.parametrize(
    "name",
    [
        "GRUPO 2000 S.A.", "3 A TRADING LLC", "STUDIO 54", "MOLINO 2 SA DE CV", "TRADING/NEW YORK PARTNERS",
        "ACME LTD PLANT 2", "24/7 FREIGHT", "A & B LTD", "VIA MARE SRL", "BOX FACTORY LTD", "ACME CO LTD DIVISION 7",
        "1 TILE CENTER AND MORE", "AT&T CORP", "ROAD KING TRAILERS 500",
    ],
)  # fmt: skip
def test_what_is_not_certainly_an_address_stays_in_the_name(name):
    found = split_party(name)
    assert (found.name, found.address, found.care_of) == (name, None, None)


@pytest.mark.parametrize(
    ("printed", "name", "care_of"),
    [
        ("ACME TILES LLC C/O XYZ WAREHOUSING", "ACME TILES LLC", "XYZ WAREHOUSING"),
        ("BEYAZ CIMENTO A.S.\nON BEHALF OF ACME TRADING\nISTANBUL", "BEYAZ CIMENTO A.S.", "ACME TRADING"),
        ("CRUISE LINES LTD.\nC/O PERFECT BAY", "CRUISE LINES LTD.", "PERFECT BAY"),
        ("GULF CEMENT LLC\nIDHN ROAD\nFOR THE ACCOUNT OF: ACME TRADING", "GULF CEMENT LLC", "ACME TRADING"),
        ("JOHN KAPEND C O SPEED CARGO", "JOHN KAPEND", "SPEED CARGO"),
        ("ООО AKABE ПО ПОРУЧЕНИЮ HAZAR INSAAT", "ООО AKABE", "HAZAR INSAAT"),
        ("SHENZHEN BRIGHT C O LTD", "SHENZHEN BRIGHT C O LTD", None),
    ],
)  # fmt: skip
def test_for_whom_a_party_acts_is_told_apart(printed, name, care_of):
    found = split_party(printed)
    assert (found.name, found.care_of) == (name, care_of)


@given(st.text(max_size=300))
def test_any_text_has_a_name_unless_nothing_is_printed(text):
    found = split_party(text)
    assert bool(found.name) == bool(text.replace("\x00", "").replace("_x0000_", "").strip())


@pytest.mark.parametrize("printed", ["N" * 5_000, "שלום קרמיקה בע״מ", "شركة البلاط المحدودة\nدبي"])
def test_long_names_and_names_from_right_to_left_are_names(printed):
    found = split_party(printed)
    assert found.name == printed.split("\n")[0][:1_000]
