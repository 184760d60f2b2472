"""Titles that a person would write, made from the slots of a happening."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from dateline.knowledge.events import entries_of
from dateline.knowledge.happening_titles import Wording, wording_of
from dateline.link.counted import counted_of
from dateline.link.pile import Pile
from dateline.link.sketches import family_of, quantities_of
from dateline.link.slots import named
from dateline.link.windows import in_words, width
from dateline.link.words import is_pronoun
from dateline.records import Actor, Event, Happening, Reported, Status, When

_MOST_NAMES = 3
_LONGEST_PHRASE = 6
_TOGETHER = ("meet", "talk", "phone")
_PLAIN = ("happened", "ongoing", "unknown")
_LEADS: dict[Status, str] = {
    "planned": "to",
    "expected": "expected to",
    "possible": "may",
    "demanded": "asked to",
    "conditional": "may",
    "denied": "not to",
}
_HARM_NOUNS = ("DISASTER", "ASSAULT", "CRIME")


def title_of(pile: Pile, happening: Happening, events: Sequence[Event]) -> Happening:
    """`happening` with its title: who, what, whom, where and when, as far as they are known."""
    if family_of(happening.type) == "harm":
        what = _harm(pile, events)
    else:
        what = _deed(pile, happening, events)
    where = _where(happening, what)
    when = best_when(happening.when)
    tail = f", {in_words(when)}" if when is not None and width(when) <= 366 else ""
    return msgspec.structs.replace(happening, title=f"{_capital(what)}{where}{tail}")


def best_when(slot: Sequence[Reported[When]]) -> When | None:
    """The time that most sources give; of those that lie within it, the narrowest."""
    closed = [
        (one, one.value.earliest, one.value.latest)
        for one in slot
        if one.value.earliest and one.value.latest
    ]
    if not closed:
        return None
    ranked = sorted(closed, key=lambda one: (-one[0].roots, width(one[0].value), one[0].evidence))
    _, first, last = ranked[0]
    inner = [one for one, earliest, latest in ranked if first <= earliest and latest <= last]
    return min(inner, key=lambda one: (width(one.value), -one.roots, one.evidence)).value


def _harm(pile: Pile, events: Sequence[Event]) -> str:
    """What struck, with the toll where one is given: "Explosion injures 6"."""
    causes = [event for event in events if event.type in _HARM_NOUNS and _is_noun(event)]
    victims = _chief(pile, events, "recipient")
    if not causes:
        doer = _chief(pile, events, "actor")
        word = _word(events)
        if entries_of(word, "v") and doer and victims and doer != victims:
            return f"{_listed(doer[:1])} {_third(word)} {_listed(victims[:2])}"
        return f"{_listed(victims[:2])} {_befell(events)}" if victims else word
    noun = "shooting" if _mode(causes) == "firearms" else _word(causes)
    tolls = [toll for harm in ("killed", "injured") if (toll := _toll(pile, events, harm))]
    return f"{noun} with {' and '.join(tolls)}" if tolls else noun


def _befell(events: Sequence[Event]) -> str:
    """What befell the victims, in a word: those who died before those who were hurt."""
    types = {event.type for event in events}
    if "DEATH" in types:
        return "killed" if {"kill", "murder", "shoot"} & {one.lemma for one in events} else "dead"
    if "INJURY" in types:
        return "hurt"
    return "shot" if _mode(events) == "firearms" else "attacked"


def _toll(pile: Pile, events: Sequence[Event], harm: str) -> str:
    """The highest number of those `killed` or `injured`, or nothing."""
    numbers = [
        one.low or one.high or 0.0
        for event in events
        for one in quantities_of(pile, event)
        if counted_of(event, one) == (harm, "", "people")
    ]
    return f"{max(numbers):,.0f} {harm}" if numbers else ""


def _deed(pile: Pile, happening: Happening, events: Sequence[Event]) -> str:
    """The doers, what they do, and to whom or what, in the words that most texts share."""
    doers = _chief(pile, events, "actor", "giver")
    takers = [one for one in _chief(pile, events, "recipient", "receiver") if one not in doers]
    things = [one for one in _chief(pile, events, "goods", "topic") if one not in doers]
    mode = _mode(events)
    if mode in _TOGETHER and len(doers + takers) > 1:
        doers, takers, things = (doers + takers)[:_MOST_NAMES], [], []
    word = _word(events)
    wording = wording_of(happening.type, mode) or (
        Wording(word, "") if entries_of(word, "v") else None
    )
    goal = _goal(happening, doers) if mode in ("visit", "trip", "arrive") else ""
    whom = _listed((takers or things)[:2])
    if wording is None or not doers:
        return f"{word}: {whom}" if whom else word
    verb = _verb(wording.verb, happening.status, plural=_is_plural(doers))
    whom = goal or whom
    link = f" {wording.preposition}" if wording.preposition and whom else ""
    return f"{_listed(doers[:_MOST_NAMES])} {verb}{link} {whom}".strip()


def _goal(happening: Happening, doers: Sequence[str]) -> str:
    names = [one.value.text for one in happening.places if one.value.text not in doers]
    return names[0] if names else ""


def _mode(events: Sequence[Event]) -> str:
    modes = Counter(event.mode for event in events)
    return min(modes, key=lambda mode: (-modes[mode], mode))


def _verb(verb: str, status: Status, *, plural: bool) -> str:
    if status not in _PLAIN:
        return f"{_LEADS[status]} {verb}"
    return verb if plural else _third(verb)


def _is_plural(doers: Sequence[str]) -> bool:
    """Whether the doers are many: several names, or a phrase such as "two hospitals"."""
    only = doers[0]
    return len(doers) > 1 or (only.endswith("s") and " of " not in only and only != only.title())


def _third(verb: str) -> str:
    """The third person of `verb`; what follows its first word stays.

    >>> _third("hold talks"), _third("carry"), _third("clash")
    ('holds talks', 'carries', 'clashes')
    """
    word, _, rest = verb.partition(" ")
    if word.endswith(("s", "sh", "ch", "x", "z", "o")):
        word += "es"
    elif word.endswith("y") and word[-2:-1] not in "aeiou":
        word = word[:-1] + "ies"
    else:
        word += "s"
    return f"{word} {rest}".strip()


def _chief(pile: Pile, events: Sequence[Event], *roles: str) -> list[str]:
    """The names in these roles, the most frequent first; a plain phrase where no name is."""
    told = [
        named(pile, role.party) for event in events for role in event.roles if role.role in roles
    ]
    counts = Counter(one for one in told if one.entity or not is_pronoun(one.text))
    ranked = sorted(counts, key=lambda one: (one.entity is None, -counts[one], one.text))
    names = [one.text for one in ranked if one.entity is not None]
    plain = [one.text for one in ranked if len(one.text.split()) <= _LONGEST_PHRASE]
    often = max(counts.values(), default=0)
    chosen = [name for name in names if _count(counts, name) * 4 >= often]
    return chosen or plain[:1]


def _count(counts: Counter[Actor], name: str) -> int:
    return sum(count for actor, count in counts.items() if actor.text == name)


def _is_noun(event: Event) -> bool:
    return bool(entries_of(event.lemma, "n"))


def _word(events: Sequence[Event]) -> str:
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
