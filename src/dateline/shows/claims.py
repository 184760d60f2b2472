"""The claims: who holds what, through whom, and how surely."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.link.pile import cite
from dateline.records import Claim, Party, Reading
from dateline.shows.look import Look
from dateline.shows.phrases import of_when, plain


def lines(look: Look) -> Iterator[str]:
    """The claims of each article, in the order of their publication and of the texts."""
    readings = [one for one in in_order(look) if one.claims]
    if not readings:
        yield "No claim was found."
    for reading in readings:
        when = of_when(reading.dating.when)
        yield from look.wrapped(f"{look.name(reading.article)}, {when}", 0, 2)
        for claim in sorted(reading.claims, key=lambda one: one.span):
            yield from look.wrapped(f"{sentence(look, claim)}:", 2, 2)
            yield from look.wrapped(look.quote(cite(claim.article, claim.span)), 4, 2)
        yield ""


def in_order(look: Look) -> list[Reading]:
    """The readings by the day of their publication; those without one last."""

    def day(reading: Reading) -> tuple[str, str]:
        when = reading.dating.when
        first = when.earliest or when.latest
        return (first.isoformat() if first else "~", look.name(reading.article))

    return sorted(look.record.readings, key=day)


def sentence(look: Look, claim: Claim) -> str:
    """Who holds it, with which attitude, through whom; "he" is followed by the name."""
    via = "".join(f", via {_named(look, one)}" for one in claim.via)
    status = f" ({claim.status})" if claim.status not in ("unknown", "happened") else ""
    return f"{_named(look, claim.holder)} · {claim.attitude}{via}{status}"


def _named(look: Look, party: Party | None) -> str:
    """The words of a party, and its name where the words do not show it."""
    if party is None:
        return "nobody named"
    entity = look.entity_by_id.get(look.pile.actor_of(party).entity or "")
    known = entity is None or any(name in party.text for name in entity.names)
    return plain(party.text) if known or entity is None else plain(f"{party.text} [{entity.name}]")
