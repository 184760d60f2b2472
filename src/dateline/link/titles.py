"""Titles that a person would write, made from the slots of a happening."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from dateline.knowledge.events import entries_of
from dateline.knowledge.happening_titles import Wording, wording_of
from dateline.link.counted import counted_of
from dateline.link.pile import Pile
from dateline.link.sketches import family_of, quantities_of
from dateline.link.slots import is_somebody, named
from dateline.link.windows import in_words, width
from dateline.link.words import is_pronoun
from dateline.records import Actor, Event, Happening, Status

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
_DISCUSSED = ("agree", "hold talks", "meet", "talk by telephone")
"""Verbs that lead to a thing by "on", where they lead to somebody by "with"."""
_ON = ("CONSULT", "VOTE", "AGREE", "ASSAULT", "SANCTION")
"""Types whose nouns lead to a thing by "on": talks, a vote, an attack."""
_SHOWS = ("parade", "ceremony", "funeral", "celebrate", "perform")
_GETTING = ("receive", "get", "buy", "obtain", "acquire", "import", "accept", "borrow")
_PAST = re.compile(
    r"[a-z]+ed|sent|sold|shot|held|hit|won|found|given|taken|lost|bought|brought|made|paid|built"
    r"|caught|stolen|beaten|chosen|sworn|struck|cut|shut|laid|led|left|met|told|torn|drawn|driven"
)
_AHEAD = 80
_OBJECT = re.compile(r"(?: (?!and\b|but\b|or\b|when\b|while\b|as\b)[\w’'-]+){1,5}(?=[.,;:\n])")
"""Up to five words behind a verb that end a clause."""
_PLURALS = r"(?:ers|ors|ians|ents|ists|ants|eers|people|police|men|women|children)"
_MANY = re.compile(
    rf"^[A-Z]?[a-z]*{_PLURALS}$| [a-z]*{_PLURALS}$"
    r"|^(?:two|three|four|five|six|seven|eight|nine|ten|\d+|a (?:handful|number|group) of) "
)
_MANY_BY_SENSE = ("police", "troops", "forces", "authorities", "officials", "people")
_CALLED_OFF = {
    **{verb: verb for verb in ("cancel", "postpone", "delay", "suspend", "scrap", "skip")},
    "call": "call off",
}
_DOUBLING = re.compile(r"[^aeiou]*[aeiou][bdgmnprt]")
"""Verbs of one short syllable, which double their last letter: "stopped"."""
_IRREGULAR = {
    **{verb: verb for verb in ("cut", "hit", "hurt", "let", "put", "set", "shut", "beat", "cast")},
    **{verb: f"{verb}n" for verb in ("give", "take", "drive", "know", "grow", "throw", "draw")},
    **{"send": "sent", "spend": "spent", "lend": "lent", "build": "built", "sell": "sold"},
    **{"tell": "told", "hold": "held", "win": "won", "find": "found", "lose": "lost"},
    **{"buy": "bought", "bring": "brought", "seek": "sought", "catch": "caught", "pay": "paid"},
    **{"make": "made", "say": "said", "lay": "laid", "lead": "led", "leave": "left"},
    **{"meet": "met", "keep": "kept", "strike": "struck", "shoot": "shot", "steal": "stolen"},
    **{"forbid": "forbidden", "choose": "chosen", "swear": "sworn", "break": "broken"},
    **{"write": "written", "see": "seen", "teach": "taught", "fight": "fought", "ban": "banned"},
    **{"begin": "begun", "hear": "heard", "admit": "admitted", "permit": "permitted"},
    **{"transfer": "transferred", "refer": "referred", "overthrow": "overthrown"},
}
_NAMED_DEEDS = {
    **{"deny": "denial by", "reject": "rejection by", "refuse": "refusal by", "meet": "meeting of"},
    **{"demand": "demand by", "accuse": "accusation by", "invite": "invitation by"},
    **{"criticise": "criticism by", "criticize": "criticism by", "condemn": "condemnation by"},
    **{"restrict": "restrictions by", "threaten": "threat by", "warn": "warning by"},
    **{"arrest": "arrest by", "seize": "seizure by", "investigate": "investigation by"},
    **{"support": "support by", "approve": "approval by", "announce": "announcement by"},
}
"""Nouns for deeds of which the texts do not say to whom they are done."""
_NAMED_AFTER_DEED = {"die": "death", "kill": "killing", "injure": "injury", "wound": "injury"}
_TIMES_THE_MIDDLE = 8
_HARM_NOUNS = ("DISASTER", "ASSAULT", "CRIME")


def title_of(pile: Pile, happening: Happening, events: Sequence[Event]) -> Happening:
    """`happening` with its title: who, what, whom, where and when, as far as they are known."""
    if family_of(happening.type) == "harm":
        what = _harm(pile, events)
    else:
        what = _deed(pile, happening, events)
    where = _where(happening, what)
    when = happening.when[0].value if happening.when else None
    tail = f", {in_words(when)}" if when is not None and width(when) <= 366 else ""
    return msgspec.structs.replace(happening, title=f"{_capital(what)}{where}{tail}")


def _harm(pile: Pile, events: Sequence[Event]) -> str:
    """What struck, with the toll where one is given: "Explosion injures 6"."""
    causes = [event for event in events if event.type in _HARM_NOUNS and _is_noun(event)]
    victims = _chief(pile, events, "recipient")
    if not causes:
        doer = _chief(pile, events, "actor")
        word = _word(events)
        if entries_of(word, "v") and doer and victims and doer != victims:
            return f"{_listed(doer[:1])} {_third(word)} {_listed(victims[:2])}"
        plain = _NAMED_AFTER_DEED.get(word, word)
        return f"{_listed(victims[:2])} {_befell(events)}" if victims else plain
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
    """The highest number of those `killed` or `injured`, or nothing.

    One far above the middle one is of something larger: the dead of all the years.
    """
    numbers = sorted(
        one.low or one.high or 0.0
        for event in events
        for one in quantities_of(pile, event)
        if counted_of(event, one) == (harm, "", "people")
    )
    if not numbers:
        return ""
    most = _TIMES_THE_MIDDLE * numbers[(len(numbers) - 1) // 2]
    return f"{max(number for number in numbers if number <= most):,.0f} {harm}"


def _deed(pile: Pile, happening: Happening, events: Sequence[Event]) -> str:
    """The doers, what they do, and to whom or what, in the words that most texts share."""
    if family_of(happening.type) == "give" and (given := _gift(pile, happening, events)):
        return given
    doers = _doers(pile, events)
    takers = [one for one in _chief(pile, events, "recipient", "receiver") if one not in doers]
    things = [one for one in _chief(pile, events, "goods", "topic") if one not in doers]
    mode = _mode(events)
    if mode in _TOGETHER and len(doers + takers) > 1:
        doers, takers, things = _who_met(happening, doers + takers)[:_MOST_NAMES], [], []
    word = _word(events)
    wording = wording_of(happening.type, mode) or (
        Wording(word, "") if entries_of(word, "v") else None
    )
    if happening.type == "REJECT" and word in _CALLED_OFF:
        wording = Wording(_CALLED_OFF[word], "")
    goal = _goal(happening, doers) if mode in ("visit", "trip", "arrive") else ""
    is_show = happening.type == "CEREMONY" and mode in _SHOWS and bool(entries_of(word, "n"))
    if wording is None or not doers or is_show:
        takers = [] if is_show else takers
        things = [] if is_show else things
        return _undergone(pile, happening, events, takers=takers[:2], things=things[:1])
    verb = _verb(wording.verb, happening.status, plural=_is_plural(doers))
    whom = goal or _listed((takers or things)[:2])
    link = wording.preposition
    if not (takers or goal):
        link, things = _before_things(wording), things if _takes_things(wording) else []
        whom = _listed(things[:2])
    alone = not whom and (len(doers) < 2 or mode not in _TOGETHER)
    if alone and happening.status in _PLAIN and word in _NAMED_DEEDS:
        return f"{_NAMED_DEEDS[word]} {_listed(doers[:_MOST_NAMES])}"
    parts = (_listed(doers[:_MOST_NAMES]), verb, link if whom else "", whom)
    return " ".join(part for part in parts if part)


def _doers(pile: Pile, events: Sequence[Event]) -> list[str]:
    """The names of those who do it, people and bodies before things."""
    names = _without_own_state(pile, _chief(pile, events, "actor", "giver"))
    somebody = {
        named(pile, role.party).text
        for event in events
        for role in event.roles
        if role.role in ("actor", "giver") and is_somebody(pile, role)
    }
    return [name for name in names if name in somebody] or names


def _who_met(happening: Happening, names: Sequence[str]) -> list[str]:
    """Those of `names` who take part, since a deal meets nobody; all where that is one or none."""
    taking_part = {one.value.text for one in happening.participants}
    people = [name for name in names if name in taking_part]
    return people if len(people) > 1 else list(names)


def _takes_things(wording: Wording) -> bool:
    return wording.preposition not in ("to", "from", "with", "in") or wording.verb in _DISCUSSED


def _before_things(wording: Wording) -> str:
    """The preposition before a thing, where the wording gives the one before somebody."""
    return "on" if wording.verb in _DISCUSSED else wording.preposition


def _gift(pile: Pile, happening: Happening, events: Sequence[Event]) -> str:
    """Who gives what to whom, or nothing where no goods or nobody is named."""
    goods = [one for one in _chief(pile, events, "goods") if one]
    givers = _without_own_state(pile, _chief(pile, events, "giver", "actor"))
    receivers = [one for one in _chief(pile, events, "receiver", "recipient") if one not in givers]
    if not goods or not (givers or receivers):
        return ""
    word = _word(events)
    wording = wording_of(happening.type, _mode(events))
    verb = word if entries_of(word, "v") else (wording.verb if wording else "give")
    verb = verb.removesuffix(" aid to").removesuffix(" money to")
    if not givers or verb in _GETTING:
        doers, link, others = receivers or givers, "from", givers if receivers else []
        verb = verb if verb in _GETTING else "receive"
    else:
        doers, link, others = givers, "to", receivers
    said = _verb(verb, happening.status, plural=_is_plural(doers))
    tail = f" {link} {_listed(others[:2])}" if others else ""
    return f"{_listed(doers[:_MOST_NAMES])} {said} {goods[0]}{tail}"


def _undergone(
    pile: Pile,
    happening: Happening,
    events: Sequence[Event],
    *,
    takers: Sequence[str],
    things: Sequence[str],
) -> str:
    """What is done to somebody by nobody named: "Four sailors released", "Vote on the deal"."""
    word = _word(events)
    past = _past(pile, events)
    whom = _listed(takers or things)
    if whom and past and not all(_is_noun(one) for one in events):
        return f"{whom} {_to_be(happening.status)}{past}"
    if whom and not entries_of(word, "n"):
        return f"{whom} {_to_be(happening.status)}{participle(word)}"
    if not whom:
        return _told_as(pile, events, word)
    link = "in" if happening.type == "ECONOMY" else "on" if happening.type in _ON else "of"
    return f"{word} {link} {whom}"


def _to_be(status: Status) -> str:
    return f"{_LEADS[status]} be " if status not in _PLAIN else ""


def _told_as(pile: Pile, events: Sequence[Event], word: str) -> str:
    """A noun alone, or what follows the verb in the text: "Embrace the new rules"."""
    if entries_of(word, "n") or not entries_of(word, "v"):
        return word
    first = min(events, key=lambda one: (one.lemma != word, one.article, one.span))
    behind = pile.article_by_id[first.article].text[first.span.end :][:_AHEAD]
    found = _OBJECT.match(behind)
    return f"{word}{found[0].rstrip()}" if found else word


def _past(pile: Pile, events: Sequence[Event]) -> str:
    """The past form in which most texts have the word, or nothing."""
    forms = Counter(
        pile.article_by_id[one.article].text[one.span.start : one.span.end].lower()
        for one in events
    )
    forms = Counter({form: count for form, count in forms.items() if _PAST.fullmatch(form)})
    return min(forms, key=lambda form: (-forms[form], form), default="")


def _without_own_state(pile: Pile, names: Sequence[str]) -> list[str]:
    """The names without the states for which one of the others acts: Ada, and not her country."""
    states = {one.name: one.state for one in pile.entities if one.name in names}
    kinds = {one.name: one.kind for one in pile.entities if one.name in names}
    acting = {states[name] for name in names if kinds.get(name) == "person" and states[name]}
    own = [name for name in names if _whose(name) == name or _whose(name) not in names]
    return [name for name in own if kinds.get(name) != "state" or states[name] not in acting]


def _whose(name: str) -> str:
    """To whom it belongs: China, of "China's government"."""
    return re.split(r"[’']s? ", name)[0]


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
    if len(doers) > 1 or _MANY.search(only) or only.split()[-1].lower() in _MANY_BY_SENSE:
        return True
    return only.endswith("s") and " of " not in only and only != only.title()


def participle(verb: str) -> str:
    """The past participle of `verb`.

    >>> participle("free"), participle("deny"), participle("forbid"), participle("stop")
    ('freed', 'denied', 'forbidden', 'stopped')
    """
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}{verb[-1] if _DOUBLING.fullmatch(verb) else ''}ed"


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
    """The first place that has a name and that the title does not already name."""
    for one in happening.places:
        name = one.value.text
        words = {word for word in name.split() if word[:1].isupper()}
        if (
            words
            and not words & set(what.replace("'s", "").split())
            and len(words) < _LONGEST_PHRASE
        ):
            return f" in {name}"
    return ""


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
