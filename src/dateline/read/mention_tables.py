"""Names that the tables of states and organisations have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc
from spacy.tokens import Span as Phrase

from dateline.knowledge.mention_nouns import nouns_of
from dateline.knowledge.organisations import organisation_by_name
from dateline.knowledge.states import state_by_demonym, state_by_metonym, state_by_name
from dateline.read.mention_posts import is_post_word
from dateline.read.mention_shapes import Name
from dateline.records import EntityKind

LONGEST_NAME = 9


def tabled_names(number: int, doc: Doc) -> Iterator[Name]:
    """The longest names at each place that a table of states or organisations has."""
    start = 0
    while start < len(doc):
        found = _tabled_at(number, doc, start)
        if found:
            yield found
        start = found.end if found else start + 1


def _tabled_at(number: int, doc: Doc, start: int) -> Name | None:
    if not doc[start].text[0].isupper() or doc[start].lower_ in ("the", "a", "an"):
        return None
    for end in range(min(start + LONGEST_NAME, len(doc)), start, -1):
        if not doc[end - 1].text[0].isalnum():
            continue
        found = looked_up(doc[start:end])
        if found and not (end == start + 1 and _fronts_post(doc, start)):
            return replace(found, block=number, start=start, end=end)
    return None


def _fronts_post(doc: Doc, place: int) -> bool:
    """Whether a word is only the front of a post, as in "Vice-Premier"."""
    following = [token for token in doc[place + 1 : place + 3] if token.text != "-"]
    return (
        doc[place].lower_ in nouns_of("title word")
        and bool(following)
        and is_post_word(following[0].lower_)
    )


def looked_up(phrase: Phrase) -> Name | None:
    """What the tables say of `phrase`, as a name whose place is still to be filled in."""
    text = phrase.text
    state = state_by_name(text)
    demonym = state_by_demonym(text)
    if demonym and (state is None or _is_adjective(phrase)):
        plural = phrase[-1].tag_ in ("NNS", "NNPS") and text.endswith("s")
        kind: EntityKind = "group" if plural else "state"
        name = text if plural else demonym.name
        return Name(0, 0, 0, kind, "demonym", name, demonym.code, "TABLE")
    if state:
        return Name(0, 0, 0, "state", "name", state.name, state.code, "TABLE")
    if organisation := organisation_by_name(text):
        code = organisation.state or None
        return Name(0, 0, 0, "organisation", "name", organisation.name, code, "TABLE")
    if state := state_by_metonym(text):
        return Name(0, 0, 0, "place", "name", text, state.code, "TABLE", metonym=True)
    return None


def _is_adjective(phrase: Phrase) -> bool:
    """Whether a word that is both a name and a demonym ("US") stands before a noun."""
    last = phrase[-1]
    return last.dep_ in ("amod", "compound", "nmod") and last.head.i > last.i
