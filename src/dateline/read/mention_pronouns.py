"""Pronouns of a single person, resolved where one person is plainly meant."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from dateline.read.mention_drafts import Draft
from dateline.read.mention_genders import gender_of
from dateline.read.parse import Parse

PRONOUN_GENDERS = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
QUOTES = ("“", "”", '"')
SUBJECTS = ("nsubj", "nsubjpass")


def resolve_pronoun(
    parse: Parse, drafts: Sequence[Draft], i: int, chains: dict[int, int]
) -> int | None:
    """The root of the person that pronoun `i` stands for, or None in doubt.

    The subject of the clause around the pronoun comes first, then the only person of the
    sentence and the one before it, then the subject of the sentence before.
    """
    pronoun = drafts[i]
    token = parse.blocks[pronoun.block].doc[pronoun.head_start]
    gender = PRONOUN_GENDERS[token.lower_]
    people = _people_before(drafts, i, chains, gender)
    near = [one for one in people if _distance(parse, drafts[one], pronoun) <= 1]
    roots = list(dict.fromkeys(chains[one] for one in near))
    if len(roots) == 1:
        return roots[0]
    if not roots or _is_quoted(token):
        return None
    by_subject = _by_subject(token, drafts, near)
    if by_subject is not None:
        return chains[by_subject]
    return _by_last_subject(parse, token, drafts, i, near=near, chains=chains)


def _people_before(
    drafts: Sequence[Draft], i: int, chains: dict[int, int], gender: str
) -> list[int]:
    """The persons before the pronoun whose gender does not speak against it."""
    wrong = {
        chains[one]
        for one in chains
        if drafts[one].form == "name" and gender_of(drafts[one]) not in (None, gender)
    }
    return [
        one
        for one in range(i)
        if one in chains and drafts[one].kind == "person" and chains[one] not in wrong
    ]


def _distance(parse: Parse, draft: Draft, pronoun: Draft) -> int:
    """How many sentences lie between the two: 0 within one; 9 for blocks further apart."""
    first, second = parse.blocks[draft.block], parse.blocks[pronoun.block]
    starts = [sentence.start for sentence in second.doc.sents]
    at = sum(start <= pronoun.head_start for start in starts)
    if draft.block == pronoun.block:
        return at - sum(start <= draft.head_start for start in starts)
    if draft.block == pronoun.block - 1 and first.kind == second.kind:
        others = [sentence.start for sentence in first.doc.sents]
        return at + len(others) - sum(start <= draft.head_start for start in others)
    return 9


def _is_quoted(token: Token) -> bool:
    """Whether the pronoun stands in quotation marks, where the speaker may be "I", not "he"."""
    before = token.doc[: token.i]
    opened = sum(one.text == "“" for one in before) - sum(one.text == "”" for one in before)
    straight = sum(one.text == '"' for one in before)
    return opened > 0 or straight % 2 == 1


def _by_subject(token: Token, drafts: Sequence[Draft], near: list[int]) -> int | None:
    """The person who is subject of the nearest clause that holds the pronoun."""
    verb = token.head
    while verb is not verb.head or verb.dep_ == "ROOT":
        subject = next((one for one in verb.children if one.dep_ in SUBJECTS), None)
        if subject is not None and subject.i < token.i and subject.i != token.i:
            for one in near:
                draft = drafts[one]
                if draft.head_start <= subject.i < draft.head_end and _same_doc(token, draft, near):
                    return one if _in_sentence(token, subject) else None
            if subject.pos_ != "PRON":
                return None
        if verb.dep_ == "ROOT":
            return None
        verb = verb.head
    return None


def _same_doc(token: Token, draft: Draft, near: list[int]) -> bool:
    return draft.head_end <= len(token.doc) and bool(near)


def _in_sentence(token: Token, subject: Token) -> bool:
    return bool(token.sent.start <= subject.i < token.sent.end)


def _by_last_subject(
    parse: Parse,
    token: Token,
    drafts: Sequence[Draft],
    i: int,
    *,
    near: list[int],
    chains: dict[int, int],
) -> int | None:
    """The subject of the sentence before, for a pronoun that is the subject of its own."""
    if token.dep_ not in SUBJECTS or token.head.dep_ != "ROOT":
        return None
    if any(_distance(parse, drafts[one], drafts[i]) == 0 for one in near):
        return None
    subjects = {
        chains[one]
        for one in near
        if parse.blocks[drafts[one].block].doc[drafts[one].head_end - 1].dep_ in SUBJECTS
    }
    return subjects.pop() if len(subjects) == 1 else None
