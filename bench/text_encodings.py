"""Encodings of short and long customs files in old code pages, told from their bytes alone.

Each file is made of headers and invented names and goods of one language, written in one of the
encodings that it is written in, at several lengths. Right is what gives the text back, letter for
letter. The yardstick is charset-normalizer by itself with the same encodings to choose from.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import charset_normalizer
from figures import Figure, print_figures

from genjin.sources.formats.encodings import OLD_ENCODINGS, encoding_of

ROWS = (1, 3, 10, 100)
COPIES = 5


@dataclass(frozen=True, slots=True)
class Language:
    """Words of a language as they stand in customs files, and the encodings that hold them."""

    encodings: tuple[str, ...]
    headers: str
    names: str
    goods: str


LANGUAGES = {
    "es": Language(("cp1252", "cp850"), "Fecha;Importador;País de origen;Descripción de la mercancía;Cantidad;Peso neto",
        "COMPAÑÍA AÑEJA S.A.;Peñafiel Hermanos;CERÁMICA DEL ÑUBLE;Importaciones Gómez Núñez;Distribuidora Ibáñez;LA ESPAÑOLA",
        "Baldosa cerámica;TUBERÍA DE PVC;Máquina de café;Neumáticos;Artículos de baño;Camión usado"),
    "pt": Language(("cp1252", "cp850"), "Data;Importador;País de aquisição;Descrição do produto;Quantidade;Peso líquido",
        "CONSTRUÇÕES SÃO JOÃO LTDA;Irmãos Magalhães;COMÉRCIO DE AÇO;Indústria Conceição;Distribuição União;Avelãs",
        "Pisos cerâmicos;MÁQUINA DE LAVAR;Portões de aço;Lâmpadas;Calças de algodão;Pneus para caminhão"),
    "fr": Language(("cp1252", "cp850"), "Date;Importateur;Pays d'origine;Désignation des marchandises;Quantité;Poids net",
        "SOCIÉTÉ GÉNÉRALE DU BÂTIMENT;Frères Lefèvre;CÉRAMIQUES DU RHÔNE;Établissements Besançon;Hôtel Français;Crème",
        "Carreaux de céramique;ÉLECTROMÉNAGER;Pièces détachées;Boîtes en tôle;Théière;Chaîne à rouleaux"),
    "de": Language(("cp1252", "cp850"), "Datum;Einführer;Ursprungsland;Warenbezeichnung für Zölle;Menge;Gewicht",
        "MÜLLER & SÖHNE GMBH;Küchenstudio Köln;BAUSTOFFE GRÖßE AG;Jäger Türen;Süddeutsche Möbel;Böhm",
        "Keramikfliesen für Böden;STAHLRÖHREN;Kühlschränke;Glühlampen;Wäschetrockner;Bürostühle"),
    "it": Language(("cp1252",), "Data;Importatore;Paese;Descrizione;Quantità;Peso",
        "SOCIETÀ CERAMICA FORLÌ;Fratelli Nicolò;UNITÀ EDILE;Attività Srl;CITTÀ DEL CAFFÈ;Però",
        "Piastrelle di qualità;MACCHINE PER CAFFÈ;Rubinetteria;Novità;Tè verde;Più luce"),
    "sv": Language(("cp1252",), "Datum;Importör;Ursprungsland;Beskrivning;Mängd;Vikt",
        "MÖLLER BYGG AB;Åkerström & Söner;VÄSTERÅS KAKEL;Göteborgs Färg;Håkansson;Sjöberg",
        "Kakelplattor för väggar;STÅLRÖR;Tvättmaskiner;Glödlampor;Däck;Köksmöbler"),
    "pl": Language(("cp1250", "iso8859_2"), "Data;Importer;Kraj pochodzenia;Opis towaru;Ilość;Waga",
        "SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ;Łódź Płytki;ŚLĄSKIE ZAKŁADY;Częstochowa Żagiel;Brzęczyszczykiewicz;Źródło",
        "Płytki ceramiczne;RURY STALOWE ŻELIWNE;Części zamienne;Żarówki;Pościel bawełniana;Krzesła"),
    "cs": Language(("cp1250", "iso8859_2"), "Datum;Dovozce;Země původu;Popis zboží;Množství;Hmotnost",
        "PRŮMYSLOVÉ ZÁVODY BRNO;Dvořák a synové;KERAMIKA ČESKÝ KRUMLOV;Svíčková Železářství;Příbramské doly;Žižkov",
        "Keramické dlaždice;OCELOVÉ TRUBKY;Náhradní díly;Žárovky;Pračky;Dřevěné židle"),
    "hu": Language(("cp1250",), "Dátum;Importőr;Származási ország;Árumegnevezés;Mennyiség;Súly",
        "ÉPÍTŐANYAG KERESKEDŐ KFT;Győri Fűtéstechnika;KŐBÁNYA CSEMPE;Nagy és Tűzkő;Szűcs Testvérek;Hűtő",
        "Kerámia csempe;ACÉLCSŐ;Hűtőszekrények;Izzólámpa;Gépkocsi gumiabroncs;Fürdőszoba bútor"),
    "tr": Language(("cp1254",), "Tarih;İthalatçı;Menşe ülke;Eşya tanımı;Miktar;Ağırlık",
        "SANAYİ VE TİCARET LİMİTED ŞİRKETİ;Gökdağ İnşaat;ÇELİK DÖŞEME;Işık Mağazası;Şahin Oğulları;Güneş",
        "Seramik döşeme karoları;ÇELİK BORU;Çamaşır makinesi;Yedek parça;Buzdolabı;Ağaç eşya"),
    "ru": Language(("cp1251", "koi8_r", "cp866"), "Дата;Импортер;Страна происхождения;Описание товара;Количество;Вес нетто",
        "ООО МЕГАПОЛИС БАЛТИКА;Торговый дом Южный;ЗАО СТРОЙКЕРАМИКА;Иванов и сыновья;Уральский завод;Щёкино",
        "Плитка керамическая;ТРУБЫ СТАЛЬНЫЕ;Запасные части;Лампы накаливания;Шины;Мебель для кухни"),
    "uk": Language(("cp1251",), "Дата;Імпортер;Країна походження;Опис товару;Кількість;Вага",
        "ТОВ КИЇВСЬКА ПЛИТКА;Торговий дім Південь;ЄВРОБУД;Шевченко і сини;Харківський завод;Ґудзик",
        "Плитка керамічна;ТРУБИ СТАЛЕВІ;Запасні частини;Лампи розжарювання;Шини;Меблі"),
    "el": Language(("cp1253",), "Ημερομηνία;Εισαγωγέας;Χώρα προέλευσης;Περιγραφή;Ποσότητα;Βάρος",
        "ΚΕΡΑΜΙΚΑ ΑΘΗΝΩΝ ΑΕ;Παπαδόπουλος και Υιοί;ΕΛΛΗΝΙΚΗ ΕΤΑΙΡΕΙΑ;Γεωργίου;Θεσσαλονίκη;Ρόδος",
        "Κεραμικά πλακίδια;ΣΩΛΗΝΕΣ ΧΑΛΥΒΑ;Ανταλλακτικά;Λαμπτήρες;Πλυντήρια;Έπιπλα"),
    "ar": Language(("cp1256",), "التاريخ;المستورد;بلد المنشأ;وصف البضاعة;الكمية;الوزن",
        "شركة السيراميك الحديثة;مؤسسة النور للتجارة;الشركة العربية;أبناء محمد;مصنع الخليج;دار السلام",
        "بلاط سيراميك;أنابيب فولاذية;قطع غيار;مصابيح;غسالات;أثاث"),
    "zh": Language(("gb18030",), "日期;进口商;原产国;产品描述;数量;净重",
        "深圳市宏达有限公司;宁波清河五金;广州陶瓷进出口;上海国际贸易;义乌小商品;青岛机械",
        "瓷砖;钢管;灯泡;洗衣机零件;轮胎;厨房家具"),
    "zh_tw": Language(("big5",), "日期;進口商;原產國;產品描述;數量;淨重",
        "台灣陶瓷股份有限公司;高雄貿易行;臺北國際企業;新竹電子;大同機械;華南五金",
        "瓷磚;鋼管;燈泡;洗衣機零件;輪胎;廚房家具"),
    "ja": Language(("cp932", "euc_jp"), "日付;輸入者;原産国;品名;数量;重量",
        "株式会社トヨタ;東京セラミック工業;山田商店;大阪貿易株式会社;日本タイル;ヤマハ",
        "セラミックタイル;鋼管;電球;洗濯機の部品;タイヤ;台所用家具"),
    "ko": Language(("cp949",), "날짜;수입자;원산지;품명;수량;중량",
        "주식회사 한국도자기;서울무역;대한산업;김씨형제상사;부산기계;현대타일",
        "세라믹 타일;강관;전구;세탁기 부품;타이어;주방 가구"),
}  # fmt: skip


def written(language: Language, rows: int, chance: random.Random) -> str:
    """A file of so many rows."""
    names, goods = language.names.split(";"), language.goods.split(";")
    lines = [language.headers] + [
        f"2025-0{chance.randint(1, 9)}-1{chance.randint(0, 9)};{chance.choice(names)};CN;"
        f"{chance.choice(goods)} {chance.randint(1, 99)};{chance.randint(1, 900)};{chance.randint(1, 9000)}"
        for _ in range(rows)
    ]
    return "\n".join(lines) + "\n"


def by_library(sample: bytes) -> str:
    """What the library by itself takes the encoding for."""
    found = charset_normalizer.from_bytes(sample, cp_isolation=["utf_8", *OLD_ENCODINGS]).best()
    return found.encoding if found is not None else "cp1252"


def samples() -> Iterator[tuple[str, str, int, str]]:
    """The language, encoding and rows of each file, and its text."""
    for name, language in LANGUAGES.items():
        for encoding in language.encodings:
            for rows in ROWS:
                chance = random.Random(f"{name}{encoding}{rows}")  # noqa: S311 - texts, not secrets
                for _ in range(COPIES):
                    yield name, encoding, rows, written(language, rows, chance)


def main() -> int:
    """Measure and print."""
    right: Counter[object] = Counter()
    wrong: Counter[str] = Counter()
    total = 0
    for name, encoding, rows, text in samples():
        sample = text.encode(encoding)
        total += 1
        right["library"] += sample.decode(by_library(sample), errors="replace") == text
        taken = encoding_of(sample)
        is_right = sample.decode(taken.name, errors="replace") == text
        right["ours"] += is_right
        right[rows] += is_right
        right["sure"] += taken.is_certain
        right["sure and wrong"] += taken.is_certain and not is_right
        if not is_right:
            wrong[f"{name} in {encoding} as {taken.name}"] += 1
    for what, times in sorted(wrong.items()):
        print(f"{times:3} {what}", file=sys.stderr)
    print_figures(
        [
            Figure("text given back letter for letter", right["ours"], "files", "charset-normalizer", right["library"]),
            Figure("the same, of those called certain", right["sure"] - right["sure and wrong"], "files", "called certain", right["sure"]),
            *(Figure(f"the same, of files of {rows} rows", right[rows], "files", "all of them", total / len(ROWS)) for rows in ROWS),
        ]
    )  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
