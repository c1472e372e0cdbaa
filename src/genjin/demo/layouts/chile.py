"""Chile's imports in the country layout: a blank banner, 50 columns, `NULL`; no supplier."""

import hashlib
from collections.abc import Iterable, Iterator

from genjin.demo.layouts.table import Cell, IsoDays, Table
from genjin.demo.purchases import BAD_DATE, NO_BUYER, NO_GOODS, NO_PARTY, Purchase

_HEADER = (
    "BRAND", "COUNTRY_ISO_CODE_2", "CUSTOM", "ECONOMIC_ZONE", "GROSS_WEIGHT", "HS_CODE",
    "HS_CODE_2", "HS_CODE_4", "HS_CODE_DESCRIPTION", "IMPORTER_ECONOMIC_KEY",
    "IMPORTER_ID_CHECK_DIGIT", "IMPORTER_NAME", "IMPORT_ID", "IMP_DATE", "INCOTERM",
    "LANDING_PORT", "LOAD_TYPE", "MANIFEST_DATE", "MANIFEST_NUMBER", "ORIGIN_COUNTRY",
    "ORIGIN_PORT", "PACKAGES_QUANTITY", "PACKAGE_TYPE", "PRODUCT_DESCRIPTION",
    "PRODUCT_DESCRIPTION_1", "PRODUCT_DESCRIPTION_2", "PRODUCT_DESCRIPTION_3",
    "PRODUCT_DESCRIPTION_4", "PURCHASE_COUNTRY", "QUANTITY", "RECORDS_TAG", "RECORD_ID",
    "TAX_PERCENTAGE", "TRANSPORT_COMPANY", "TRANSPORT_COMPANY_COUNTRY",
    "TRANSPORT_DOCUMENT_DATE", "TRANSPORT_DOCUMENT_NUMBER", "TRANSPORT_TYPE", "TYPE_OF_PAYMENT",
    "UNIT", "USD_CIF", "USD_CIF_PER_UNIT", "USD_FOB", "USD_FOB_PER_UNIT", "USD_FREIGHT",
    "USD_INSURANCE", "USD_TAX", "VARIETY", "IMPORTER_ID", "IMPORTER_NAME_EN",
)  # fmt: skip
_NUMBERS = frozenset(
    {"GROSS_WEIGHT", "PACKAGES_QUANTITY", "QUANTITY", "TAX_PERCENTAGE"}
    | {name for name in _HEADER if name.startswith("USD_")}
)
_COUNTRIES = {
    "CN": "CHINA", "VN": "VIETNAM", "IN": "INDIA", "TR": "TURQUIA", "ES": "ESPAÑA",
    "MY": "MALASIA", "US": "ESTADOS UNIDOS", "DE": "ALEMANIA", "BR": "BRASIL",
}  # fmt: skip
_TAG = "4F3B1C7A-0000-4000-8000-00000DE30001"


def chile_imports(name: str, purchases: Iterable[Purchase]) -> Table:
    """A file of purchases in this layout, with the vendor's rows above the header."""
    banner = ((), ("", "", "", "", "DATA"), (), (), ())
    cells = tuple(Cell.NUMBER if head in _NUMBERS else Cell.TEXT for head in _HEADER)
    return Table(name, "Sheet", banner, _HEADER, cells, chile_lines(purchases), "country_shipments")


def chile_lines(purchases: Iterable[Purchase]) -> Iterator[str]:
    """Each purchase as a line of CSV in this layout."""
    days = IsoDays()
    for bought in purchases:
        day, document, number, buyer, supplier, product, pieces, price, spelling, defect = bought
        hs, hs_words = buyer.market.hs_codes[product.hs6]
        fob = pieces * price // 100  # in cents
        freight = fob * (45 + document % 50) // 1_000
        insurance = fob // 900
        cif = fob + freight + insurance
        gross = pieces * product.weight_g * 112 // 100
        importer, tax_id, digit = buyer.names[spelling], buyer.tax_id, "0"
        if defect in (NO_BUYER, NO_PARTY):
            # Nobody is named on some declarations: these rows are kept, and hidden by default.
            importer, tax_id = "NULL", "0"
        goods = (
            f"{product.spanish} {buyer.brand}-F{product.model} {product.specification} "
            "PARA USO EN ILUMINACION"
        )
        if defect == NO_GOODS:
            hs = hs_words = goods = "NULL"
        declared = days[day] if defect != BAD_DATE else "0000-00-00"
        origin = _COUNTRIES[supplier.country]
        yield (
            f"{buyer.brand},{supplier.country},{buyer.office},NULL,{gross / 1000:.1f},{hs},"
            f'{hs[:2]},{hs[:4]},"{hs_words}",NULL,{digit},{importer},2{document:07d}{number},'
            f"{declared},FOB,{buyer.office},GENERAL,0,{document % 90_000 + 200_000},{origin},"
            f'{supplier.port},{pieces // product.carton},CAJAS DE CARTON,"{goods}",NULL,NULL,NULL,'
            f"NULL,{origin},{pieces},{_TAG},{_record_id(document, number)},6,"
            f"NULL,NULL,0,BL{document:07d},MARITIMA,COBRANZA HASTA 1 AÑO,UNIDAD,"
            f"{cif / 100:.2f},{cif / 100 / pieces:.6f},{fob / 100:.2f},{fob / 100 / pieces:.6f},"
            f"{freight / 100:.2f},{insurance / 100:.2f},{cif * 6 // 100 / 100:.2f},NULL,"
            f"{tax_id},{importer}"
        )


def _record_id(document: int, line: int) -> str:
    digest = hashlib.blake2b(f"{document}/{line}".encode(), digest_size=16).hexdigest()
    return f"{digest[:8]}-{digest[8:12]}-{digest[12:16]}-{digest[16:20]}-{digest[20:]}"
