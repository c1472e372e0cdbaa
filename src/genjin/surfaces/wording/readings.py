"""How the text and the figures of a file were read, in words, where a person should know."""

from genjin.sources.formats.encodings import OLD_ENCODINGS, EncodingTaken
from genjin.surfaces.wording.catalogue import Words
from genjin.trade.decimal_marks import MarkTaken

_NAMES = {
    "utf-8": "UTF-8", "gb18030": "GB18030 / GBK", "big5": "Big5", "cp932": "Shift JIS", "euc_jp": "EUC-JP",
    "cp949": "EUC-KR", "cp850": "DOS 850", "cp866": "DOS 866", "koi8_r": "KOI8-R", "iso8859_2": "ISO 8859-2",
    "cp874": "Windows-874", "utf-16": "UTF-16",
}  # fmt: skip
ENCODINGS = ("utf-8", "utf-16", *OLD_ENCODINGS)
"""The encodings that a person may choose on a page."""


def encoding_name(codec: str) -> str:
    """The name of an encoding as people know it, from Python's."""
    return _NAMES.get(codec) or codec.replace("cp", "Windows-")


def readings_of(
    mark: MarkTaken | None, encoding: EncodingTaken | None, words: Words
) -> tuple[str, ...]:
    """What was decided between two readings, and why; nothing where there was only one."""
    lines = []
    if encoding is not None and not encoding.is_certain:
        name = encoding_name(encoding.name)
        lines.append(
            words("encoding-between", name=name, instead=encoding_name(encoding.instead))
            if encoding.instead
            else words("encoding-uncertain", name=name)
        )
    elif encoding is not None and encoding.taken_from == "letters":
        lines.append(words("encoding-taken", name=encoding_name(encoding.name)))
    if mark is not None and mark.settles:
        lines.append(
            words(
                "figures-read",
                settles=mark.settles,
                mark="point" if mark.mark == "." else "comma",
                because=mark.taken_from,
                header=mark.header,
                figure=mark.figure,
            )
        )
    return tuple(lines)
