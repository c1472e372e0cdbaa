"""The countries that import a wide trade, and how their papers look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from genjin.demo.firm_names import FirmWords


@dataclass(frozen=True, slots=True)
class WideMarket:
    """An importing country; `printed` is its name on bills.

    `forwarders`, `banks` and `brokers` are patterns, which `stand_ins` fills with invented names.
    """

    country: str
    printed: str
    language: Literal["spanish", "english"]
    words: FirmWords
    cities: Sequence[str]
    streets: Sequence[str]
    ports: Sequence[str]
    forwarders: Sequence[str]
    banks: Sequence[str]
    brokers: Sequence[str]


_SPANISH_TRADES = (
    "COMERCIALIZADORA", "IMPORTADORA", "GRUPO", "DISTRIBUIDORA", "PRODUCTOS", "INDUSTRIAS",
    "REFACCIONARIA", "SUMINISTROS", "ALMACENES", "REPRESENTACIONES", "MANUFACTURAS",
)  # fmt: skip
_ENGLISH_TRADES = (
    "TRADING", "ENTERPRISES", "INDUSTRIAL SUPPLY", "MERCHANDISING", "HARDWARE", "IMPORTS",
    "GENERAL TRADING", "DISTRIBUTORS", "MANUFACTURING", "STORES", "EQUIPMENT",
)  # fmt: skip
_SPANISH_STREETS = (
    "AV INDEPENDENCIA", "CALLE HIDALGO", "BLVD DEL PUERTO", "CALZADA NORTE", "CALLE LOS PINOS",
    "AV INDUSTRIAL", "CARRETERA SUR KM", "CALLE 5 DE MAYO", "AV LAS TORRES", "PASEO DEL RIO",
)  # fmt: skip
_ENGLISH_STREETS = (
    "HARBOUR ROAD", "MARKET STREET", "INDUSTRIAL AVENUE", "STATION ROAD", "MISSION STREET",
    "UNION ROAD", "WAREHOUSE LANE", "SOUTH DRIVE", "PALM AVENUE", "COMMERCE STREET",
)  # fmt: skip

WIDE_MARKETS: Mapping[str, WideMarket] = {
    each.country: each
    for each in (
        WideMarket(
            "MX", "MEXICO", "spanish",
            FirmWords(_SPANISH_TRADES, ("S.A. DE C.V.", "S. DE R.L. DE C.V.", "S.A. DE C.V.",
                                        "S.A.P.I. DE C.V."), 301),
            ("CIUDAD DE MEXICO", "MONTERREY", "GUADALAJARA", "PUEBLA", "QUERETARO", "TIJUANA"),
            _SPANISH_STREETS, ("MANZANILLO", "VERACRUZ", "LAZARO CARDENAS", "ALTAMIRA"),
            ("{} FORWARDING DE MEXICO S.A. DE C.V.", "{} LOGISTICS S.A. DE C.V.",
             "TRANSITOS {} CARGO S. DE R.L. DE C.V.", "CONSOLIDADORA {} S.A. DE C.V."),
            ("BANCO {} DEL CENTRO", "BANCO MERCANTIL {} S.A."),
            ("AGENCIA ADUANAL {} S.C.", "DESPACHOS ADUANALES {} S.C."),
        ),
        WideMarket(
            "CO", "COLOMBIA", "spanish",
            FirmWords(_SPANISH_TRADES, ("S.A.S.", "LTDA.", "S.A.S.", "S.A."), 2_503),
            ("BOGOTA", "MEDELLIN", "CALI", "BARRANQUILLA", "BUCARAMANGA"),
            _SPANISH_STREETS, ("BUENAVENTURA", "CARTAGENA", "BARRANQUILLA", "SANTA MARTA"),
            ("AGENCIA DE CARGA {} S.A.S.", "{} LOGISTICA INTERNACIONAL S.A.S."),
            ("BANCO {} S.A.", "BANCO {} DE COMERCIO"),
            ("AGENCIA DE ADUANAS {} S.A.S. NIVEL 1",),
        ),
        WideMarket(
            "EC", "ECUADOR", "spanish",
            FirmWords(_SPANISH_TRADES, ("S.A.", "CIA. LTDA.", "S.A.S."), 4_799),
            ("GUAYAQUIL", "QUITO", "CUENCA", "MANTA"),
            _SPANISH_STREETS, ("GUAYAQUIL", "POSORJA", "MANTA"),
            ("{} CARGO DEL ECUADOR S.A.", "{} FREIGHT FORWARDERS S.A."),
            ("BANCO {} DEL LITORAL",),
            ("AGENTES DE ADUANA {} CIA. LTDA.",),
        ),
        WideMarket(
            "PH", "PHILIPPINES", "english",
            FirmWords(_ENGLISH_TRADES, ("INC.", "CORP.", "CORPORATION", "CO., INC."), 6_101,
                      stem_first=True),
            ("MANILA", "QUEZON CITY", "CEBU CITY", "DAVAO CITY", "MAKATI"),
            _ENGLISH_STREETS, ("MANILA", "CEBU", "SUBIC BAY", "DAVAO"),
            ("{} FORWARDERS PHILIPPINES INC.", "{} CARGO EXPRESS CORP."),
            ("{} BANKING CORPORATION", "BANK OF {}"),
            ("{} CUSTOMS BROKERAGE",),
        ),
        WideMarket(
            "ZA", "SOUTH AFRICA", "english",
            FirmWords(_ENGLISH_TRADES, ("(PTY) LTD", "CC", "(PTY) LTD"), 9_403, stem_first=True),
            ("JOHANNESBURG", "CAPE TOWN", "DURBAN", "PRETORIA"),
            _ENGLISH_STREETS, ("DURBAN", "CAPE TOWN", "NGQURA"),
            ("{} FREIGHT SERVICES (PTY) LTD", "{} CLEARING AND FORWARDING CC"),
            ("{} BANK LIMITED",),
            ("{} CLEARING AGENTS",),
        ),
        WideMarket(
            "NG", "NIGERIA", "english",
            FirmWords(_ENGLISH_TRADES, ("LIMITED", "NIGERIA LIMITED", "VENTURES", "LTD"), 11_207,
                      stem_first=True),
            ("LAGOS", "KANO", "ONITSHA", "PORT HARCOURT", "ABA"),
            _ENGLISH_STREETS, ("APAPA", "TIN CAN ISLAND", "ONNE", "LEKKI"),
            ("{} SHIPPING AGENCIES LIMITED", "{} CARGO LIMITED"),
            ("{} BANK PLC",),
            ("{} CUSTOMS AGENTS",),
        ),
    )
}  # fmt: skip
"""By code, in the order in which a demo of a large trade has them."""
