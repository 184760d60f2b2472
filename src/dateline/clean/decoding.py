"""Bytes into text: the encoding is found, never assumed, and no bytes are refused."""

from __future__ import annotations

import codecs
import re

import charset_normalizer

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEAD = 4096
_SAMPLE = 200_000
_FEW_HIGH = 0.2
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,40})""",
    re.I,
)


def decode(content: bytes, *, markup: bool = False) -> str:
    r"""`content` as text with ``\n`` for every line break and no byte-order mark.

    A mark decides, then what the markup declares, then UTF-8 where it fits, then the guess of
    charset-normalizer, then Windows-1252. Bytes that fit nothing become U+FFFD.

    >>> decode(b"\xef\xbb\xbfRain\r\nfell"), decode(b"caf\xe9 au lait")
    ('Rain\nfell', 'café au lait')
    """
    text = _decoded(content, markup)
    return text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _decoded(content: bytes, markup: bool) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    if b"\x00" in content[:_HEAD]:
        wide = (
            "utf-16-le" if content[1:_HEAD:2].count(0) > content[:_HEAD:2].count(0) else "utf-16-be"
        )
        return content.decode(wide, "replace")
    for encoding in (_declared(content) if markup else "", "utf-8"):
        text = _strictly(content, encoding)
        if text is not None:
            return text
    if _mostly_utf8(content):
        return content.decode("utf-8", "replace")
    return _strictly(content, _guess(content)) or content.decode("cp1252", "replace")


def _declared(content: bytes) -> str:
    """The encoding that the markup names; Latin-1 is read as Windows-1252, as browsers do."""
    match = _DECLARED.search(content[:_HEAD])
    name = match.group(1).decode("ascii", "replace").lower() if match else ""
    return "cp1252" if name in {"iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii"} else name


def _strictly(content: bytes, encoding: str) -> str | None:
    if not encoding:
        return None
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _mostly_utf8(content: bytes) -> bool:
    """Whether `content` is UTF-8 but for a few broken bytes, as mixed pages are."""
    text = content[:_SAMPLE].decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(ord(letter) > 127 for letter in text) - broken
    return whole > 5 * broken


def _guess(content: bytes) -> str:
    """The likeliest encoding: Windows-1252 where few letters are not ASCII, or by statistics."""
    sample = content[:_SAMPLE]
    high = sum(byte > 127 for byte in sample)
    letters = sum(chr(byte).isalpha() for byte in sample if byte < 128)
    if high < _FEW_HIGH * (letters + high):
        return "cp1252"
    best = charset_normalizer.from_bytes(sample).best()
    return str(best.encoding) if best is not None else "cp1252"
