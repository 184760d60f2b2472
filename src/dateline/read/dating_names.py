"""Names of a table where a text has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

_WORD = re.compile(r"\w+")

Index = Mapping[str, tuple[str, ...]]


def index_of(names: Iterable[str]) -> Index:
    """The names under their first words, the longest first."""
    index: dict[str, list[str]] = {}
    for name in sorted(set(names), key=lambda name: (-len(name), name)):
        first = _WORD.match(name)
        if first:
            index.setdefault(first[0], []).append(name)
    return {word: tuple(found) for word, found in index.items()}


def named_in(text: str, index: Index) -> Iterator[tuple[int, str]]:
    """The names that stand in `text` as whole words with their starts, none within another.

    >>> list(named_in("The Iraq war, the Gulf War.", index_of(["Iraq war", "Iraq", "Gulf"])))
    [(4, 'Iraq war'), (18, 'Gulf')]
    """
    end = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < end:
            continue
        for name in index.get(word[0], ()):
            if text.startswith(name, start) and not _goes_on(text, start + len(name)):
                end = start + len(name)
                yield start, name
                break


def _goes_on(text: str, place: int) -> bool:
    return bool(_WORD.match(text, place))
