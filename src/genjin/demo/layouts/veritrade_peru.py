"""Peru's imports as Veritrade delivers them: a banner, 56 columns, padded names, `N/A`."""

from collections.abc import Iterable, Iterator
from datetime import date

from genjin.demo.layouts.table import Cell, IsoDays, Table
from genjin.demo.purchases import BAD_DATE, NO_BUYER, NO_GOODS, NO_PARTY, NO_SUPPLIER, Purchase

BLANK = "_x0000_"
"""How the vendor's workbooks print an empty cell: the control character NUL, escaped."""

_HEADER = (
    "Partida Aduanera", "Descripcion de la Partida Aduanera", "Aduana", "DUA / DAM", "Fecha",
    "ETA", "Manifiesto Nr.", "Cod. Tributario", "Importador", "Embarcador / Exportador",
    "Kg Bruto", "Kg Neto", "Qty 1", "Und 1", "Qty 2", "Und 2", "U$ FOB Tot", "U$ Flete Tot",
    "U$ CFR Tot", "U$ Seguro Tot", "U$ CIF Tot", "U$ FOB Und 1", "U$ CFR Und 1", "U$ CIF Und 1",
    "U$ (CIF + Imp) Und 1", "U$ FOB Und 2", "U$ CFR Und 2", "U$ CIF Und 2",
    "U$ (CIF + Imp) Und 2", "Pais de Origen", "Pais de Compra", "Puerto de Embarque", "Via",
    "Agencia de transporte", "Agente de Aduana", "Banco", "Almacen", "Estado",
    "Descripcion Comercial", "Ad Valorem", "IGV", "ISC", "IPM", "Derechos Espec.", "Sobretasa",
    "AntiDumping", "Fecha Embarque", "Descripcion1", "Descripcion2", "Descripcion3",
    "Descripcion4", "Descripcion5", "Naviera", "Agente Carga(Origen)", "Agente Carga(Destino)",
    "Canal",
)  # fmt: skip
_DATES = frozenset({"Fecha", "ETA", "Fecha Embarque"})
_NUMBERS = (
    frozenset({"Partida Aduanera", "Cod. Tributario", "Qty 1", "Qty 2", "Kg Bruto", "Kg Neto"})
    | {name for name in _HEADER if name.startswith("U$")}
    | {"Ad Valorem", "IGV", "ISC", "IPM", "Derechos Espec.", "Sobretasa", "AntiDumping"}
)
_COUNTRIES = {
    "CN": "CHINA", "VN": "VIETNAM", "IN": "INDIA", "TR": "TURQUIA", "ES": "ESPAÑA",
    "MY": "MALASIA", "US": "ESTADOS UNIDOS", "DE": "ALEMANIA", "BR": "BRASIL",
}  # fmt: skip
_MONTHS = (
    "ENE.", "FEB.", "MAR.", "ABR.", "MAY.", "JUN.", "JUL.", "AGO.", "SET.", "OCT.", "NOV.", "DIC.",
)  # fmt: skip
_PADDED = 100


def veritrade_peru(
    name: str, purchases: Iterable[Purchase], first: date, last: date, rows: int
) -> Table:
    """A file of purchases in this layout, with the vendor's banner."""
    banner = (
        ("", "PERU - IMPORTACIONES"),
        ("", "[Partida Aduanera] 8539520000, 940511, 940541, 940542 LUMINARIAS LED"),
        ("", f"Período: DE {_month(first)} A {_month(last)}"),
        ("", f"Registros: {rows:,}".replace(",", ".")),
        (),
    )
    cells = tuple(
        Cell.DATE if head in _DATES else Cell.NUMBER if head in _NUMBERS else Cell.TEXT
        for head in _HEADER
    )
    return Table(
        name, "Veritrade", banner, _HEADER, cells, peru_lines(purchases), "veritrade_peru_imports"
    )


def _month(day: date) -> str:
    return f"{_MONTHS[day.month - 1]}-{day.year}"


def peru_lines(purchases: Iterable[Purchase]) -> Iterator[str]:
    """Each purchase as a line of CSV in this layout."""
    days = IsoDays()
    for bought in purchases:
        day, document, number, buyer, supplier, product, pieces, price, spelling, defect = bought
        hs, hs_words = buyer.market.hs_codes[product.hs6]
        fob = pieces * price // 100  # in cents
        freight = fob * (40 + document % 45) // 1_000
        insurance = fob // 1_100
        cfr = fob + freight
        cif = cfr + insurance
        net = pieces * product.weight_g
        gross = net * 112 // 100
        fob_each, cfr_each = fob / 100 / pieces, cfr / 100 / pieces
        cif_each, taxed_each = cif / 100 / pieces, cif * 118 // 100 / 100 / pieces
        each = f"{fob_each:.4f},{cfr_each:.4f},{cif_each:.4f},{taxed_each:.4f}"
        importer = buyer.names[spelling]
        # The vendor's files of later years pad names to a fixed width.
        importer = f"{importer:<{_PADDED}}" if number == 1 and document % 3 else importer
        exporter, tax_id = supplier.name, buyer.tax_id
        if defect in (NO_BUYER, NO_PARTY):
            importer = tax_id = "N/A"
        if defect in (NO_SUPPLIER, NO_PARTY):
            exporter = "N/A"
        goods = (
            f"{product.spanish}, MARCA:{buyer.brand}, MODELO:{product.model}, "
            f"{product.specification}"
        )
        if defect == NO_GOODS:
            hs = hs_words = goods = BLANK
        declared = days[day] if defect != BAD_DATE else f"31/02/{days[day][:4]}"
        origin = _COUNTRIES[supplier.country]
        # Real declarations have six digits: seven are nobody's, so none is mistaken for another.
        yield (
            f'{hs},"{hs_words}",{buyer.office},9{document:06d} | {number},{declared},'
            f"{days[day - 2]},118-{days[day][:4]}-{document % 9_000 + 100},{tax_id},"
            f'{importer},"{exporter}",{gross / 1000:.2f},{net / 1000:.2f},{pieces},U,{pieces},U,'
            f"{fob / 100:.2f},{freight / 100:.2f},{cfr / 100:.2f},{insurance / 100:.2f},"
            f"{cif / 100:.2f},{each},{each},{origin},{origin},{supplier.port},MARÍTIMO,"
            f'N/A,{buyer.forwarder},N/A,N/A,NUEVO,"{goods}",0,{cif * 16 // 100 / 100:.2f},0,'
            f'{cif * 2 // 100 / 100:.2f},0,0,0,{days[day - 32]},"{goods}",{BLANK},{BLANK},'
            f"{BLANK},{BLANK},{BLANK},{BLANK},{buyer.forwarder},VERDE"
        )
