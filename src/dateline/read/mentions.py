"""Mentions of people, states, organisations, places, groups and objects."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from dateline.ids import id_of
from dateline.knowledge.mention_nouns import nouns_of
from dateline.read.mention_antecedents import find_antecedents
from dateline.read.mention_apposed import apposed_drafts
from dateline.read.mention_appositions import Post
from dateline.read.mention_drafts import Draft
from dateline.read.mention_names import find_names
from dateline.read.mention_owners import reversed_post, with_owner
from dateline.read.mention_predicates import find_predicates
from dateline.read.mention_pronouns import PRONOUN_GENDERS
from dateline.read.mention_reversed import reversed_title
from dateline.read.mention_roles import find_roles
from dateline.read.mention_shapes import Name
from dateline.read.mention_states import with_governments
from dateline.read.mention_titles import Titles, shared_titles
from dateline.read.parse import Block, Parse
from dateline.records import Article, Mention, Span, Title


def find_mentions(article: Article, parse: Parse) -> tuple[Mention, ...]:
    """The mentions of `article` in order of the text, pronouns and short names resolved.

    Headline, body and captions are read; who wrote the page is nobody of its story.
    """
    names = with_governments(parse, find_names(parse))
    by_block: dict[int, list[Name]] = defaultdict(list)
    for name in names:
        by_block[name.block].append(name)
    drafts: list[Draft] = []
    for number in range(len(parse.blocks)):
        drafts.extend(_drafts_of(parse, number, by_block))
    drafts.sort(key=lambda one: (one.place, one.end))
    antecedents = find_antecedents(parse, drafts)
    ids = [_id_of(article, parse, draft) for draft in drafts]
    return tuple(
        _mention(article, parse, draft, ids[i], ids[antecedents[i]] if i in antecedents else None)
        for i, draft in enumerate(drafts)
    )


def _drafts_of(parse: Parse, number: int, by_block: Mapping[int, list[Name]]) -> Iterator[Draft]:
    """The drafts of one block: names with their titles, lone titles and roles, pronouns."""
    block, names = parse.blocks[number], by_block[number]
    titles = Titles(block.doc, names)
    people = [name for name in names if name.kind == "person"]
    posts = {
        name: [with_owner(parse, by_block, number, post) for post in _posts_of(titles, name)]
        for name in people
    }
    shared_titles(block.doc, people, posts)
    taken = {
        place for found in posts.values() for post in found for place in range(post.start, post.end)
    }
    for name in names:
        yield _named(block, name, posts.get(name, []))
    yield from apposed_drafts(number, block.doc, names, posts)
    for role in find_roles(block.doc, names, taken):
        given = (role.post,) if role.post else ()
        yield Draft(
            number, role.start, role.end, role.head_start, role.head_end, role.kind, role.form,
            role.name, given, role.state,
        )  # fmt: skip
    for token in block.doc:
        if token.lower_ in PRONOUN_GENDERS and token.pos_ == "PRON":
            here = (token.i, token.i + 1)
            yield Draft(number, *here, *here, "person", "pronoun", token.text)


def _posts_of(titles: Titles, person: Name) -> list[Post]:
    """The posts beside a person's name, then those that the clause gives."""
    found = titles.of(person)
    turned = reversed_title(titles.doc, person.start, person.end)
    if turned is not None:
        found = [one for one in found if one.start >= person.end]
        found.insert(0, reversed_post(titles, person.block, turned))
    given = [one for one in find_predicates(titles, person) if one.title]
    return [*found, *(one for one in given if all(one.title != other.title for other in found))]


def _named(block: Block, name: Name, posts: list[Post]) -> Draft:
    """The draft of a name: its phrase starts with the words of the title before it."""
    start = name.start
    honorific = block.doc[start - 1].lower_ if start else ""
    honorific = honorific if honorific in nouns_of("honorific") else ""
    if honorific:
        start -= 1
    before = [post.start for post in posts if post.start < name.start and post.end <= name.start]
    nearest = [place for place in before if _is_joined(block, place, start)]
    state = name.state or next((post.of.state for post in posts if post.of), None)
    return Draft(
        name.block, min([start, *nearest]), name.end, name.start, name.end, name.kind, name.form,
        name.name, tuple(posts), state, honorific,
    )  # fmt: skip


def _is_joined(block: Block, place: int, start: int) -> bool:
    """Whether no comma or "and" parts a title from the name that it belongs to."""
    return not any(
        token.lower_ in (",", "and") for token in block.doc[max(place, start - 1) : start]
    )


def _id_of(article: Article, parse: Parse, draft: Draft) -> str:
    block = parse.blocks[draft.block]
    head = block.span_of(block.doc[draft.head_start : draft.head_end])
    return id_of("mention", article.id, head, draft.form)


def _mention(
    article: Article, parse: Parse, draft: Draft, own: str, antecedent: str | None
) -> Mention:
    block = parse.blocks[draft.block]
    return Mention(
        id=own,
        article=article.id,
        span=block.span_of(block.doc[draft.start : draft.end]),
        kind=draft.kind,
        form=draft.form,
        head=block.span_of(block.doc[draft.head_start : draft.head_end]),
        name=draft.name,
        titles=tuple(_title(block, post) for post in draft.posts),
        state=draft.state,
        antecedent=antecedent,
    )


def _title(block: Block, post: Post) -> Title:
    of = _owner(block, post.of) if post.of else None
    return Title(post.title, _post_span(block, post), of, post.holding)


def _owner(block: Block, name: Name) -> str:
    """Whose post it is: the state's name, or the words where a seat stands for the state."""
    return " ".join(block.doc[name.start : name.end].text.split()) if name.metonym else name.name


def _post_span(block: Block, post: Post) -> Span:
    return block.span_of(block.doc[post.start : post.end])
