"""Titles around a person's name: before it, after it in apposition, and shared by a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from spacy.tokens import Doc

from dateline.knowledge.mention_nouns import nouns_of
from dateline.read.mention_names import HONORIFICS, POSSESSIVES, Name
from dateline.read.mention_posts import (
    holding_word,
    is_plural,
    is_post_word,
    plain_title,
    post_before,
)

Holding = Literal["current", "former", "acting", "designate"]
PREPOSITIONS = ("of", "for", "at", "to", "in")
LEADING = ("led", "headed")
REACH = 12


@dataclass(frozen=True)
class Post:
    """A post found beside a name: its tokens, its title, whose it is, and how it was held."""

    start: int
    end: int
    title: str
    of: Name | None = None
    holding: Holding = "current"
    plural: bool = False


class Titles:
    """The search for titles in one block: its tokens and the names that stand in it."""

    def __init__(self, doc: Doc, names: list[Name]) -> None:
        self.doc = doc
        self.by_start = {name.start: name for name in names}
        self.by_end = {name.end: name for name in names}
        self.inside = {place: name for name in names for place in range(name.start, name.end)}

    def of(self, person: Name) -> list[Post]:
        """The posts that the words before and after `person` give to that person."""
        found = []
        before = self.before(person.start)
        if before:
            found.append(before if before.of else replace(before, of=self._led(before.start)))
        found.extend(self.after(person.end))
        return found

    def _led(self, start: int) -> Name | None:
        """The state whose delegation the holder of the post at `start` leads."""
        doc = self.doc
        if start < 4 or doc[start - 1].lower_ != "by" or doc[start - 2].lower_ not in LEADING:
            return None
        name = self.by_end.get(start - 3)
        return name if name is not None and name.form == "demonym" else None

    def before(self, end: int) -> Post | None:
        """The post whose words end just before token `end`, with all that belongs to it."""
        end = self._over_comma(end)
        chained = self._over_chain(end)
        while chained is None and end > 0 and self.doc[end - 1].lower_ in HONORIFICS:
            end -= 1
        if chained is None:
            head = self._head(end)
            return None if head is None else self._widened(head, end, None, end)
        head, post_end, of = chained
        return self._widened(head, post_end, of, end)

    def _head(self, end: int) -> int | None:
        """Where the post that ends before `end` starts, outside of every name."""
        start = post_before(self.doc, end)
        while start is not None and start < end - 1 and start in self.inside:
            start += 1
        return start

    def _over_comma(self, end: int) -> int:
        """The place before a comma where "the vice-premier, Liu Guozhong," is so written."""
        doc = self.doc
        if end < 3 or doc[end - 1].text != "," or post_before(doc, end - 1) is None:
            return end
        chunk = next((one for one in doc.noun_chunks if one.end == end - 1), None)
        name = self.by_start.get(end)
        closed = name is not None and name.end < len(doc) and doc[name.end].text in (",", ".", ")")
        definite = chunk is not None and (
            chunk[0].lower_ in ("the", "its", "his", "her", "their") or chunk.start in self.by_start
        )
        singular = not is_plural(doc, end - 1)
        return end - 1 if definite and closed and singular else end

    def _over_chain(self, end: int) -> tuple[int, int, Name | None] | None:
        """A post with its of-phrase before `end`: "Marshals of the Army", as head, end, whose."""
        doc, place, of = self.doc, end, None
        for _ in range(3):
            if place > 2 and doc[place - 1].text == ")":
                opened = next(
                    (k for k in range(place - 2, max(place - 6, -1), -1) if doc[k].text == "("),
                    None,
                )
                if opened is None:
                    return None
                place = opened
            name = self.by_end.get(place)
            if name is not None and name.kind != "person":
                of = name if of is None or name.kind == "state" else of
                place = name.start
            else:
                run = self._run_back(place)
                if run == place:
                    return None
                place = run
            if place > 0 and doc[place - 1].lower_ == "the":
                place -= 1
            if place < 2 or doc[place - 1].lower_ not in ("of", "for"):
                return None
            place -= 1
            head = post_before(doc, place)
            if head is not None:
                return head, (place if of is not None else end), of
        return None

    def _run_back(self, place: int) -> int:
        doc = self.doc
        while (
            place > 0
            and doc[place - 1].pos_ in ("NOUN", "PROPN", "ADJ", "CCONJ")
            and doc[place - 1].i not in self.inside
            and (doc[place - 1].text[0].isupper() or doc[place - 1].lower_ == "and")
            and not is_post_word(doc[place - 1].lower_)
        ):
            place -= 1
        return place

    def _widened(self, head: int, post_end: int, of: Name | None, end: int) -> Post:
        """The post with the words to the left that modify it, hold it, or say whose it is."""
        doc, start, holding = self.doc, head, "current"
        title_start, place, open_title = head, head, True
        while place > 0 and head - place < REACH:
            token, name = doc[place - 1], self.by_end.get(place)
            if name is not None:
                if name.kind == "person" or of is not None:
                    break
                of, place, start, open_title = name, name.start, name.start, False
                continue
            word = holding_word(token.lower_)
            if word:
                holding, place, start, open_title = word, place - 1, place - 1, False
            elif token.text in POSSESSIVES[:3] and (place - 1) in self.by_end:
                place, open_title = place - 1, False
            elif token.text == "-" and place > 1:
                place -= 1
            elif open_title and (
                token.lower_ in nouns_of("title word") or _is_compound(doc, place - 1)
            ):
                place -= 1
                title_start = start = place
            elif token.pos_ == "ADJ" or (token.pos_ == "ADV" and token.lower_ == "newly"):
                place, open_title = place - 1, False
            else:
                break
        holding = _held_at_end(doc, post_end) or holding
        title = plain_title(doc[title_start:post_end].text)
        return Post(
            start,
            end,
            title,
            of,
            _as_holding(holding),
            is_plural(doc, _head_end(doc, head, post_end)),
        )

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
            elif token.lower_ not in (
                "the",
                "a",
                "an",
                "his",
                "her",
                "its",
                "their",
                "one",
                "of",
                "now",
            ) or (place != first and title_start is not None):
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
        title = plain_title(doc[title_start:end].text)
        if title_end > end and of is not None:
            title = f"{title} of {doc[of.end : title_end].text.lower()}"
        return Post(start, last, title, of, _as_holding(holding), is_plural(doc, end))

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
        while (
            name.form == "demonym"
            and last < len(self.doc)
            and self.doc[last].pos_ in ("NOUN", "PROPN", "ADJ")
            and last not in self.by_start
        ):
            last += 1
        return name, last, last if last > name.end else end


def shared_titles(doc: Doc, people: list[Name], posts: dict[Name, list[Post]]) -> None:
    """Give the plural title of a list's first person to the others: "Marshals A and B"."""
    for first, second in zip(people, people[1:], strict=False):
        between = [token.lower_ for token in doc[first.end : second.start]]
        if not between or any(word not in (",", "and", "&") for word in between):
            continue
        if between == [","] and not posts[first]:
            continue
        plural = [post for post in posts[first] if post.plural]
        if plural and not posts[second]:
            posts[second] = plural


def _is_compound(doc: Doc, place: int) -> bool:
    """Whether the token is a capitalised noun that belongs to the post after it."""
    token = doc[place]
    return (
        token.pos_ in ("NOUN", "PROPN")
        and not token.is_sent_start
        and token.dep_ in ("compound", "nmod", "amod")
    )


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


def _head_end(doc: Doc, head: int, end: int) -> int:
    """The end of the post's own noun: before the "of" of its of-phrase."""
    for place in range(head + 1, end):
        if doc[place].lower_ in ("of", "for"):
            return place
    return end


def _held_at_end(doc: Doc, end: int) -> str | None:
    if end + 1 < len(doc) and doc[end].text == "-":
        return holding_word(doc[end + 1].lower_)
    return None


def _as_holding(word: str) -> Holding:
    return word if word in ("former", "acting", "designate") else "current"  # type: ignore[return-value]
