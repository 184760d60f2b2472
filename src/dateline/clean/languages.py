"""The language of a text, by its letters and its commonest words."""

from __future__ import annotations

import re

from dateline.knowledge.furniture import function_words

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_SCRIPTS = (
    ("ko", "\uac00", "\ud7a3"),
    ("ja", "\u3040", "\u30ff"),
    ("zh", "\u4e00", "\u9fff"),
    ("ru", "\u0400", "\u04ff"),
    ("ar", "\u0600", "\u06ff"),
    ("he", "\u0590", "\u05ff"),
    ("el", "\u0370", "\u03ff"),
    ("hi", "\u0900", "\u097f"),
    ("th", "\u0e00", "\u0e7f"),
)
_LEAST_SHARE = 0.2
_JAPANESE_SHARE = 0.03


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language of `text`; "und" where nothing tells.

    >>> language_of("The minister said on Monday that the bridge is safe.")
    'en'
    >>> language_of("Der Minister sagte am Montag, dass die Brücke sicher ist.")
    'de'
    """
    sample = text[:_SAMPLE]
    letters = sum(letter.isalpha() for letter in sample)
    if not letters:
        return "und"
    for code, low, high in _SCRIPTS:
        least = _JAPANESE_SHARE if code == "ja" else _LEAST_SHARE
        if sum(low <= letter <= high for letter in sample) > least * letters:
            return "uk" if code == "ru" and re.search("[іїєґІЇЄҐ]", sample) else code
    return _by_words(sample)


def _by_words(sample: str) -> str:
    words = [word.lower() for word in _WORD.findall(sample)]
    counts = {
        code: sum(word in known for word in words) for code, known in function_words().items()
    }
    best = max(sorted(counts), key=lambda code: counts[code])
    return best if counts[best] else "und"
