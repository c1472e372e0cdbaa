"""American bills of lading as Panjiva delivers them: 128 columns of text, one row a bill, no values.

Each party stands twice: as the manifest prints it, name and address on lines of one cell, and as
the vendor reads it. Some bills are made out to a bank's order or to a forwarder, and name the buyer
as the party to notify; a forwarder's house bills come beside their master bill.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time
from itertools import groupby

from genjin.demo.buyers import Buyer
from genjin.demo.layouts.panjiva_header import PANJIVA_HEADER
from genjin.demo.layouts.table import Cell, IsoDays, Sheet, Table, csv_line
from genjin.demo.purchases import BAD_DATE, NO_BUYER, NO_GOODS, NO_PARTY, NO_SUPPLIER, Purchase
from genjin.demo.suppliers import Supplier

_FORWARDED, _TO_BANK, _TO_ORDER = 9, 15, 18  # of some hundred bills, cumulative
_BROKERED, _NOTIFIED = 40, 75
_ABSURD, _VALUED = 95, 86
_TURNS = 97
_BANKS = ("PLENOMI NATIONAL BANK", "BANK OF CALORUSAN N.A.")
_BROKER = "OSTINOGAR CUSTOMS BROKERS INC\n880 PIER STREET, SAN PEDRO, CA 90731"
_AGENTS = (
    "SHENZHEN LINGHENGKU INTERNATIONAL LOGISTICS CO LTD\n18/F FUTIAN ROAD, SHENZHEN, CHINA",
    "NINGBO QIAOFANPO FREIGHT FORWARDING CO LTD\n6 BEILUN EAST ROAD, NINGBO, CHINA",
)
_STREETS = ("COMMERCE PARKWAY", "DISTRIBUTION WAY", "INDUSTRIAL BLVD", "HARBOR GATE RD")
_CARRIERS = ("QHSU - Quenhal Steamship Lines", "ZMKU - Zarmiko Container Line")
_VESSELS = ("PILUVE STAR", "NARETIZO BRIDGE", "CRENILEDIN EXPRESS", "TORIFA BAY")
_COUNTRIES = {
    "CN": "China", "VN": "Vietnam", "IN": "India", "TR": "Turkey", "ES": "Spain",
    "MY": "Malaysia", "US": "United States", "DE": "Germany", "BR": "Brazil",
}  # fmt: skip
_STATES = {
    "TX": "Texas", "CA": "California", "NJ": "New Jersey", "GA": "Georgia", "IL": "Illinois",
    "FL": "Florida",
}  # fmt: skip
_TEU_KG = 9_000


def panjiva_us(name: str, purchases: Iterable[Purchase], bought_on: date) -> Table:
    """A file of purchases in this layout, as it was downloaded on that day.

    Purchases come ordered, so that the lines of a bill stand together.
    """
    moment = datetime.combine(bought_on, time(9, 40), UTC)
    return Table(
        name,
        "US Imports Shipments",
        (),
        PANJIVA_HEADER,
        (Cell.TEXT,) * len(PANJIVA_HEADER),
        _lines(purchases),
        layout="panjiva_us_imports",
        sheets_before=(
            Sheet("Info", ((f"This file was generated at {moment:%I:%M %p on %m/%d/%Y}",),)),
        ),
        sheets_after=(
            Sheet(
                "Contact Info",
                (
                    ("Company", "Contact Type", "Contact Name", "Position", "Email", "Phone",
                     "Profile URL", "Company URL"),
                ),
            ),
        ),
    )  # fmt: skip


def _lines(purchases: Iterable[Purchase]) -> Iterator[str]:
    days = IsoDays()
    for _bill, lines in groupby(purchases, key=lambda bought: (bought.day, bought.document)):
        for cells in _rows_of(tuple(lines), days):
            yield csv_line(tuple(cells.get(name, "") for name in PANJIVA_HEADER))


def _rows_of(lines: Sequence[Purchase], days: Mapping[int, str]) -> Iterator[Mapping[str, str]]:
    """The row of a bill; before a forwarder's house bill, now and then, its master bill."""
    first = lines[0]
    turn = first.document * 61 % _TURNS
    row = _freight(lines, days, turn) | _shipper(first, turn) | _consignee(first, turn)
    if turn >= _FORWARDED:
        yield row | {"Bill of Lading Type": "Simple"}
        return
    master = f"QHMU{700_000_000 + first.document}"
    if turn % 2:
        yield (
            row
            | _printed("Consignee", first.buyer.forwarder)
            | {
                "Bill of Lading Number": master,
                "Bill of Lading Type": "Master",
                "Goods Shipped": "CONSOLIDATED CARGO AS PER ATTACHED LIST",
                "Shipper (Original Format)": _AGENTS[first.document % 2],
                "Shipper": "",
                "Notify Party": "",
            }
        )
    yield row | {"Bill of Lading Type": "House", "Master Bill of Lading Number": master}


