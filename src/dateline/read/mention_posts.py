"""Posts in a parse: where the words of a post stand, and the post as it is compared."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc

from dateline.knowledge.mention_nouns import nouns_of
from dateline.knowledge.offices import post_noun, post_nouns

LONGEST_POST = 5
ABBREVIATED = {
    "gov.": "governor",
    "sen.": "senator",
    "rep.": "representative",
    "gen.": "general",
    "lt.": "lieutenant",
    "col.": "colonel",
    "maj.": "major",
    "capt.": "captain",
    "sgt.": "sergeant",
    "cmdr.": "commander",
    "adm.": "admiral",
    "pres.": "president",
    "det.": "detective",
    "supt.": "superintendent",
    "cpl.": "corporal",
    "pvt.": "private",
    "ofc.": "officer",
}
"""Short forms of posts before a name in American news style (AP Stylebook), written out."""


@cache
def _last_words() -> frozenset[str]:
    return frozenset(noun.noun.casefold().split()[-1].split("-")[-1] for noun in post_nouns())


def singular(word: str) -> str:
    """The singular of a plural post, or the word itself.

    >>> singular("secretaries"), singular("marshals"), singular("boss"), singular("spokesmen")
    ('secretary', 'marshal', 'boss', 'spokesman')
    """
    lower = word.casefold()
    if lower.endswith("men"):
        return lower[:-2] + "an"
    if lower.endswith("ies"):
        return lower[:-3] + "y"
    if lower.endswith("s") and not lower.endswith("ss"):
        return lower[:-1]
    return lower


def is_post_word(word: str) -> bool:
    """Whether `word` can end the words of a post.

    >>> is_post_word("Minister"), is_post_word("ministers"), is_post_word("table")
    (True, True, False)
    """
    lower = word.casefold()
    if lower in ABBREVIATED or post_noun(lower) or lower in _last_words():
        return True
    return singular(lower) != lower and post_noun(singular(lower)) is not None


def post_before(doc: Doc, end: int) -> int | None:
    """The token where the longest post that ends just before token `end` starts, or None."""
    if end <= 0 or not is_post_word(doc[end - 1].lower_):
        return None
    for start in range(max(end - LONGEST_POST, 0), end):
        if doc[start].is_alpha and _is_post(doc, start, end):
            return start
    return None


def _is_post(doc: Doc, start: int, end: int) -> bool:
    text = doc[start:end].text.casefold().replace(" - ", "-")
    words = text.split()
    if not words:
        return False
    text = ABBREVIATED.get(text, text)
    single = " ".join([*words[:-1], singular(words[-1])])
    return post_noun(text) is not None or post_noun(single) is not None


def is_plural(doc: Doc, end: int) -> bool:
    """Whether the post that ends before token `end` is of several: "Presidents A and B"."""
    word = doc[end - 1]
    return word.tag_ in ("NNS", "NNPS") or (
        post_noun(word.lower_) is None and singular(word.text) != word.lower_
    )


def plain_title(text: str) -> str:
    """A title as it is stored: lower case but for acronyms, short forms written out.

    >>> plain_title("Vice - Premier"), plain_title("CEO"), plain_title("Defence Ministers")
    ('vice-premier', 'CEO', 'defence minister')
    """
    words = text.replace(" - ", "-").split()
    if not words:
        return ""
    lowered = [word if word.isupper() and len(word) > 1 else word.lower() for word in words]
    lowered[-1] = ABBREVIATED.get(lowered[-1], lowered[-1])
    if post_noun(lowered[-1]) is None and post_noun(singular(lowered[-1])):
        lowered[-1] = singular(lowered[-1])
    return " ".join(lowered)


def holding_word(word: str) -> str | None:
    """How a post is held by someone of whom `word` is said: "former", "acting", …, or None."""
    lower = word.casefold()
    for holding in ("former", "acting", "designate", "current"):
        if lower in nouns_of(holding):
            return holding
    return None
