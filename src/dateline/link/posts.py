"""The posts that people held, and when: by the pages, and beside them by the tables."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import msgspec

from dateline.ids import id_of
from dateline.knowledge.mention_nouns import nouns_of
from dateline.knowledge.offices import Term, post_noun, terms_of
from dateline.knowledge.states import states
from dateline.link.entity_groups import normal_post, owner_key
from dateline.link.pile import Pile, cite
from dateline.link.post_terms import Bound, bounds_of
from dateline.records import Actor, Citation, Entity, Mention, Post, Reading, Title, When

WALKS = frozenset(
    [
        "government",
        "diplomatic",
        "church",
        "court",
        "military",
        "police",
        "business",
        "sport",
        "intelligence",
        "media",
    ]
)
"""The walks of life whose words are posts; "suspect" and "mother" are none."""

SEATS = frozenset(
    [
        "assembly",
        "board",
        "cabinet",
        "commission",
        "committee",
        "congress",
        "council",
        "parliament",
        "politburo",
        "presidium",
        "senate",
    ]
)
"""The sorts of body in which a member holds a seat."""

_RULE = re.compile(
    r"\b(?:his|her|[’']s)\s+(?:nearly |almost |about |more than )?(\d{1,2})[- ]year[- ](?:long )?"
    r"(?:rule|reign|tenure|presidency|premiership|leadership|chancellorship|papacy)\b"
)


@dataclass(frozen=True)
class _Word:
    """One page's word that someone holds or held a post."""

    title: str
    of: str | None
    when: When
    holding: str
    citation: Citation


def link_posts(pile: Pile) -> tuple[Post, ...]:
    """The posts that the pages give, merged across articles, and the tables' beside them.

    A post's time is what the pages support: the days of the pages that call someone its holder,
    and for a former holder only that it ended before such a page.
    """
    posts: list[Post] = []
    owners = _owners(pile.entities)
    for entity in pile.entities:
        if entity.kind == "person":
            words = list(_words(pile, entity))
            told = list(_by_pages(entity, words, owners))
            posts.extend(_bounded(told, bounds_of(pile, entity)))
            posts.extend(_by_tables(entity, words, owners))
    return tuple(sorted(posts, key=lambda post: post.id))


def _owners(entities: Iterable[Entity]) -> dict[str, str]:
    """The entities that can own a post, under the keys of their names."""
    owners: dict[str, str] = {}
    for entity in entities:
        if entity.kind in ("state", "organisation", "place"):
            for name in entity.names:
                owners.setdefault(owner_key(name), entity.id)
            if entity.kind == "state" and entity.state:
                owners[entity.state] = entity.id
    return owners


def _words(pile: Pile, entity: Entity) -> Iterator[_Word]:
    """What the pages say of the entity's posts, one word of theirs at a time."""
    for identity in entity.mentions:
        mention = pile.mention_by_id.get(identity)
        if mention is None:
            continue
        reading = pile.reading_by_article[mention.article]
        if _in_caption(pile, mention):
            continue
        for title in mention.titles:
            if mention.form in ("name", "title") and _is_post(title):
                yield _word(mention, title, reading, _ruled_since(pile, mention, title, reading))


def _in_caption(pile: Pile, mention: Mention) -> bool:
    """Whether a mention stands under a picture, which may be of another year than the page."""
    return any(
        part.kind == "caption" and part.start <= mention.head.start < part.end
        for part in pile.article_by_id[mention.article].parts
    )


def _is_post(title: Title) -> bool:
    """Whether a title is a post, not a description such as "suspect" or "mother"."""
    words = title.title.split()
    row = post_noun(title.title) or post_noun(words[-1] if words else "")
    if words and words[-1] in nouns_of("no post") and not (title.of and words[-1] == "member"):
        return False
    return row is None or row.kind in WALKS or (bool(title.of) and words[-1] == "member")


def _word(mention: Mention, title: Title, reading: Reading, since: date | None) -> _Word:
    when = title.when or reading.dating.when
    if since is not None:
        when = When(since, when.latest)
    name = _full_title(title)
    return _Word(name, title.of, when, title.holding, cite(mention.article, title.span))


def _full_title(title: Title) -> str:
    """The title, a member's with the sort of body: "council member" of the Vale Council."""
    body = (title.of or "").split()[-1:]
    if title.title == "member" and body and body[0].lower() in SEATS:
        return f"{body[0].lower()} member"
    return title.title


def _ruled_since(pile: Pile, mention: Mention, title: Title, reading: Reading) -> date | None:
    """The day since when "his 14-year rule" supports a first office, half a year left as room."""
    day = reading.dating.when.earliest
    if day is None or title.holding != "current" or not _is_first_office(title):
        return None
    text = pile.article_by_id[mention.article].text
    chain = {one.head.start for one in reading.mentions if _stands_for(one, mention, reading)}
    for match in _RULE.finditer(text):
        if any(abs(start - match.start()) <= len("President of ") for start in chain):
            return day - timedelta(days=int(365.25 * int(match.group(1)) - 183))
    return None


def _is_first_office(title: Title) -> bool:
    return normal_post(title.title) in (
        "president", "prime minister", "leader", "supreme leader", "monarch", "chancellor", "pope",
    )  # fmt: skip


def _stands_for(one: Mention, mention: Mention, reading: Reading) -> bool:
    """Whether `one` is a mention of the same person in the article, by antecedent."""
    names = {other.id: other.name for other in reading.mentions}
    mine = mention.antecedent or mention.id
    return (one.antecedent or one.id) == mine or names.get(one.antecedent or "") == mention.name


