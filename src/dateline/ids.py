"""Ids that are hashes of what a record says, never of the run that made it."""

from __future__ import annotations

import hashlib

import msgspec

_LENGTH = 16


def id_of(kind: str, *says: object) -> str:
    """An id such as ``event-3f6c…``: the kind and 16 hex digits over everything in `says`.

    The same arguments give the same id on every machine and in every run. `says` may hold
    anything that msgspec can encode: strings, numbers, dates, records, tuples of these.

    >>> id_of("span", 3, 9) == id_of("span", 3, 9)
    True
    >>> id_of("span", 3, 9) == id_of("span", 3, 10)
    False
    """
    encoded = msgspec.json.encode(says, order="sorted")
    return f"{kind}-{hashlib.sha256(encoded).hexdigest()[:_LENGTH]}"


def digest_of(content: bytes) -> str:
    """The SHA-256 of `content` as 64 hex digits: the name of a page's bytes.

    >>> digest_of(b"")[:8]
    'e3b0c442'
    """
    return hashlib.sha256(content).hexdigest()
