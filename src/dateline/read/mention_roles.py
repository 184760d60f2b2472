"""Posts and roles without a name: "the North Korean leader", "South Korean officials"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from dateline.knowledge.mention_nouns import nouns_of
from dateline.knowledge.offices import post_noun
from dateline.read.mention_appositions import Post
from dateline.read.mention_posts import post_before, singular
from dateline.read.mention_shapes import Name
from dateline.read.mention_titles import Titles
from dateline.records import EntityKind, MentionForm

OFFICIAL = frozenset(
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
    ]
)
"""The walks of life in which a definite post means its one holder."""

DEFINITE = frozenset(["the", "its", "his", "her", "their", "our"])
ONE_OF_MANY = frozenset(["official", "aide", "worker", "employee", "resident", "citizen"])


@dataclass(frozen=True)
class Role:
    """A post or role without a name: the phrase, its head, what it means, and the post's parts."""

    start: int
    end: int
    head_start: int
    head_end: int
    kind: EntityKind
    form: MentionForm
    name: str
    post: Post | None = None
    state: str | None = None


def find_roles(doc: Doc, names: list[Name], taken: set[int]) -> Iterator[Role]:
    """The posts and roles of one block; `taken` are tokens that belong to titles of names."""
    titles = Titles(doc, names)
    inside = {place for name in names for place in range(name.start, name.end)}
    for chunk in doc.noun_chunks:
        root = chunk.root
        if root.i in inside or root.i in taken or root.pos_ not in ("NOUN", "PROPN"):
            continue
        if _is_said_of_another(root):
            continue
        role = _role_of(titles, chunk, root)
        if role:
            yield role
    yield from _missed(titles, inside | taken)


def _missed(titles: Titles, taken: set[int]) -> Iterator[Role]:
    """Definite posts that the parser has in the middle of a chunk: "showed the minister arms"."""
    doc = titles.doc
    for chunk in doc.noun_chunks:
        for token in chunk[:-1]:
            after = token.nbor()
            if (
                token.pos_ == "NOUN"
                and token.i != chunk.root.i
                and token.i not in taken
                and chunk[0].lower_ == "the"
                and after.pos_ in ("ADJ", "DET", "PRON", "NUM")
                and post_before(doc, token.i + 1) is not None
            ):
                role = _post_role(titles, chunk, (chunk.start + 1, token.i + 1), token)
                if role:
                    yield role


def _is_said_of_another(root: Token) -> bool:
    """Whether the phrase only describes somebody named elsewhere: "they are good neighbours"."""
    return root.dep_ in ("attr", "oprd", "acomp") or (
        root.dep_ == "pobj" and root.head.lower_ == "as"
    )


def _role_of(titles: Titles, chunk: Phrase, root: Token) -> Role | None:
    doc = root.doc
    phrase = _bare(chunk)
    if _is_single_body(doc, phrase[0], root) or root.lemma_.lower() in nouns_of("body"):
        return _body(titles, phrase, root)
    if post_before(doc, root.i + 1) is not None:
        return _post_role(titles, chunk, phrase, root)
    if root.lower_ in nouns_of("group"):
        return _plain(titles, phrase, root, "group")
    return None


def _bare(chunk: Phrase) -> tuple[int, int]:
    """The chunk without a leading article, number of words or possessive pronoun."""
    start = chunk.root.i
    while start > chunk.start and (
        chunk.doc[start - 1].pos_ in ("ADJ", "NOUN", "PROPN", "NUM", "PART", "CCONJ")
        or chunk.doc[start - 1].text in ("-", ",")
        or chunk.doc[start - 1].ent_type_ == "NORP"
    ):
        start -= 1
    while chunk.doc[start].text in ("-", ",", "and") or chunk.doc[start].tag_ == "POS":
        start += 1
    return start, chunk.root.i + 1


def _is_single_body(doc: Doc, start: int, root: Token) -> bool:
    return any(
        doc[place : root.i + 1].text.lower() in nouns_of("single body")
        for place in range(max(start, root.i - 2), root.i + 1)
    )


def _body(titles: Titles, phrase: tuple[int, int], root: Token) -> Role | None:
    whose = _whose(titles, phrase, root)
    if whose is None and not _is_single_body(root.doc, phrase[0], root):
        return None
    return _plain(titles, phrase, root, "organisation")


def _plain(titles: Titles, phrase: tuple[int, int], root: Token, kind: EntityKind) -> Role:
    whose = _whose(titles, phrase, root)
    text = _clean(root.doc[phrase[0] : phrase[1]].text)
    state = whose.state if whose else None
    return Role(*phrase, root.i, root.i + 1, kind, "role", text, None, state)


def _post_role(titles: Titles, chunk: Phrase, phrase: tuple[int, int], root: Token) -> Role | None:
    doc = root.doc
    post = _post_of(titles, root)
    if post is None:
        return None
    word = singular(root.text)
    bare = post.of is None and phrase[1] - phrase[0] == 1
    if bare and (word in nouns_of("many meanings") or root.lower_ in nouns_of("many meanings")):
        return None
    if root.lower_ in nouns_of("group") or post.plural:
        return replace(_plain(titles, phrase, root, "group"), post=post)
    row = post_noun(post.title) or post_noun(word)
    official = row is not None and row.kind in OFFICIAL and word not in ONE_OF_MANY
    if row is not None and row.kind == "business":
        official = word in nouns_of("business post")
    if row is not None and row.kind == "sport":
        official = official and word not in nouns_of("many meanings")
    definite = chunk[0].lower_ in DEFINITE or _is_possessed(titles, chunk)
    state = post.of.state if post.of else None
    text = _clean(doc[phrase[0] : max(post.end, phrase[1])].text)
    form: MentionForm = "title" if official and definite else "role"
    end = max(post.end, phrase[1])
    return Role(phrase[0], end, root.i, root.i + 1, "person", form, text, post, state)


def _post_of(titles: Titles, root: Token) -> Post | None:
    """The post that ends with `root`, with the words before it and its of-phrase."""
    before = titles.before(root.i + 1)
    if before is None:
        return None
    if before.of is None:
        of, last = titles.owner_after(root.i + 1)
        if of is not None:
            return replace(before, of=of, end=last)
    return replace(before, end=root.i + 1)


def _is_possessed(titles: Titles, chunk: Phrase) -> bool:
    """Whether the phrase starts with a name's possessive: "Russia's president"."""
    name = titles.by_start.get(chunk.start)
    return name is not None and name.end < len(chunk.doc) and chunk.doc[name.end].tag_ == "POS"


def _whose(titles: Titles, phrase: tuple[int, int], root: Token) -> Name | None:
    """The state, body or place that the phrase names as the owner, before or after its head."""
    for place in range(phrase[0], root.i):
        name = titles.by_start.get(place)
        if name is not None and name.kind != "person":
            return name
    return titles.owner_after(root.i + 1)[0]


def _clean(text: str) -> str:
    return " ".join(text.split())
