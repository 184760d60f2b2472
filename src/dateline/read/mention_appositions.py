"""Titles in apposition behind a name, and the of-phrases that say whose a post is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc

from dateline.knowledge.mention_nouns import nouns_of
from dateline.read.mention_posts import holding_word, is_plural, plain_title, post_before
from dateline.read.mention_shapes import POSSESSIVES, Name

Holding = Literal["current", "former", "acting", "designate"]
PREPOSITIONS = ("of", "for", "at", "to", "in")
BETWEEN = frozenset(["the", "a", "an", "his", "her", "its", "their", "one", "of", "now"])
"""Words that may stand in an apposition before the words of the post."""

REACH = 12
"""How many tokens may lie between a name and the post beside it."""


@dataclass(frozen=True)
class Post:
    """A post found beside a name: its tokens, its title, whose it is, and how it was held."""

    start: int
    end: int
    title: str
    of: Name | None = None
    holding: Holding = "current"
    plural: bool = False


class Appositions:
    """The search for titles behind a name in one block: its tokens and its names."""

    def __init__(self, doc: Doc, names: list[Name]) -> None:
        self.doc = doc
        self.by_start = {name.start: name for name in names}
        self.by_end = {name.end: name for name in names}
        self.inside = {place: name for name in names for place in range(name.start, name.end)}

    def after(self, end: int) -> Iterator[Post]:
        """The posts in the apposition that starts at token `end`: ", the vice-premier"."""
        doc = self.doc
        place = self._over_age(end)
        if place is None:
            return
        found = self._apposed(place)
        if found is None or found.plural or self._closing_bracket(found.end):
            return
        yield found
        rest = found.end
        if rest + 1 < len(doc) and doc[rest].lower_ == "and":
            second = self._apposed(rest + 1)
            if second and not second.plural:
                yield second

    def _chain_end(self, place: int) -> int:
        """Where further of-phrases and an acronym in brackets end after `place`."""
        doc = self.doc
        while place + 1 < len(doc):
            if doc[place].text == "(" and place + 2 < len(doc) and doc[place + 2].text == ")":
                place += 3
            elif doc[place].lower_ in ("of", "for"):
                start = place + 2 if doc[place + 1].lower_ == "the" else place + 1
                name = self.by_start.get(start)
                if name is None or name.kind == "person":
                    return place
                place = name.end
            else:
                return place
        return place

    def _closing_bracket(self, end: int) -> bool:
        """Whether an acronym in brackets and then another person's name come next."""
        doc = self.doc
        if end + 3 >= len(doc) or doc[end].text != "(" or doc[end + 2].text != ")":
            return False
        name = self.by_start.get(end + 3)
        return name is not None and name.kind == "person"

    def _over_age(self, end: int) -> int | None:
        """Where an apposition after `end` starts, past a comma, an age, or "who is"."""
        doc = self.doc
        if end < len(doc) and doc[end].text == "(":
            closed = next(
                (k for k in range(end, min(end + 6, len(doc))) if doc[k].text == ")"), end
            )
            end = closed + 1 if closed > end else end
        if end + 1 >= len(doc) or doc[end].text not in (",", "—", "–"):
            return None
        place = end + 1
        if place + 1 < len(doc) and doc[place].like_num and doc[place + 1].text == ",":
            place += 2
        if place + 2 < len(doc) and doc[place].lower_ == "who" and doc[place + 1].lemma_ == "be":
            place += 2
        return place if place < len(doc) else None

    def _apposed(self, place: int) -> Post | None:
        doc, start, of, holding = self.doc, place, None, "current"
        title_start: int | None = None
        first = place
        while place < len(doc) and place - first < REACH:
            token, name = doc[place], self.by_start.get(place)
            if name is not None and name.kind == "person":
                return None
            if name is not None:
                of, place = of or name, name.end
                title_start = None
                continue
            word = holding_word(token.lower_)
            if word and title_start is None:
                holding, place = word, place + 1
                continue
            if token.pos_ in ("NOUN", "PROPN", "ADJ") or token.lower_ in nouns_of("title word"):
                title_start = place if title_start is None else title_start
                if self._ends_post(place):
                    return self._closed(start, title_start, place + 1, of, holding)
            elif token.text == "-" or (token.text in POSSESSIVES and of is not None):
                pass
            elif token.lower_ not in BETWEEN or (place != first and title_start is not None):
                return None
            place += 1
        return None

    def _ends_post(self, place: int) -> bool:
        """Whether a post ends with this token, and no noun or name follows that it modifies."""
        doc = self.doc
        if post_before(doc, place + 1) is None:
            return False
        if place + 1 >= len(doc):
            return True
        following = doc[place + 1]
        named = self.by_start.get(place + 1)
        if named is not None and named.kind == "person":
            return False
        return following.pos_ not in ("NOUN", "PROPN") and following.text not in ("-", *POSSESSIVES)

    def _closed(
        self, start: int, title_start: int, end: int, of: Name | None, holding: str
    ) -> Post | None:
        """The post with the of-phrase behind it; None where a person's name comes next."""
        doc = self.doc
        head = post_before(doc, end)
        title_start = _modifiers_from(doc, title_start, head if head is not None else end - 1)
        title_end, last = end, end
        place = end
        if place + 1 < len(doc) and doc[place].lower_ in PREPOSITIONS:
            last_of, last, title_end = self._whose(place + 1, end)
            if title_end < 0:
                return None
            of = last_of or of
        following = self.by_start.get(self._chain_end(last))
        if following is not None and following.kind == "person":
            return None
        held, title_start, words_end = held_within(doc, title_start, end)
        holding = held or holding
        title = plain_title(doc[title_start:words_end].text)
        if title_end > end and of is not None:
            title = f"{title} of {doc[of.end : title_end].text.lower()}"
        return Post(start, last, title, of, as_holding(holding), is_plural(doc, end))

    def owner_after(self, end: int) -> tuple[Name | None, int]:
        """Whose a post or body is by an of-phrase at token `end`, and where that ends."""
        if end + 1 < len(self.doc) and self.doc[end].lower_ in PREPOSITIONS[:2]:
            of, last, title_end = self._whose(end + 1, end)
            return (of, last) if title_end == end else (None, end)
        return None, end

    def _whose(self, place: int, end: int) -> tuple[Name | None, int, int]:
        """Whose post it is by the words after "of", where they end, and where the title ends.

        The last is -1 where a person's name comes before any owner.
        """
        doc, first = self.doc, place
        while place < len(doc) and place - first < REACH:
            name = self.by_start.get(place)
            if name is not None:
                if name.kind == "person":
                    return None, end, -1
                return self._thing_of(name, end)
            token = doc[place]
            capital = token.text[0].isupper() and token.pos_ in ("PROPN", "NOUN", "ADJ")
            if not (
                capital or token.lower_ in ("the", "of", "its", "their") or token.pos_ == "ADJ"
            ):
                break
            place += 1
        return None, end, end

    def _thing_of(self, name: Name, end: int) -> tuple[Name, int, int]:
        """The owner, and with a demonym the thing too: "head of the Russian delegation"."""
        last = name.end
        if last + 1 < len(self.doc) and self.doc[last].tag_ == "POS":
            return self._owned_by(name, end)
        while (
            name.form == "demonym"
            and last < len(self.doc)
            and self.doc[last].pos_ in ("NOUN", "PROPN", "ADJ")
            and last not in self.by_start
        ):
            last += 1
        return name, last, last if last > name.end else end

    def _owned_by(self, name: Name, end: int) -> tuple[Name, int, int]:
        """The body of the name's as owner: "head of Chile's mining agency" is the agency's."""
        doc, last = self.doc, name.end + 1
        while (
            last < len(doc)
            and last not in self.by_start
            and doc[last].pos_ in ("NOUN", "PROPN", "ADJ")
        ):
            last += 1
        if last == name.end + 1 or doc[last - 1].pos_ not in ("NOUN", "PROPN"):
            return name, name.end, end
        text = " ".join(doc[name.start : last].text.split())
        whole = Name(name.block, name.start, last, "organisation", "role", text, name.state)
        return whole, last, end


def _modifiers_from(doc: Doc, start: int, head: int) -> int:
    """The start of the title among the words before its head: plain adjectives left out."""
    place = head
    while place > start:
        token = doc[place - 1]
        if (
            token.text == "-"
            or token.lower_ in nouns_of("title word")
            or token.pos_ in ("NOUN", "PROPN")
        ):
            place -= 1
        else:
            break
    return place


def held_within(doc: Doc, start: int, end: int) -> tuple[str | None, int, int]:
    """How a post is held by words inside it, and the post without them: "acting", "-designate"."""
    held = None
    while end - start > 1 and holding_word(doc[start].lower_):
        held, start = holding_word(doc[start].lower_), start + 1
    while end - start > 2 and doc[end - 2].text == "-" and holding_word(doc[end - 1].lower_):
        held, end = holding_word(doc[end - 1].lower_), end - 2
    return held, start, end


def as_holding(word: str) -> Holding:
    """How a post is held, of the closed list: a post is current unless a word says otherwise."""
    return word if word in ("former", "acting", "designate") else "current"  # type: ignore[return-value]
