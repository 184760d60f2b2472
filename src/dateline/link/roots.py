"""How many independent sources stand behind a value."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from dateline.link.groups import Groups
from dateline.link.pile import Pile, holder_source
from dateline.link.statements import holder_key
from dateline.records import Citation, Claim


def roots_of(pile: Pile, citations: Iterable[Citation]) -> int:
    """The number of independent sources among the witnesses that `citations` point at.

    Articles that are copies or rewrites of one text are one witness. What a page holds only by
    the word of somebody named has that holder for its source, on however many pages; a page
    that tells it in its own voice and by a holder's word leans on the holder.
    """
    return len(witnesses(pile, citations))


def witnesses(pile: Pile, citations: Iterable[Citation]) -> tuple[tuple[str, ...], ...]:
    """The groups of sources that are one witness each: articles and holders, by their keys."""
    groups: Groups[str] = Groups()
    voiced: dict[str, set[str]] = {}
    for citation in sorted(set(citations)):
        text = pile.source_of(citation.article)
        holders = _holders(pile, citation)
        voiced.setdefault(text, set()).update(holders or {text})
    for text, sources in sorted(voiced.items()):
        for source in sorted(sources):
            groups.find(source)
            if text in sources:
                groups.join(text, source)
    return groups.together()


def _holders(pile: Pile, citation: Citation) -> set[str]:
    """The key of the one by whose word the page has what `citation` points at, or none.

    Of words within words ("police said the mayor had told them") it is the one who said them
    first, so that a chain of relays is one source.
    """
    claims = [
        claim
        for claim in pile.claims_at(citation)
        if claim.span.start <= citation.start and citation.end <= claim.span.end
    ]
    inward = sorted(claims, key=lambda one: (one.span.end - one.span.start, one.span, one.id))
    found = (key for claim in inward if (key := _holder(pile, claim)) is not None)
    return set(islice(found, 1))


def _holder(pile: Pile, claim: Claim) -> str | None:
    """The key of the holder, or None for one who has no name: then it is the page's own word."""
    if claim.holder is None:
        return None
    entity = pile.entity_by_id.get(pile.actor_of(claim.holder).entity or "")
    named = holder_key(pile, claim.holder) if entity and entity.kind != "group" else None
    return pile.source_of(holder_source(named)) if named else None
