"""Titles around a person's name: before it, after it in apposition, and shared by a list."""

from __future__ import annotations

import itertools
from dataclasses import replace

from spacy.tokens import Doc

from dateline.knowledge.mention_nouns import nouns_of
from dateline.read.mention_appositions import (
    REACH,
    Appositions,
    Post,
    as_holding,
    held_within,
)
from dateline.read.mention_posts import (
    holding_word,
    is_plural,
    is_post_word,
    plain_title,
    post_before,
)
from dateline.read.mention_shapes import POSSESSIVES, Name

LEADING = ("led", "headed")


class Titles(Appositions):
    """The search for titles in one block: its tokens and the names that stand in it."""

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
        while chained is None and end > 0 and self.doc[end - 1].lower_ in nouns_of("honorific"):
            end -= 1
        if chained is None:
            head = self._head(end)
            return None if head is None else self.widened(head, end, None, end)
        head, post_end, of = chained
        return self.widened(head, post_end, of, end)

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

    def widened(self, head: int, post_end: int, of: Name | None, end: int) -> Post:
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
        held, title_start, title_end = held_within(doc, title_start, post_end)
        holding = held or _held_at_end(doc, post_end) or holding
        title = plain_title(doc[title_start:title_end].text)
        return Post(
            start,
            end,
            title,
            of,
            as_holding(holding),
            is_plural(doc, _head_end(doc, head, post_end)),
        )


def shared_titles(doc: Doc, people: list[Name], posts: dict[Name, list[Post]]) -> None:
    """Give the plural title of a list's first person to the others: "Marshals A and B"."""
    for first, second in itertools.pairwise(people):
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
        and token.ent_type_ not in ("GPE", "PERSON", "DATE", "TIME")
        and token.dep_ in ("compound", "nmod", "amod")
    )


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
