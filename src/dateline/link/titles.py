"""Titles that a person would write, made from the slots of a happening."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from dateline.link.pile import Pile
from dateline.link.slots import named
from dateline.link.windows import in_words, width
from dateline.records import Actor, Event, Happening, Reported, When

_MOST_NAMES = 3
_LONGEST_PHRASE = 6
_TOGETHER = ("meet", "talk", "multilateral", "phone", "negotiate", "third-party")
_PLAIN = ("happened", "ongoing", "unknown")


def title_of(pile: Pile, happening: Happening, events: Sequence[Event]) -> Happening:
    """`happening` with its title: who, what, whom, where and when, as far as they are known."""
    what = _what(pile, events)
    where = _where(happening, what)
    when = best_when(happening.when)
    tail = f", {in_words(when)}" if when is not None and in_words(when) else ""
    mark = "" if happening.status in _PLAIN else f" ({happening.status})"
    return msgspec.structs.replace(happening, title=f"{_capital(what)}{where}{tail}{mark}")


def best_when(slot: Sequence[Reported[When]]) -> When | None:
    """The time that most sources give, the narrowest of these."""
    closed = [one for one in slot if one.value.earliest and one.value.latest]
    if not closed:
        return None
    best = min(closed, key=lambda one: (-one.roots, width(one.value), one.evidence))
    narrower = [
        one
        for one in closed
        if best.value.earliest <= one.value.earliest  # type: ignore[operator]
        and one.value.latest <= best.value.latest  # type: ignore[operator]
    ]
    return min(narrower, key=lambda one: (width(one.value), -one.roots, one.evidence)).value


def _what(pile: Pile, events: Sequence[Event]) -> str:
    """The doers, what they do, and to whom or what, in the words that most texts share."""
    givers = _chief(pile, events, "actor", "giver")
    takers = [one for one in _chief(pile, events, "recipient", "receiver") if one not in givers]
    things = _chief(pile, events, "goods", "topic")
    word = _word(pile, events)
    modes = {event.mode for event in events}
    if modes & set(_TOGETHER) and len(givers + takers) > 1:
        verb = "talk" if "phone" in modes else "meet"
        return f"{_listed((givers + takers)[:_MOST_NAMES])} {verb}"
    subject = _listed(givers[:_MOST_NAMES])
    objects = _listed((takers or things)[:2])
    if not subject and not objects:
        return word
    if not subject:
        return f"{objects}: {word}"
    return f"{subject}: {word}, {objects}" if objects else f"{subject}: {word}"


def _chief(pile: Pile, events: Sequence[Event], *roles: str) -> list[str]:
    """The names in these roles, the most frequent first; plain phrases where no name is."""
    counts: Counter[Actor] = Counter(
        named(pile, role.party) for event in events for role in event.roles if role.role in roles
    )
    ranked = sorted(counts, key=lambda one: (one.entity is None, -counts[one], one.text))
    names = [one.text for one in ranked if one.entity is not None]
    plain = [one.text for one in ranked if len(one.text.split()) <= _LONGEST_PHRASE]
    return names or plain[:1]


def _word(pile: Pile, events: Sequence[Event]) -> str:
    lemmas = Counter(event.lemma for event in events)
    return min(lemmas, key=lambda lemma: (-lemmas[lemma], lemma))


def _where(happening: Happening, what: str) -> str:
    names = [one.value.text for one in happening.places if one.value.text not in what]
    return f" in {names[0]}" if names and len(names[0].split()) <= _LONGEST_PHRASE else ""


def _listed(names: Sequence[str]) -> str:
    """The names as a list in English.

    >>> _listed(["Ada", "Bo", "Cy"])
    'Ada, Bo and Cy'
    """
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