def _by_pages(entity: Entity, words: list[_Word], owners: dict[str, str]) -> Iterator[Post]:
    """One post for each title and owner, with the time that all pages together support."""
    for (_, _, former), found in sorted(_grouped(words).items()):
        title = _commonest(word.title for word in found)
        of = _commonest(word.of for word in found if word.of) if any(w.of for w in found) else None
        when = _before(found) if former else _through(found)
        evidence = tuple(sorted({word.citation for word in found}))
        actor = Actor(of, owners.get(owner_key(of))) if of else None
        yield Post(
            id_of("post", entity.id, normal_post(title), owner_key(of), former),
            entity.id, title, actor, when, evidence,
        )  # fmt: skip


def _bounded(posts: list[Post], bounds: tuple[Bound, ...]) -> list[Post]:
    """The posts with the first and last days that sentences tell of them.

    A sentence that names no post is about the person's only one.
    """
    names = {normal_post(post.title) for post in posts}
    result = []
    for post in posts:
        name = normal_post(post.title)
        mine = [one for one in bounds if one.post == name or (not one.post and len(names) == 1)]
        starts = [one.earliest for one in mine if not one.ends and one.earliest]
        ends = [one.latest for one in mine if one.ends and one.latest]
        result.append(msgspec.structs.replace(post, when=_within(post.when, starts, ends)))
    return result


def _within(when: When, starts: list[date], ends: list[date]) -> When:
    """`when` from the day of taking up to the day of leaving the post, as far as told."""
    first = min(starts) if starts else when.earliest
    last = max(ends) if ends else when.latest
    if (first, last) == (when.earliest, when.latest) or (first and last and first > last):
        return when
    return When(first, last, "day" if first == last else "range")


def _grouped(words: list[_Word]) -> dict[tuple[str, str, bool], list[_Word]]:
    """The words by post, owner, and whether the post is over; an unnamed owner is the only one."""
    owned: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for word in words:
        if word.of:
            owned[normal_post(word.title), word.holding == "former"].add(owner_key(word.of))
    grouped: dict[tuple[str, str, bool], list[_Word]] = defaultdict(list)
    for word in words:
        post, former = normal_post(word.title), word.holding == "former"
        owner = _longest(owner_key(word.of), owned[post, former])
        grouped[post, owner, former].append(word)
    return _without_short(grouped)


def _longest(owner: str, known: set[str]) -> str:
    """The one known owner that `owner` is, is short for, or may be where it is none."""
    longer = sorted(one for one in known if not owner or one.startswith(f"{owner} "))
    longest = [one for one in longer if not any(other.startswith(f"{one} ") for other in longer)]
    return longest[0] if len(longest) == 1 else owner


def _without_short(
    grouped: dict[tuple[str, str, bool], list[_Word]],
) -> dict[tuple[str, str, bool], list[_Word]]:
    """The words with "minister" of nobody counted to "energy minister", where that is the one."""
    for key in [key for key in grouped if not key[1]]:
        post, _, former = key
        full = [one for one in grouped if one[0].endswith(f" {post}") and one[2] == former]
        if len(full) == 1:
            grouped[full[0]].extend(grouped.pop(key))
    return grouped


def _commonest(texts: Iterable[str | None]) -> str:
    """The most frequent text, the first in order among equals."""
    counts: dict[str, int] = defaultdict(int)
    for text in texts:
        counts[text or ""] += 1
    return min(counts, key=lambda text: (-counts[text], text))


def _through(words: list[_Word]) -> When:
    """From the first to the last day on which a page calls the person the holder."""
    firsts = [word.when.earliest for word in words if word.when.earliest]
    lasts = [word.when.latest for word in words if word.when.latest]
    first, last = min(firsts, default=None), max(lasts, default=None)
    return When(first, last, "day" if first == last and first is not None else "range")


def _before(words: list[_Word]) -> When:
    """Up to the first page that calls the person a former holder."""
    lasts = [word.when.latest for word in words if word.when.latest]
    return When(None, min(lasts, default=None))


def _by_tables(entity: Entity, words: list[_Word], owners: dict[str, str]) -> Iterator[Post]:
    """The tables' word on the posts of a person who is matched by full name and by post.

    A name alone is not enough: the pages must give the person one of the posts, or the state.
    """
    terms = terms_of(entity.name) if " " in entity.name else ()
    if len({term.person for term in terms}) != 1:
        return
    pages = {(normal_post(word.title), owner_key(word.of)) for word in words}
    if not any(_agrees(term, pages, entity) for term in terms):
        return
    evidence = tuple(sorted({word.citation for word in words})) or entity.citations[:1]
    for term in terms:
        owner = term.state or owner_key(term.organisation)
        of = Actor(_state_name(term), owners.get(owner))
        yield Post(
            id_of("post", entity.id, term.post, owner, term.start, "offices"),
            entity.id, term.post, of, When(term.start, term.end), evidence, "offices",
        )  # fmt: skip


def _agrees(term: Term, pages: set[tuple[str, str]], entity: Entity) -> bool:
    owner = term.state or owner_key(term.organisation)
    by_post = any(post == term.post and page_owner in ("", owner) for post, page_owner in pages)
    by_owner = bool(owner) and any(page_owner == owner for _, page_owner in pages)
    return by_post or by_owner or (bool(term.state) and entity.state == term.state)


def _state_name(term: Term) -> str:
    if term.organisation:
        return term.organisation
    names = {state.code: state.name for state in states()}
    return names.get(term.state, term.state)
