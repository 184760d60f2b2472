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

    The only person of this sentence and the one before comes first, then the subject of the
    clause around the pronoun, then the one person before a possessive in its sentence, then the
    subject of the sentence before.
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
    here = {chains[one] for one in near if _distance(parse, drafts[one], pronoun) == 0}
    if token.dep_ == "poss" and len(here) == 1:
        return here.pop()
    return _by_last_subject(parse, drafts, i, {one: chains[one] for one in near})


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
    """The person of `near` who is subject of the nearest clause that holds the pronoun.

    The drafts of other blocks are told apart by the subject's place before the pronoun within
    the sentence: `near` runs in order of the text, so the last fitting draft is this block's.
    """
    verb = token.head
    while True:
        subject = next((one for one in verb.children if one.dep_ in SUBJECTS), None)
        if subject is not None and token.sent.start <= subject.i < token.i:
            fitting = [
                one
                for one in near
                if drafts[one].block == drafts[near[-1]].block
                and drafts[one].head_start <= subject.i < drafts[one].head_end
            ]
            if fitting or subject.pos_ != "PRON":
                return fitting[-1] if fitting else None
        if verb.dep_ == "ROOT" or verb.head is verb:
            return None
        verb = verb.head


def _by_last_subject(
    parse: Parse, drafts: Sequence[Draft], i: int, near: dict[int, int]
) -> int | None:
    """The subject of the sentence before, for a pronoun that is the subject of its own."""
    token = parse.blocks[drafts[i].block].doc[drafts[i].head_start]
    if token.dep_ not in SUBJECTS or token.head.dep_ != "ROOT":
        return None
    if any(_distance(parse, drafts[one], drafts[i]) == 0 for one in near):
        return None
    subjects = {
        near[one]
        for one in near
        if parse.blocks[drafts[one].block].doc[drafts[one].head_end - 1].dep_ in SUBJECTS
    }
    return subjects.pop() if len(subjects) == 1 else None
