"""One customs row in the trade's own terms, whatever the layout that it came in.

The field names are the columns of the trade store, the targets of a layout's mapping
(`sources/*/source.yaml`) and the names in the problems file: one noun everywhere.
"""

from enum import StrEnum


class Grain(StrEnum):
    """What one row of a file stands for."""

    SHIPMENT = "shipment"
    AGGREGATE = "aggregate"


class Flow(StrEnum):
    """Which side of the reporting country's border the row was declared on."""

    IMPORT = "import"
    EXPORT = "export"


class ValueBasis(StrEnum):
    """Which costs a value includes (Incoterms 2020). Values of different bases are never mixed."""

    FOB = "FOB"
    CFR = "CFR"
    CIF = "CIF"
    UNKNOWN = "unknown"


SHIPMENT_FIELDS: tuple[str, ...] = (
    # When and under which paper it was declared.
    "date",  # the date of the declaration or of arrival; for aggregates the first of the month
    "document",  # number of the declaration or bill of lading, with its line
    "customs_office",
    # Who.
    "buyer",  # the importer or consignee, as printed
    "buyer_tax_id",
    "buyer_address",
    "buyer_country",
    "supplier",  # the exporter or shipper, as printed
    "supplier_address",
    "supplier_country",
    "notify",
    "forwarder",
    # What.
    "hs_code",  # digits only, as precise as the source has it
    "product",  # the goods in the words of the declaration
    "brand",
    "origin_country",  # where the goods were made
    "purchase_country",  # where they were bought, if the source says
    # How much.
    "quantity",
    "unit",  # UN/ECE Recommendation 20 code
    "gross_weight_kg",
    "net_weight_kg",
    "value_usd",  # the best value that the source has, on `value_basis`
    "value_basis",
    "fob_usd",
    "cif_usd",
    "freight_usd",
    "insurance_usd",
    # How it went.
    "loading_port",
    "landing_port",
    "transport",
    "incoterm",
)
"""Every field that a layout may map. A row is usable if it has a `date` and names a party or goods."""

NUMBER_FIELDS: tuple[str, ...] = (
    "quantity", "gross_weight_kg", "net_weight_kg", "value_usd", "fob_usd", "cif_usd",
    "freight_usd", "insurance_usd",
)  # fmt: skip
"""The fields that are figures."""
