"""The suppliers of a wide trade, any number of them, and the names of its buyers."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from genjin.demo.firm_names import firm_name, stem
from genjin.demo.wide.markets import WideMarket

_ONE = (
    "QIAO", "LING", "BO", "SUI", "JUN", "FEI", "HAO", "YAO", "DE", "KAI", "TONG", "ZHI", "RUO",
    "WEI", "MING", "PEI", "SHENG", "CHAO", "GUAN", "LE", "XING", "NUO", "BEI", "HENG", "ZHEN",
    "YUN", "CANG", "LU", "MO", "ER",
)  # fmt: skip
_TWO = (
    "RU", "XU", "HENG", "YUN", "YI", "LUO", "ZHENG", "QIN", "RUN", "MING", "YUE", "HUAN", "GUANG",
    "LAN", "CHU", "YAO", "MU", "YIN", "QI", "WAN", "TANG", "PING", "SU", "ZHAO", "FAN", "KUO",
    "DANG", "LIE", "NAN", "OU",
)  # fmt: skip
_THREE = (
    "MEI", "DA", "YA", "KE", "MAO", "SHI", "XI", "LAN", "PU", "ZHU", "LE", "TA", "SHU", "GE",
    "LIN", "BEI", "FU", "HE", "TAI", "YI", "SU", "NE", "WU", "ZA", "DUN", "RE", "CEN", "MIAO",
    "PO", "KU",
)  # fmt: skip
_STEMS = len(_ONE) * len(_TWO) * len(_THREE)
_STRIDE = 10_477  # shares no factor with the number of stems, so the walk meets each stem once
_CITIES = (
    ("NINGBO", "NINGBO"), ("SHENZHEN", "YANTIAN"), ("GUANGZHOU", "NANSHA"), ("YIWU", "NINGBO"),
    ("SHANGHAI", "SHANGHAI"), ("QINGDAO", "QINGDAO"), ("XIAMEN", "XIAMEN"), ("FOSHAN", "NANSHA"),
    ("HANGZHOU", "SHANGHAI"), ("DONGGUAN", "SHEKOU"), ("TIANJIN", "XINGANG"), ("SUZHOU", "SHANGHAI"),
    ("WENZHOU", "NINGBO"), ("ZHONGSHAN", "SHENZHEN"), ("FUZHOU", "FUZHOU"),
)  # fmt: skip
_TRADES = (
    "INDUSTRIAL", "TRADING", "TECHNOLOGY", "IMPORT AND EXPORT", "MANUFACTURING", "INDUSTRY AND TRADE",
    "INTERNATIONAL TRADE", "PRODUCTS",
)  # fmt: skip
_ELSEWHERE = (
    ("US", "LONG BEACH", "{} SUPPLY LLC"), ("US", "HOUSTON", "{} INDUSTRIES INC."),
    ("VN", "CAT LAI", "{} VIETNAM CO., LTD"), ("IN", "NHAVA SHEVA", "{} EXPORTS PRIVATE LIMITED"),
    ("DE", "HAMBURG", "{} GMBH & CO. KG"), ("TR", "AMBARLI", "{} SANAYI VE TICARET A.S."),
    ("KR", "BUSAN", "{} CO., LTD."), ("JP", "NAGOYA", "{} KOGYO K.K."),
    ("IT", "GENOVA", "{} S.R.L."), ("BR", "SANTOS", "{} INDUSTRIA E COMERCIO LTDA"),
    ("TH", "LAEM CHABANG", "{} (THAILAND) CO., LTD."), ("TW", "KAOHSIUNG", "{} ENTERPRISE CO., LTD."),
    ("ES", "VALENCIA", "{} S.L."), ("MY", "PORT KLANG", "{} SDN. BHD."),
)  # fmt: skip
FORWARDERS_ABROAD = (
    "SHENZHEN LINGHENGKU INTERNATIONAL LOGISTICS CO., LTD.",
    "NINGBO QIAOFANPO INTERNATIONAL FREIGHT FORWARDING CO., LTD.",
    "MOLIEDUN GLOBAL LOGISTICS (HK) LIMITED", "CANGOUREN SHIPPING AGENCY CO., LTD.",
)  # fmt: skip
"""Who stands as shipper where the supplier's goods went through a forwarder."""

_CHINESE_OF_TEN = 7
_PRINTED = {
    "CN": "CHINA", "US": "UNITED STATES", "VN": "VIETNAM", "IN": "INDIA", "DE": "GERMANY",
    "TR": "TURKEY", "KR": "SOUTH KOREA", "JP": "JAPAN", "IT": "ITALY", "BR": "BRAZIL",
    "TH": "THAILAND", "TW": "TAIWAN", "ES": "SPAIN", "MY": "MALAYSIA",
}  # fmt: skip


class WideSupplier(NamedTuple):
    """A row of the table `supplier`; `level` is its price against the goods', per mille."""

    supplier: int
    name: str
    country: str
    port: str
    level: int


class WideBuyer(NamedTuple):
    """A row of the table `buyer_name`: the name without its legal form, and the form."""

    buyer: int
    core: str
    form: str


def wide_suppliers(count: int) -> Iterator[WideSupplier]:
    """So many suppliers, seven of ten of them in China."""
    for index in range(count):
        level = 860 + index * 37 % 290
        if index % 10 < _CHINESE_OF_TEN:
            city, port = _CITIES[(index * 7 + index // _STEMS) % len(_CITIES)]
            trade = _TRADES[index * 3 % len(_TRADES)]
            name = f"{city} {_chinese_stem(index)} {trade} CO., LTD."
            yield WideSupplier(index, name, _PRINTED["CN"], port, level)
        else:
            country, port, pattern = _ELSEWHERE[index // 10 % len(_ELSEWHERE)]
            name = pattern.format(f"{stem(index)} {stem(index // 7 + 31)}").upper()
            yield WideSupplier(index, name, _PRINTED[country], port, level + 90)


def wide_buyers(market: WideMarket, first: int, count: int) -> Iterator[WideBuyer]:
    """The names of so many buyers of a market from one on: the same whatever the seed."""
    forms = sorted(set(market.words.forms), key=len, reverse=True)
    for index in range(first, first + count):
        name = firm_name(index, market.words)
        form = next(each for each in forms if name.endswith(f" {each}"))
        yield WideBuyer(index, name.removesuffix(f" {form}"), form)


def stand_ins(patterns: Sequence[str], count: int, first_stem: int) -> list[str]:
    """Invented forwarders, banks or brokers of these patterns: who stands in the buyer's place."""
    return [
        patterns[index % len(patterns)].format(stem(first_stem + index).upper())
        for index in range(count)
    ]


def _chinese_stem(index: int) -> str:
    place, three = divmod((index * _STRIDE + 613) % _STEMS, len(_THREE))
    one, two = divmod(place, len(_TWO))
    return _ONE[one] + _TWO[two] + _THREE[three]
