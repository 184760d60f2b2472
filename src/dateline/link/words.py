"""The words of an article's own text, headline and body, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

from dateline.records import Article, PartKind

_WORD = re.compile(r"[^\W_]+(?:[’'\-.][^\W_]+)*")
_POSSESSIVE = re.compile(r"[’']s?$")
_SENTENCE_END = re.compile(r"[.!?][\"”’)\]]*\s+(?=[\"“‘(\[]?[A-Z0-9])|\n")
_NOT_END = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|St|Sept?|Oct|Nov|Dec|Jan|Feb)\.$"
)

_DEFINITE = re.compile(
    r"\b(?:the|this|that|these|their|his|her|its|both)"
    r"(?: (?:next|upcoming|planned|coming|same|whole|entire|forthcoming|proposed))? $",
    re.IGNORECASE,
)

_OF_GRAMMAR = """
all another any anybody anyone anything both each either every everybody everyone everything few
fewer least less many more most much neither nobody none nothing other others own same several
some somebody someone something such that the their theirs them themselves these they this those
you your yours yourself she her hers herself him his himself its itself our ours ourselves who
whoever whom whose what whatever which
about above across after against along amid among amongst around before behind below beneath
beside besides between beyond despite down during except for from inside into near off onto out
outside over per since through throughout till toward towards under until unless upon via with
within without
although and because but hence nor once than though thus whereas whether while yet
almost already also always again ago back elsewhere else even ever everywhere far further here
how however indeed instead likewise maybe meanwhile moreover mostly never nevertheless not now
nowhere often only otherwise perhaps quite rather really regarding seldom sometimes somewhere soon
still then there thereby therefore together too very well when whenever where wherever why
are aren't was been being became become becomes can can't cannot could did didn't does doesn't doing
don't done had has have having isn't may might must ought shall should wasn't were weren't will
won't would wouldn't
able due etc former front full four five six eight nine ten eleven twelve twenty fifty hundred next
part please seem seemed seems show side top various use used using put keep let
"""
FUNCTION_WORDS = frozenset(_OF_GRAMMAR.split())
"""Words that a text of any kind holds: they hold its sentences together, and say little else."""

_STANDING_FOR_SOMEBODY = """
he she it they them him her his hers their theirs its who whom whose which that we i you me us
my mine our ours your yours one ones both others another some many this these those himself
herself itself themselves there each other what
"""
_PRONOUNS = frozenset(_STANDING_FOR_SOMEBODY.split())

_OF_EVERY_REPORT = """
said says say told tells according added reported reports report news monday tuesday wednesday
thursday friday saturday sunday january february march april may june july august september
october november december year years month months week weeks day days today yesterday people
time new also one two three four five six seven eight nine ten first last just like get got
going think know want make made take took come came way thing things photo image video read
story article advertisement
"""
REPORTING_WORDS = frozenset(_OF_EVERY_REPORT.split())
"""Words that stand in reports of every kind and so say nothing of what one is about."""


@dataclass(frozen=True)
class Word:
    """One word: as it is compared, where it stands, and whether it is written with a capital."""

    text: str
    start: int
    end: int
    capital: bool


def words_of(article: Article, *kinds: PartKind) -> tuple[Word, ...]:
    """The words of the parts of `kinds` (headline and body where none is named), in order."""
    wanted = kinds or ("headline", "body")
    return tuple(
        word
        for part in sorted(article.parts)
        if part.kind in wanted
        for word in _words_between(article.text, part.start, part.end)
    )


def _words_between(text: str, start: int, end: int) -> Iterator[Word]:
    for match in _WORD.finditer(text, start, end):
        bare = plain(match.group())
        if bare:
            yield Word(bare, match.start(), match.end(), match.group()[0].isupper())


def plain(word: str) -> str:
    """`word` in small letters, without its possessive ending.

    >>> plain("Liu’s")
    'liu'
    """
    return _POSSESSIVE.sub("", word).lower()


def is_content(word: str) -> bool:
    """Whether `word` (as `plain` gives it) says something of what the text is about."""
    return len(word) > 2 and word not in FUNCTION_WORDS and word not in REPORTING_WORDS


def content_words(text: str) -> tuple[str, ...]:
    """The words of `text` that say what it is about, in small letters, in order.

    A plural is taken for its singular.

    >>> content_words("The dam at Oster broke, officials said.")
    ('dam', 'oster', 'broke', 'official')
    """
    found = (plain(match.group()) for match in _WORD.finditer(text))
    return tuple(_singular(word) for word in found if is_content(word))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 4 and word[-1] == "s" and word[-2] not in "suia" else word


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets of the sentence of `text` that `start` and `end` lie in.

    >>> text = "One fell. Two stood up. Three ran."
    >>> first, last = sentence_at(text, 14, 19)
    >>> text[first:last]
    'Two stood up.'
    """
    first = max(0, start - 1000)
    for match in _SENTENCE_END.finditer(text, first, start):
        if not _NOT_END.search(text, max(0, match.start() - 6), match.start() + 1):
            first = match.end()
    for match in _SENTENCE_END.finditer(text, end, end + 1000):
        if not _NOT_END.search(text, max(0, match.start() - 6), match.start() + 1):
            return first, match.start() + len(match.group().rstrip())
    return first, min(len(text), end + 1000)


def hash_of(words: tuple[str, ...]) -> int:
    """A number for a run of words, the same on every machine."""
    return crc32(" ".join(words).encode())


def is_definite(before: str) -> bool:
    """Whether the words `before` a noun say that it takes up what is known.

    >>> is_definite("a venue for their next "), is_definite("after a "), is_definite("lost the ")
    (True, False, True)
    """
    return _DEFINITE.search(before) is not None


def is_pronoun(text: str) -> bool:
    """Whether `text` only stands for somebody: "his", "they", "both".

    >>> is_pronoun("Their"), is_pronoun("their minister")
    (True, False)
    """
    return text.lower() in _PRONOUNS
