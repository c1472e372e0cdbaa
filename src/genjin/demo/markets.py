"""The countries whose customs data the demo has, and what is peculiar to each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from genjin.demo.firm_names import FirmWords


@dataclass(frozen=True, slots=True)
class Market:
    """An importing country. `season` is what each month buys, per mille of an average month."""

    country: str
    words: FirmWords
    cities: Sequence[str]
    offices: Sequence[str]
    forwarders: Sequence[str]
    season: Sequence[int]
    hs_codes: Mapping[str, tuple[str, str]]


PERU = Market(
    country="PE",
    words=FirmWords(
        trades=("LUMINARIAS", "DISTRIBUIDORA ELECTRICA", "ILUMINACION", "IMPORTACIONES",
                "COMERCIAL", "CORPORACION", "FERRETERIA INDUSTRIAL", "PROYECTOS ELECTRICOS",
                "INVERSIONES"),
        forms=("S.A.C.", "E.I.R.L.", "S.A.C.", "S.R.L.", "S.A."),
    ),
    cities=("LIMA", "LIMA", "LIMA", "AREQUIPA", "TRUJILLO", "CUSCO"),
    offices=("MARITIMA DEL CALLAO", "MARITIMA DEL CALLAO", "MARITIMA DEL CALLAO",
             "AEREA Y POSTAL EX-IAAC", "PAITA", "MOLLENDO - MATARANI"),
    forwarders=("TRANSOCEANICA OLMUVIRA CARGO S.A.C.", "ULOMBEL LOGISTICA INTEGRAL S.A.C.",
                "AGENCIA NAVIERA CRENADOR S.A."),
    season=(780, 760, 860, 920, 960, 980, 1_060, 1_140, 1_260, 1_340, 1_130, 810),
    hs_codes={
        "853952": ("8539520000", "LAMPARAS DE DIODOS EMISORES DE LUZ (LED)"),
        "940511": ("9405110000", "LAMPARAS DE TECHO O PARED, PARA FUENTES LUMINOSAS LED"),
        "940541": ("9405410000", "LUMINARIAS FOTOVOLTAICAS PARA FUENTES LUMINOSAS LED"),
        "940542": ("9405420000", "LAS DEMAS LUMINARIAS PARA FUENTES LUMINOSAS LED"),
    },
)  # fmt: skip

CHILE = Market(
    country="CL",
    words=FirmWords(
        trades=("COMERCIAL", "ILUMINACION", "IMPORTADORA", "SOCIEDAD ELECTRICA",
                "DISTRIBUIDORA", "INGENIERIA Y LUMINARIAS", "MATERIALES ELECTRICOS"),
        forms=("LTDA", "SPA", "S A", "LIMITADA", "Y CIA LTDA"),
        first_stem=4_001,
    ),
    cities=("SANTIAGO", "SANTIAGO", "SANTIAGO", "CONCEPCION", "ANTOFAGASTA", "VALPARAISO"),
    offices=("SAN ANTONIO", "SAN ANTONIO", "VALPARAISO", "METROPOLITANA", "ANTOFAGASTA"),
    forwarders=("ISOVCOR AGENCIA DE CARGA SPA", "TRANSITOS ELUDBA LTDA"),
    season=(840, 800, 930, 1_010, 1_060, 1_090, 1_080, 1_070, 1_090, 1_150, 1_060, 820),
    hs_codes={
        "853952": ("85395200", "LAMPARAS DE DIODOS EMISORES DE LUZ LED"),
        "940511": ("94051100", "CONCEBIDAS PARA FUENTES LUMINOSAS LED"),
        "940541": ("94054100", "FOTOVOLTAICAS CONCEBIDAS PARA LED"),
        "940542": ("94054200", "LAS DEMAS CONCEBIDAS PARA LED"),
    },
)  # fmt: skip

BRAZIL = Market(
    country="BR",
    words=FirmWords(
        trades=("ILUMINACAO", "COMERCIAL ELETRICA", "IMPORTADORA", "MATERIAIS ELETRICOS",
                "DISTRIBUIDORA"),
        forms=("LTDA", "S.A.", "EIRELI", "COMERCIO LTDA"),
        first_stem=8_009,
        stem_first=True,
    ),
    cities=("SAO PAULO", "SAO PAULO", "CURITIBA", "ITAJAI", "RECIFE"),
    offices=("0817800 - PORT OF SANTOS", "0927700 - PORT OF PARANAGUA", "0927800 - PORT OF ITAJAI"),
    forwarders=("NARINACBA AGENCIAMENTO DE CARGAS LTDA",),
    season=(900, 880, 960, 990, 1_020, 1_010, 1_040, 1_080, 1_120, 1_100, 1_020, 880),
    hs_codes={
        "853952": ("85395200", "LIGHT-EMITTING DIODE (LED) LAMPS"),
        "940511": ("94051190", "CEILING OR WALL LIGHTING FITTINGS DESIGNED FOR LED"),
        "940541": ("94054100", "PHOTOVOLTAIC LUMINAIRES DESIGNED FOR LED"),
        "940542": ("94054200", "OTHER LUMINAIRES DESIGNED FOR LED LIGHT SOURCES"),
    },
)  # fmt: skip

UNITED_STATES = Market(
    country="US",
    words=FirmWords(
        trades=("LIGHTING", "ELECTRICAL SUPPLY", "LED DISTRIBUTORS", "IMPORTS", "HOME PRODUCTS",
                "INDUSTRIAL LIGHTING", "CONTRACTORS SUPPLY"),
        forms=("INC.", "LLC", "CORP.", "LLC", "CO."),
        first_stem=10_007,
        stem_first=True,
    ),
    cities=("HOUSTON, TX 77040", "ONTARIO, CA 91761", "EDISON, NJ 08817", "NORCROSS, GA 30071",
            "CARSON, CA 90745", "ITASCA, IL 60143", "DORAL, FL 33172"),
    offices=("Port of Los Angeles, Los Angeles, California",
             "New York/Newark Area, Newark, New Jersey", "Houston, Houston, Texas",
             "Savannah, Savannah, Georgia", "Port of Long Beach, Long Beach, California"),
    forwarders=("MURAVITEL GLOBAL LOGISTICS INC", "FELOMISAN FREIGHT SERVICES LLC",
                "ZARUCATUM CARGO CONSOLIDATORS INC"),
    season=(900, 820, 880, 960, 1_010, 1_050, 1_110, 1_150, 1_140, 1_080, 990, 910),
    hs_codes={hs6: (f"{hs6[:4]}.{hs6[4:]}", "") for hs6 in ("853952", "940511", "940541", "940542")},
)  # fmt: skip

MEXICO = Market(
    country="MX",
    words=FirmWords(
        trades=("ILUMINACION", "COMERCIALIZADORA", "DISTRIBUIDORA ELECTRICA", "GRUPO",
                "MATERIALES ELECTRICOS"),
        forms=("S.A. DE C.V.", "S. DE R.L. DE C.V.", "S.A. DE C.V."),
        first_stem=11_503,
    ),
    cities=("CIUDAD DE MEXICO", "MONTERREY", "GUADALAJARA"),
    offices=("MANZANILLO", "LAZARO CARDENAS", "VERACRUZ"),
    forwarders=("XIMEBORIS LOGISTICS S.A. DE C.V.", "ULMADERA CARGO DE MEXICO S.A. DE C.V."),
    season=(860, 840, 930, 980, 1_010, 1_030, 1_080, 1_120, 1_140, 1_130, 1_040, 840),
    hs_codes={hs6: (f"{hs6}90", "") for hs6 in ("853952", "940511", "940541", "940542")},
)  # fmt: skip

EMIRATES = Market(
    country="AE",
    words=FirmWords(
        trades=("GENERAL TRADING", "LIGHTING TRADING", "ELECTRICALS", "BUILDING MATERIALS"),
        forms=("L.L.C.", "FZE", "FZCO", "LLC"),
        first_stem=12_307,
        stem_first=True,
    ),
    cities=("DUBAI", "SHARJAH", "ABU DHABI"),
    offices=("JEBEL ALI", "KHALIFA"),
    forwarders=("CRENOLUBEL SHIPPING LLC",),
    season=(1_080, 1_060, 1_090, 1_020, 940, 860, 830, 870, 980, 1_070, 1_110, 1_090),
    hs_codes={hs6: (f"{hs6}90", "") for hs6 in ("853952", "940511", "940541", "940542")},
)  # fmt: skip
