"""Who is said to hold one post in one happening, where only one can."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.link.pile import Pile, cite
from dateline.link.slots import named
from dateline.link.testimonies import Testimony, testimony
from dateline.records import Actor, Event, Mention

_HELD_BY_ONE = (
    "president",
    "prime minister",
    "premier",
    "chancellor",
    "governor",
    "mayor",
    "chief executive",
    "chief executive officer",
    "ceo",
    "secretary-general",
    "head coach",
    "pope",
    "king",
    "queen",
)
"""Posts that one person holds at a time; a minister is one where the title says of what."""
_CHANGING = ("APPOINT", "DEPART", "RETREAT", "VOTE", "DEATH")
"""Types of happenings in which a post passes from one to another."""


def holders_of_posts(
    pile: Pile, events: Sequence[Event]
) -> Iterator[tuple[str, list[Testimony[Actor]]]]:
    """Each post that one person holds at a time, with those who are said to hold it.

    Only persons that take part under their names count, and those whose post the page gives as
    held now and as of somebody: "mayor of Karvel".
    """
    found: dict[str, list[Testimony[Actor]]] = defaultdict(list)
    for event in events:
        if event.type in _CHANGING:
            continue
        for role in event.roles:
            mention = pile.mention_by_id.get(role.party.mention or "")
            if mention is None or mention.kind != "person" or mention.form != "name":
                continue
            who = named(pile, role.party)
            for post in _posts(mention):
                spot = cite(event.article, role.party.span)
                found[post].append(testimony(pile, who, spot, event))
    yield from sorted(found.items())


def _posts(mention: Mention) -> Iterator[str]:
    for title in mention.titles:
        words = title.title.lower()
        minister = words.endswith(" minister") and not words.startswith(
            ("deputy", "vice", "junior")
        )
        if title.of and title.holding == "current" and (words in _HELD_BY_ONE or minister):
            yield f"{words} of {title.of}"


def clash_of_holders(first: Testimony[Actor], second: Testimony[Actor]) -> bool | None:
    """Whether the two are one person; two spellings of a family name are taken for one."""
    one, other = first.value, second.value
    if one.entity is None or other.entity is None or one.entity == other.entity:
        return False
    shared = set(one.text.lower().split()) & set(other.text.lower().split())
    return False if shared else None
