"""The text of a chat's file: a text file, or the archive that WhatsApp makes of it."""

import io
import zipfile
import zlib

from charset_normalizer import from_bytes

from genjin.kernel.problem import Problem

LARGEST_BYTES = 20_000_000
"""A chat of ten years and a hundred messages a day is a quarter of it."""


def chat_text(content: bytes, name: str) -> str | Problem:
    """The text of an exported chat, or what is wrong with the file."""
    if zipfile.is_zipfile(io.BytesIO(content)):
        return _from_archive(content, name)
    if len(content) > LARGEST_BYTES:
        return _too_large(name)
    return _decoded(content, name)


def _from_archive(content: bytes, name: str) -> str | Problem:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            texts = [each for each in archive.infolist() if each.filename.endswith(".txt")]
            # With pictures and letters beside it, the chat is the one that is named so.
            texts.sort(key=lambda each: (not each.filename.endswith("_chat.txt"), -each.file_size))
            if not texts:
                return Problem("problem-chat-archive-empty", file=name)
            if texts[0].file_size > LARGEST_BYTES:
                return _too_large(name)
            with archive.open(texts[0]) as file:
                inside = file.read(LARGEST_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError) as error:
        return Problem("problem-chat-archive", {"detail": str(error)}, file=name)
    return _too_large(name) if len(inside) > LARGEST_BYTES else _decoded(inside, name)


def _decoded(content: bytes, name: str) -> str | Problem:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        found = from_bytes(content).best()
    return Problem("problem-chat-encoding", file=name) if found is None else str(found)


def _too_large(name: str) -> Problem:
    return Problem("problem-chat-too-large", {"most": LARGEST_BYTES // 1_000_000}, file=name)
