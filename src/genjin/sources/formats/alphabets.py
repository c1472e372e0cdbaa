"""What languages write with beyond ASCII: by this a text in the wrong encoding is seen to be wrong."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Alphabet:
    """The letters of a language beyond ASCII, `common` ones and `rare` ones, in small and capital.

    `countries` are those whose customs write it. `signs` stand beside its letters in lists of goods.
    """

    common: str
    rare: str = ""
    signs: str = ""
    countries: frozenset[str] = frozenset()

    @cached_property
    def is_latin(self) -> bool:
        """Whether the letters stand among those of ASCII: no word mixes others with them."""
        return unicodedata.name(self.common[0]).startswith("LATIN")

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """How well a character fits the language: 1 for a common letter."""
        given = {**dict.fromkeys(self.rare, 0.75), **dict.fromkeys(self.common, 1.0)}
        capitals = {
            capital: weight for each, weight in given.items() if len(capital := each.upper()) == 1
        }
        return {**dict.fromkeys(self.signs, 0.1), **capitals, **given}


def _spoken(countries: str) -> frozenset[str]:
    return frozenset(countries.split())


_LATIN_SIGNS = "ºª°²³½"

WESTERN = {
    "es": Alphabet("óíáéñ", "úü", _LATIN_SIGNS + "¿¡", _spoken("ES MX PE CL CO AR EC BO PY UY VE CR PA GT HN NI SV DO CU")),
    "pt": Alphabet("ãçáéíóê", "õâúàô", _LATIN_SIGNS, _spoken("BR PT AO MZ")),
    "fr": Alphabet("éèàêç", "ôîûùâëïœ", _LATIN_SIGNS, _spoken("FR BE CI SN CM MA TN DZ CA")),
    "de": Alphabet("üäö", "ß", _LATIN_SIGNS, _spoken("DE AT CH")),
    "it": Alphabet("àèòùì", "é", _LATIN_SIGNS, _spoken("IT")),
    "nordic": Alphabet("åäöøæ", "éþðíáóúýü", _LATIN_SIGNS, _spoken("SE DK NO FI IS")),
}  # fmt: skip
CENTRAL = {
    "pl": Alphabet("łóąężść", "ńź", "°", _spoken("PL")),
    "cs": Alphabet("áíéěčřšžýů", "úťďňľĺŕôäó", "°", _spoken("CZ SK")),
    "hu": Alphabet("áéőóö", "üíúű", "°", _spoken("HU")),
    "hr": Alphabet("čšžć", "đ", "°", _spoken("HR SI RS BA ME")),
    "ro": Alphabet("ăîâşţ", "", "°", _spoken("RO MD")),
}
TURKISH = {"tr": Alphabet("ıİşğçöü", "âî", _LATIN_SIGNS, _spoken("TR AZ"))}
BALTIC = {
    "lt": Alphabet("ėšžųįčą", "ęū", "°", _spoken("LT")),
    "lv": Alphabet("āīēšūļ", "ņžčķģ", "°", _spoken("LV")),
    "et": Alphabet("õäüö", "šž", "°", _spoken("EE")),
}
CYRILLIC = {
    "ru": Alphabet("оеаинтсрвлкмдпу", "яыьгзбчйхжшюцщэфъё", "№°", _spoken("RU KZ BY UZ KG TJ MN")),
    "uk": Alphabet("оаниіветрслкмдпу", "яьгзбчйхжшюцщєфїґ'", "№°", _spoken("UA")),
    "bg": Alphabet("аоеинтрсвлдкпмзг", "ябъучцйжщшхюфь", "№°", _spoken("BG MK")),
}
GREEK = {"el": Alphabet("αοιετσνρκπςηυμλ", "άόέίήύώωδγθφχβξζψϊϋΐΰ", "", _spoken("GR CY"))}
ARABIC = {
    "ar": Alphabet("اليمورنتبةعدسفكهحقج", "صشضطخغذزثظءأإآئؤىﻻپچژگ", "،؛ـ", _spoken("EG SA AE JO IQ KW OM QA LY")),
}  # fmt: skip
HEBREW = {"he": Alphabet("יולהארמתבשנ", "חכדקפעצסגטזםןךףץ", "", _spoken("IL"))}
THAI = {
    "th": Alphabet("".join(map(chr, range(0x0E01, 0x0E2F))) + "ะาำิีืุูเแโใไ่้์ั็", "ฯึๆฺ๊๋", "", _spoken("TH"))
}
