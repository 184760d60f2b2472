"""Mentions in groups that are surely one: by antecedent in an article, by equal name across."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from anyascii import anyascii

from dateline.ids import id_of
from dateline.knowledge.mention_nouns import nouns_of
from dateline.knowledge.offices import post_noun
from dateline.knowledge.states import state_by_metonym, state_by_name
from dateline.link.entity_kinds import one_kind_a_name
from dateline.link.names import joined, words_of
from dateline.link.pile import Pile
from dateline.records import EntityKind, Mention

Key = tuple[str, ...]
LEGAL_FORMS = frozenset(
    [
        "inc",
        "corp",
        "corporation",
        "ltd",
        "llc",
        "plc",
        "co",
        "company",
        "sa",
        "ag",
        "se",
        "nv",
        "gmbh",
    ]
)
WIDER_FORMS = frozenset(["group", "holdings"])
"""Words that end the names of parent companies, and are often left out of longer ones."""

PostKey = tuple[str, str]


@dataclass(frozen=True)
class Group:
    """Mentions that are one by name or by antecedent, and what they say of the bearer.

    `sort` tells how sure the name is: "full", "bare" (a surname in one article), "post" (a lone
    title in one article), "body" (a description that fits one body of a state), or "other".
    """

    key: Key
    kind: EntityKind
    sort: str
    mentions: tuple[Mention, ...]

    @property
    def id(self) -> str:
        """The id that an entity has whose principal group this is."""
        return id_of("entity", self.kind, self.key)

    @cached_property
    def name(self) -> str:
        """The most frequent of the fullest names."""
        named = [one for one in self.mentions if one.form == "name"]
        counts = Counter(one.name for one in named if one.antecedent is None)
        counts = counts or Counter(one.name for one in self.mentions)
        full = {name: n for name, n in counts.items() if len(words_of(name)) > 1} or dict(counts)
        return min(full, key=lambda name: (-full[name], -len(name), name))

    @cached_property
    def articles(self) -> frozenset[str]:
        """The articles that the group is spoken of in."""
        return frozenset(one.article for one in self.mentions)

    @cached_property
    def posts(self) -> frozenset[PostKey]:
        """The posts that texts give, each as normal post and owner: its state, or its name."""
        return frozenset(
            (normal_post(title.title), owner_key(title.of))
            for one in self.mentions
            if one.form != "pronoun"
            for title in one.titles
        )


def normal_post(title: str) -> str:
    """The normal form of a title, by the table of posts where that has it.

    >>> normal_post("vice-premier") == normal_post("Vice Premier")
    True
    >>> normal_post("defense minister") == normal_post("minister of national defence")
    True
    """
    plain = title.lower().replace("-", " ").replace("defense", "defence")
    row = post_noun(title) or post_noun(plain) or post_noun(plain.replace(" ", "-"))
    return row.post if row else plain


def owner_key(of: str | None) -> str:
    """The owner of a post for comparison: the state's code, or the words of its name.

    >>> owner_key("Kremlin") == owner_key("Russia")
    True
    """
    if not of:
        return ""
    state = state_by_name(of) or state_by_metonym(of)
    return state.code if state else organisation_key(of)


def make_groups(pile: Pile) -> list[Group]:
    """The groups of all mentions, in the order of their keys."""
    members: dict[Key, list[Mention]] = defaultdict(list)
    for reading in pile.readings:
        roots = {one.id: one for one in reading.mentions}
        for mention in reading.mentions:
            root = _root(mention, roots)
            key = _key(root)
            if key is not None:
                members[key].append(mention)
    unified = one_kind_a_name(members)
    return [_group(key, unified[key]) for key in sorted(unified)]


def _root(mention: Mention, by_id: dict[str, Mention]) -> Mention:
    """The mention at the end of the chain of antecedents."""
    seen = set()
    while mention.antecedent in by_id and mention.id not in seen:
        seen.add(mention.id)
        mention = by_id[mention.antecedent]
    return mention


def _key(root: Mention) -> Key | None:
    """What must be equal in mentions of one group; None for what is nobody in particular."""
    if root.form == "pronoun":
        return None
    if root.form == "title" and root.titles and root.titles[0].of:
        title = root.titles[0]
        post = normal_post(title.title), owner_key(title.of)
        return "person", "post", *post, root.article
    if root.form in ("title", "role"):
        return _body_key(root)
    return _name_key(root)


def _name_key(root: Mention) -> Key:
    """The key of a name: states by their code, everything else by its words."""
    if root.kind == "state":
        return "state", "other", root.state or joined(root.name)
    if root.kind == "person":
        return _person_key(root)
    name = organisation_key(root.name)
    return root.kind, "other", name if root.kind == "organisation" else name.replace(" ", "")


def _body_key(root: Mention) -> Key | None:
    """One body of a state is one everywhere; any other description names nobody in particular."""
    words = " ".join(root.name.lower().split())
    bodies = sorted(nouns_of("single body"), key=lambda body: (-len(body), body))
    body = next((one for one in bodies if words.endswith(one)), None)
    if root.kind == "organisation" and root.state and body:
        return "organisation", "body", root.state, body.replace("defense", "defence")
    return None


def _person_key(root: Mention) -> Key:
    if len(words_of(root.name)) > 1:
        return "person", "full", joined(root.name) or root.name
    return "person", "bare", joined(root.name) or root.name, root.article


def organisation_key(name: str) -> str:
    """The name of an organisation without article and legal form.

    >>> organisation_key("The Acme Corp.") == organisation_key("Acme")
    True
    """
    plain = re.sub(r"[-.‐–]", " ", anyascii(name).lower()).replace("'", "")
    words = [word for word in re.findall(r"[a-z0-9&+]+", plain) if word != "the"]
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    if len(words) > 2 and words[-1] in WIDER_FORMS:
        words.pop()
    return " ".join(words) or name


def _group(key: Key, mentions: Iterable[Mention]) -> Group:
    kind: EntityKind = key[0]  # type: ignore[assignment]
    ordered = sorted(mentions, key=lambda one: (one.article, one.span, one.id))
    return Group(key, kind, key[1], tuple(ordered))