def _freight(lines: Sequence[Purchase], days: Mapping[int, str], turn: int) -> dict[str, str]:
    """What was carried: everything of a row but the parties."""
    first, product = lines[0], lines[0].product
    hs = first.buyer.market.hs_codes[product.hs6][0] if turn < _ABSURD else "8474.90"
    kilograms = sum(
        each.pieces * each.product.weight_g * 112 // 100 for each in lines
    ) // 1_000  # fmt: skip
    containers = 1 + kilograms // (2 * _TEU_KG)
    cents = sum(each.pieces * each.price_e4 // 100 for each in lines)
    country = _COUNTRIES[first.supplier.country]
    goods = "; ".join(
        f"{each.product.english.upper()} {each.product.model} {each.product.specification}"
        for each in lines
    )
    no_goods = first.defect == NO_GOODS
    return {
        "Bill of Lading Number": f"QHSU{600_000_000 + first.document}",
        "Arrival Date": "" if first.defect == BAD_DATE else f"{days[first.day]} 00:00:00",
        "Carrier": _CARRIERS[first.document % 2],
        "Shipment Origin": country,
        "Shipment Destination": first.buyer.office,
        "Port of Unlading": first.buyer.office,
        "Port of Lading": f"{first.supplier.port.title()}, {country}",
        "Port of Lading Country": country,
        "Place of Receipt": first.supplier.port,
        "Transport Method": "Maritime",
        "Vessel": _VESSELS[first.day // 9 % len(_VESSELS)],
        "Vessel Voyage ID": f"{first.day // 30 % 90:03d}E",
        "Is Containerized": "True",
        "Volume (TEU)": f"{containers * 2}.0",
        "Quantity": f"{sum(each.pieces // each.product.carton for each in lines)} CTN",
        "Measurement": f"{kilograms // 210 + 1} CM",
        "Weight (kg)": str(kilograms),
        "Weight (t)": f"{kilograms / 1000:g}",
        "Weight (Original Format)": f"{kilograms} {'K' if turn % 5 == 0 else 'KG'}",
        "Value of Goods (USD)": str(cents // 100) if turn > _VALUED else "",
        "Manifest Number": f"{first.document % 999_983:06d}",
        "Number of Containers": str(containers),
        "Container Numbers": "; ".join(
            f"QHSU{(first.document * 7 + turn) % 10_000_000:07d}" for turn in range(containers)
        ),
        "HS Code": "" if no_goods else f"Classified: {hs}",
        "Goods Shipped": "" if no_goods else goods,
        "Dangerous Goods": "false",
    }


def _shipper(first: Purchase, turn: int) -> dict[str, str]:
    if first.defect in (NO_SUPPLIER, NO_PARTY):
        return {}
    if turn < _FORWARDED and turn % 3 == 0:
        return {"Shipper (Original Format)": _AGENTS[first.document % 2]}
    seller = first.supplier
    country = _COUNTRIES[seller.country]
    return {
        "Shipper": _read_name(seller.name),
        "Shipper Country": country,
        "Shipper Full Address": country,
        "Shipper (Original Format)": f"{_bare(seller.name)}\n{_street_abroad(seller)}",
    }


def _consignee(first: Purchase, turn: int) -> dict[str, str]:
    """Who receives and who is told: the buyer himself, or a forwarder or bank in his place."""
    who = first.buyer
    own = f"{_bare(who.names[first.spelling])}\n{_address(who)}"
    if first.defect in (NO_BUYER, NO_PARTY):
        return {}
    if turn < _FORWARDED:
        return {**_printed("Consignee", who.forwarder), "Notify Party": own}
    if turn < _TO_BANK:
        bank = _BANKS[first.document % 2]
        return {"Consignee (Original Format)": f"TO ORDER OF {bank}", "Notify Party": own}
    if turn < _TO_ORDER:
        return {"Consignee (Original Format)": "TO ORDER", "Notify Party": own}
    notify = _BROKER if turn < _BROKERED else own if turn < _NOTIFIED else ""
    return {**_as_read(who), "Consignee (Original Format)": own, "Notify Party": notify}


def _as_read(who: Buyer) -> dict[str, str]:
    """The buyer as the vendor reads him, whatever the bill's spelling."""
    city, state, postcode = _place(who)
    return {
        "Matching Fields": f"Consignee: {_read_name(who.names[0])}",
        "Consignee": _read_name(who.names[0]),
        "Consignee Address": _street(who).title(),
        "Consignee City": city.title(),
        "Consignee State/Region": _STATES[state],
        "Consignee Postal Code": postcode,
        "Consignee Country": "United States",
        "Consignee Full Address": f"{_street(who).title()}, {city.title()}, {state} {postcode}, USA",
    }


def _printed(role: str, name: str) -> dict[str, str]:
    return {
        role: _read_name(name),
        f"{role} (Original Format)": f"{name}\n2200 AIRPORT FREIGHT RD\nCARSON, CA 90745 US",
    }


def _address(who: Buyer) -> str:
    return f"{_street(who)}\n{', '.join(_place(who)[:2])} {_place(who)[2]} US"


def _street(who: Buyer) -> str:
    return f"{100 + who.index * 37 % 9_800} {_STREETS[who.index % len(_STREETS)]}"


def _place(who: Buyer) -> tuple[str, str, str]:
    """City, state, postcode; the same for all bills of a buyer."""
    city, rest = who.market.cities[who.index % len(who.market.cities)].split(", ")
    state, postcode = rest.split(" ")
    return city, state, postcode


def _street_abroad(seller: Supplier) -> str:
    number = 1 + sum(map(ord, seller.name)) % 260
    return f"NO {number} INDUSTRIAL ZONE\n{seller.port} {_COUNTRIES[seller.country].upper()}"


def _bare(name: str) -> str:
    """Manifests print few points and no commas."""
    return name.replace(".", "").replace(",", "")


def _read_name(name: str) -> str:
    return _bare(name).title().replace("Llc", "LLC")
