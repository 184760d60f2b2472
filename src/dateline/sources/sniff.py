"""What kind of bytes a file holds: text at all, and of which media type."""

from __future__ import annotations

import re

from dateline.errors import ItemError

_SAMPLE = 8192
_MAX_CONTROL_SHARE = 0.05
_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
_MAGIC = (b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"SQLite ")
_CONTROL = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1b")
_MARKUP = re.compile(
    rb"\A\s{0,200}(?:<!--.{0,500}?-->\s{0,200})?<(?:!doctype\s+html|html)\b", re.I | re.S
)


def check_text(content: bytes, location: str) -> None:
    """Nothing, for bytes that may be text. Raises `ItemError` for empty and for binary content.

    >>> check_text(b"Rain fell.", "a.txt")
    """
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise ItemError("the file is empty", where=location, remedy="save the page again")
    if _is_binary(content[:_SAMPLE]):
        raise ItemError(
            "the file is binary, not text",
            where=location,
            remedy="save the page as text or HTML",
        )


def _is_binary(sample: bytes) -> bool:
    if sample.startswith(_BYTE_ORDER_MARKS):
        return False
    if sample.startswith(_MAGIC):
        return True
    if b"\x00" in sample:
        return not _is_wide(sample)
    control = sum(byte in _CONTROL for byte in sample)
    return control > _MAX_CONTROL_SHARE * len(sample)


def _is_wide(sample: bytes) -> bool:
    """Whether the zero bytes of `sample` lie as those of UTF-16 text without a mark."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    return max(even, odd) > 0.4 * half and min(even, odd) <= 0.05 * half


def media_type_of(content: bytes, suffix: str) -> str:
    """The media type of `content`: that of its suffix, or HTML where it begins as such.

    >>> media_type_of(b"<!DOCTYPE html><html>", ".txt")
    'text/html'
    >>> media_type_of(b"Rain fell.", ".txt")
    'text/plain'
    """
    if suffix in {".html", ".htm"} or _MARKUP.match(content[:_SAMPLE]):
        return "text/html"
    return "text/plain"
