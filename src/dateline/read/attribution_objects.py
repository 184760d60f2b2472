"""Contents that are things: objects of a cue, and what hangs on its prepositions."""

from __future__ import annotations

from spacy.tokens import Token

from dateline.read.attribution_clauses import anchors_of, to_the_end
from dateline.read.attribution_matches import Match, is_passive
from dateline.read.attribution_stretches import Content, trim

PREPOSITIONS = frozenset(
    ["of", "for", "about", "on", "to", "against", "over", "as", "with", "from", "in", "whether"]
)


def find_object(match: Match) -> Content | None:
    """An object, with what is said of it; under a passive, the subject."""
    if match.head.pos_ == "VERB" and is_passive(match.head) and match.last is match.head:
        return _passive_subject(match)
    moved = _object_before(match)
    if moved is not None:
        return moved
    for anchor in anchors_of(match):
        for child in anchor.rights:
            if child in match.words:
                continue
            is_named = child.dep_ in {"ccomp", "xcomp"} and child.pos_ in {"NOUN", "PROPN", "ADJ"}
            if child.dep_ in {"dobj", "pobj", "pcomp", "oprd", "attr"} or is_named:
                return _wide_object(child, match)
    return None


def _object_before(match: Match) -> Content | None:
    """An object between the words of the cue: "accused the firm of fraud", "see him as"."""
    if match.last.pos_ not in {"ADP", "SCONJ"}:
        return None
    for child in match.head.rights:
        is_between = match.head.i < child.i < match.last.i and child not in match.words
        if child.dep_ == "dobj" and is_between:
            last = max(child.right_edge.i, match.last.right_edge.i) + 1
            roots = [one for one in match.last.rights if one.dep_ in {"pobj", "pcomp"}]
            return Content(trim(child, (child.left_edge.i, last)), (roots or [child])[0])
    return None


def _passive_subject(match: Match) -> Content | None:
    for child in match.head.lefts:
        if child.dep_ == "nsubjpass" and child.lower_ not in {"who", "which", "that", "it"}:
            said = _said_of(match.head)
            last = said.right_edge.i + 1 if said is not None else child.right_edge.i + 1
            return Content(trim(child, (child.left_edge.i, last)), said or child)
    return None


def _said_of(verb: Token) -> Token | None:
    """What a thing is considered or called, under a passive: "is seen as a likely place"."""
    for child in verb.rights:
        if child.dep_ in {"oprd", "attr"} and child.pos_ in {"NOUN", "PROPN", "ADJ"}:
            return child
        if child.dep_ == "prep" and child.lower_ in {"as", "of"}:
            return next((one for one in child.rights if one.dep_ in {"pobj", "pcomp"}), None)
    return None


def _wide_object(child: Token, match: Match) -> Content:
    """An object with what is said of it: "called the plan a mistake", "praised her for it"."""
    last = child.right_edge.i + 1
    for sibling in match.head.rights:
        if sibling.i <= child.i:
            continue
        if sibling.dep_ in {"oprd", "xcomp", "ccomp"} or (
            sibling.dep_ == "prep" and sibling.lower_ in PREPOSITIONS
        ):
            last = max(last, sibling.right_edge.i + 1)
            continue
        break
    last = to_the_end(match, last)
    return Content(trim(child, (child.left_edge.i, last)), child)


def find_prepositional(match: Match) -> Content | None:
    """What follows a preposition that the entry takes: "concern about the dam"."""
    wanted = PREPOSITIONS.intersection(match.entry.content)
    for anchor in anchors_of(match):
        for child in anchor.rights:
            if child.dep_ in {"prep", "dative"} and child.lower_ in wanted:
                root = next((one for one in child.rights if one.dep_ in {"pobj", "pcomp"}), None)
                if root is not None:
                    return Content(trim(root, (root.left_edge.i, root.right_edge.i + 1)), root)
    return None
