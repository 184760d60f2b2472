"""Which line of a page is its headline."""

from __future__ import annotations

import re

from dateline.clean.lines import Line, shared
from dateline.knowledge.furniture import appeal_weight, plain

_ORNAMENT = re.compile(r"^[\s×»>•*|–—-]+|[\s|»>–—-]+$")
_SUMMARY = re.compile(r"(?:story |news )?(?:highlights|key points|summary|at a glance)\b", re.I)
_LEAST_SHARED = 0.3
_NEAR_BEST = 0.6
_LONGEST = 21


def find_headline(
    lines: list[Line], candidates: list[int], body: frozenset[str], title: str | None
) -> int | None:
    """The index of the headline among `candidates`, or None.

    A headline shares its content words with `body`, the stems of the running text; of several
    that do, the first wins, as what follows is the standfirst. `title` is what the page's code
    or its archive says, and decides where a line has those words. A line that stands twice is
    one, even if it shares little.
    """
    for index in candidates:
        if title and same_words(lines[index].text, title):
            return index
    able = [index for index in candidates if _could_be(lines[index])]
    repeated = _repeated(lines, able)
    fit = [index for index in able if index in repeated or not _is_name_like(lines[index])]
    scores = {index: _score(lines[index].stems, body) for index in fit}
    best = max(scores.values(), default=0.0)
    if best >= _LEAST_SHARED:
        return next(
            index for index in fit if scores[index] >= max(_LEAST_SHARED, _NEAR_BEST * best)
        )
    sharing = [index for index in fit if lines[index].stems & body and not lines[index].ends]
    return next(iter([*sorted(repeated), *sharing]), None)


def _could_be(line: Line) -> bool:
    fit = line.headlike and line.words <= _LONGEST and _SUMMARY.match(line.text) is None
    return fit and appeal_weight(line.text) < 2


def _is_name_like(line: Line) -> bool:
    """Whether a line of three words could be a name: each begins with a capital."""
    return line.words <= 3 and all(not word[:1].islower() for word in line.text.split())


def _score(stems: frozenset[str], body: frozenset[str]) -> float:
    """The share of the stems that the body has; one alone may be chance and counts for nothing."""
    return shared(stems, body) if len(stems & body) > 1 else 0.0


def _repeated(lines: list[Line], indices: list[int]) -> set[int]:
    seen: dict[str, list[int]] = {}
    for index in indices:
        seen.setdefault(plain(lines[index].text), []).append(index)
    return {index for group in seen.values() if len(group) > 1 for index in group}


def same_words(text: str, title: str) -> bool:
    """Whether `text` says what `title` says, but for ornaments and the outlet after a bar.

    >>> same_words("× Six hurt in Sines blast", "Six hurt in Sines blast | Sines Today")
    True
    """
    first, second = plain(bare_title(text)), plain(bare_title(title))
    if first == second:
        return len(first) > 3
    return len(first) > 20 and second.startswith(first) and not second[len(first)].isalnum()


def bare_title(text: str) -> str:
    """`text` without the ornaments around it.

    >>> bare_title("× Six hurt in Sines blast »")
    'Six hurt in Sines blast'
    """
    return _ORNAMENT.sub("", text.strip())
