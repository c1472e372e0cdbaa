"""Who sells to the demo's buyers: our exporter, his competitors in China and elsewhere."""

from dataclasses import dataclass

from genjin.demo.firm_names import stem

EXPORTER = "ZHONGSHAN QIAOLANMU LIGHTING CO., LTD."
"""The firm whose salesperson keeps the demo's book."""


@dataclass(frozen=True, slots=True)
class Supplier:
    """A firm that exports LED products; `level` is its price against the catalogue, per mille."""

    name: str
    country: str
    port: str
    level: int


_CHINESE_CITIES = (
    ("ZHONGSHAN", "SHENZHEN"), ("NINGBO", "NINGBO"), ("FOSHAN", "NANSHA"),
    ("SHENZHEN", "YANTIAN"), ("JIANGMEN", "SHENZHEN"), ("XIAMEN", "XIAMEN"),
    ("HANGZHOU", "SHANGHAI"), ("YUYAO", "NINGBO"),
)  # fmt: skip
_CHINESE_STEMS = (
    "QIAORUMEI", "LINGXUDA", "BOHENGYA", "SUIYUNKE", "JUNYIMAO", "FEILUOSHI", "HAOZHENGXI",
    "YAOQINLAN", "DERUNPU", "KAIMINGZHU", "TONGYUELE", "ZHIHUANMEI", "RUOGUANGTA", "WEILANSHU",
    "MINGCHUDA", "PEIYAOGE", "SHENGMULIN", "CHAOYINBEI", "GUANQIFU", "LEWANHE", "XINGMUTAI",
    "NUOGUANGYI", "BEILINGSU", "HENGZHAOPU",
)  # fmt: skip
_CHINESE_TRADES = ("LIGHTING", "OPTOELECTRONICS", "ELECTRIC APPLIANCE", "LIGHTING TECHNOLOGY")
_ELSEWHERE = (
    ("VN", "CAT LAI", "{} LIGHTING VIETNAM CO LTD", 1_010),
    ("IN", "NHAVA SHEVA", "{} LUMINAIRES PRIVATE LIMITED", 960),
    ("TR", "AMBARLI", "{} AYDINLATMA SAN. VE TIC. A.S.", 1_140),
    ("ES", "VALENCIA", "{} ILUMINACION S.L.", 1_420),
    ("MY", "PORT KLANG", "{} LIGHTING SDN BHD", 1_090),
    ("US", "MIAMI", "{} LIGHTING LLC", 1_380),
    ("DE", "HAMBURG", "{} LICHTTECHNIK GMBH", 1_610),
    ("BR", "SANTOS", "{} ILUMINACAO LTDA", 1_230),
)
_FOREIGN_STEM_FROM = 12_000  # far from the stems of the first buyers


def _chinese() -> list[Supplier]:
    found = []
    for index, name in enumerate(_CHINESE_STEMS):
        city, port = _CHINESE_CITIES[index % len(_CHINESE_CITIES)]
        trade = _CHINESE_TRADES[index % len(_CHINESE_TRADES)]
        level = 880 + (index * 37) % 240
        found.append(Supplier(f"{city} {name} {trade} CO., LTD.", "CN", port, level))
    return found


def _foreign() -> list[Supplier]:
    return [
        Supplier(pattern.format(stem(_FOREIGN_STEM_FROM + index)).upper(), country, port, level)
        for index, (country, port, pattern, level) in enumerate(_ELSEWHERE)
    ]


def _exporters(country: str, port: str, patterns: tuple[str, ...], first: int) -> list[Supplier]:
    return [
        Supplier(pattern.format(stem(first + turn)).upper(), country, port, 900 + turn * 45 % 190)
        for turn, pattern in enumerate(patterns)
    ]


_FROM_VIETNAM = (
    "CONG TY TNHH {}", "{} LIGHTING VIETNAM CO LTD", "CONG TY CO PHAN {}", "{} ELECTRIC JSC",
    "CONG TY TNHH CHIEU SANG {}", "{} LED VIETNAM CO LTD",
)  # fmt: skip
_FROM_INDIA = (
    "{} LIGHTING PRIVATE LIMITED", "{} LUMINAIRES LLP", "{} ELECTRICALS PVT LTD",
    "SHREE {} EXPORTS",
)  # fmt: skip

US = Supplier(EXPORTER, "CN", "SHENZHEN", 1_000)
CHINESE: tuple[Supplier, ...] = tuple(_chinese())
FOREIGN: tuple[Supplier, ...] = tuple(_foreign())
VIETNAMESE: tuple[Supplier, ...] = tuple(_exporters("VN", "CAT LAI", _FROM_VIETNAM, 12_200))
INDIAN: tuple[Supplier, ...] = tuple(_exporters("IN", "NHAVA SHEVA", _FROM_INDIA, 12_300))
