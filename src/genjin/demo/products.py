"""What the demo's exporter and his competitors sell: LED lamps and luminaires."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Product:
    """One product line. The price is FOB China, in ten-thousandths of a US dollar a piece."""

    model: str
    hs6: str
    english: str
    spanish: str
    chinese: str
    specification: str
    price_e4: int
    weight_g: int
    carton: int


CATALOGUE: tuple[Product, ...] = (
    Product("A60-9W", "853952", "LED bulb", "FOCO LED", "LED球泡灯",
            "9W E27 6500K 220-240V 810lm", 5_200, 48, 100),
    Product("A60-12W", "853952", "LED bulb", "FOCO LED", "LED球泡灯",
            "12W E27 6500K 220-240V 1080lm", 6_900, 56, 100),
    Product("GU10-5W", "853952", "LED spotlight", "LAMPARA LED DICROICA", "LED射灯",
            "5W GU10 3000K 220-240V 38D", 7_400, 44, 100),
    Product("T8-18W", "853952", "LED tube", "TUBO LED", "LED灯管",
            "T8 18W 1200MM G13 6500K 1800lm", 13_600, 190, 25),
    Product("ST64-6W", "853952", "LED filament bulb", "FOCO LED FILAMENTO", "LED灯丝灯",
            "ST64 6W E27 2700K DIM", 12_300, 62, 50),
    Product("SP-18R", "940511", "LED ceiling panel", "PANEL LED ADOSADO", "LED明装面板灯",
            "18W REDONDO 225MM 6500K", 23_800, 310, 40),
    Product("SP-24S", "940511", "LED ceiling panel", "PANEL LED ADOSADO", "LED明装面板灯",
            "24W CUADRADO 300MM 6500K", 31_500, 460, 20),
    Product("PL-6060-40", "940511", "LED panel", "PANEL LED EMPOTRABLE", "LED平板灯",
            "600X600MM 40W 4000K UGR19", 118_000, 1_950, 8),
    Product("CL-36", "940511", "LED ceiling lamp", "PLAFON LED", "LED吸顶灯",
            "36W 400MM 3CCT CONTROL REMOTO", 74_500, 820, 10),
    Product("DL-12", "940542", "LED downlight", "DOWNLIGHT LED", "LED筒灯",
            "12W EMPOTRABLE 4000K IP44", 19_200, 220, 60),
    Product("FL-50", "940542", "LED floodlight", "REFLECTOR LED", "LED投光灯",
            "50W IP66 6500K 5000lm", 49_300, 540, 20),
    Product("FL-100", "940542", "LED floodlight", "REFLECTOR LED", "LED投光灯",
            "100W IP66 6500K 10000lm", 87_600, 1_080, 10),
    Product("FL-200", "940542", "LED floodlight", "REFLECTOR LED", "LED投光灯",
            "200W IP66 6500K 20000lm", 172_400, 2_300, 5),
    Product("UFO-150", "940542", "LED high bay", "CAMPANA LED UFO", "LED工矿灯",
            "150W IP65 5000K 150LM/W", 246_000, 2_700, 4),
    Product("SL-100", "940542", "LED street light", "LUMINARIA LED ALUMBRADO PUBLICO", "LED路灯",
            "100W IP66 4000K 140LM/W 10KV", 284_500, 3_400, 4),
    Product("LN-40", "940542", "LED linear light", "LUMINARIA LED LINEAL", "LED线条灯",
            "40W 1200MM IP65 TRIPROOF", 61_200, 890, 12),
    Product("SFL-100", "940541", "solar floodlight", "REFLECTOR LED SOLAR", "太阳能投光灯",
            "100W PANEL 6V18W LIFEPO4 CONTROL", 132_000, 2_100, 6),
    Product("SSL-300", "940541", "solar street light", "LUMINARIA LED SOLAR", "太阳能路灯",
            "300W INTEGRADA SENSOR IP65", 341_000, 4_600, 4),
)  # fmt: skip


def get_product(model: str) -> Product:
    """The product of this model."""
    return next(product for product in CATALOGUE if product.model == model)
