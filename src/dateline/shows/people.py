"""The people: every person under all names, with posts and where they are spoken of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from dateline.records import Entity, Post
from dateline.shows.look import Look
from dateline.shows.phrases import counted, of_actor, of_when, overlap, plain


def lines(look: Look) -> Iterator[str]:
    """A dossier for each person, those of whom most is said first."""
    people = ranked(look)
    posts = posts_by_entity(look)
    shown = [one for one in people if look.everything or len(one.mentions) > 1 or one.id in posts]
    if not people:
        yield "No person was found."
    for person in shown:
        yield from _dossier(look, person, posts.get(person.id, []))
        yield ""
    if len(shown) < len(people):
        number = counted(len(people) - len(shown), "person", "people")
        yield f"{number} more, spoken of once: --all shows them."


def ranked(look: Look) -> list[Entity]:
    """The people, those of most pages and then of most mentions first."""
    people = [one for one in look.record.linked.entities if one.kind == "person"]
    return sorted(people, key=lambda one: (-pages_of(one), -len(one.mentions), one.name, one.id))


def pages_of(entity: Entity) -> int:
    """How many articles speak of an entity."""
    return len({one.article for one in entity.citations})


def posts_by_entity(look: Look) -> dict[str, list[Post]]:
    """The posts under the ids of those who held them: first by the pages' word, then by tables'.

    What a table alone tells, of a time before the story's pages or after them, is left out
    where not everything is wanted.
    """
    story = look.published
    posts: dict[str, list[Post]] = defaultdict(list)
    for post in sorted(look.record.linked.posts, key=lambda one: (one.source, _start(one), one.id)):
        if look.everything or not post.source or overlap(post.when, story):
            posts[post.entity].append(post)
    return posts


def _start(post: Post) -> date:
    return post.when.earliest or date.min


def title_of(post: Post) -> str:
    """A post with the body or state that it is of, and the time for which it is known."""
    of = f" of {of_actor(post.of)}" if post.of else ""
    source = f", by {plain(post.source)}" if post.source else ""
    return f"{plain(post.title)}{of}: {of_when(post.when)}{source}"


def _dossier(look: Look, person: Entity, posts: list[Post]) -> Iterator[str]:
    told = f"{counted(len(person.mentions), 'mention')} on {counted(pages_of(person), 'page')}"
    yield from look.wrapped(f"{plain(person.name)} ({told})", 0, 2)
    others = [plain(name) for name in person.names if name != person.name]
    if others:
        yield from look.wrapped(f"also: {'; '.join(others)}", 2, 2)
    for post in posts:
        yield from look.wrapped(title_of(post), 2, 4)
        if not post.source:
            yield from look.cited(post.evidence, 4, 1)
    yield from look.cited(person.citations, 2, 2)
