"""What bare surnames, lone titles and pronouns stand for, within one article.

Each answer is given only with confidence; where two people fit, none is given.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from dateline.knowledge.mention_nouns import nouns_of
from dateline.knowledge.offices import post_noun
from dateline.read.mention_drafts import Draft, family_words, is_family_first, name_words
from dateline.read.mention_genders import gender_of
from dateline.read.mention_pronouns import resolve_pronoun
from dateline.read.mention_shapes import Name
from dateline.read.parse import Parse

PREVAILS = 2
"""How many times as often as the next one a namesake must be named to be meant."""

TOP_POSTS = frozenset(
    (
        "president",
        "prime minister",
        "supreme leader",
        "leader",
        "monarch",
        "chancellor",
        "head of state",
    )
)


def find_antecedents(parse: Parse, drafts: Sequence[Draft]) -> dict[int, int]:
    """For each draft that stands for another: the place in `drafts` of the one it stands for."""
    people = [i for i, one in enumerate(drafts) if one.kind == "person" and one.form == "name"]
    full = _full_names(drafts, people)
    found: dict[int, int] = {}
    for i in people:
        if i not in full:
            root = _of_part(drafts, i, full)
            if root is not None:
                found[i] = root
    chains = {**full, **found}
    for i in people:
        chains.setdefault(i, _first_alike(drafts, i, people))
    for i, root in _described(drafts).items():
        found[i] = chains[i] = chains.get(root, root)
    for i, draft in enumerate(drafts):
        if i not in found and draft.form == "title" and draft.posts and draft.kind == "person":
            root = _of_title(drafts, i, chains)
            if root is not None:
                found[i] = chains[i] = root
    found.update(_short_bodies(parse, drafts))
    for i, draft in enumerate(drafts):
        if draft.form == "pronoun":
            root = resolve_pronoun(parse, drafts, i, chains)
            if root is not None:
                found[i] = chains[i] = root
    return {i: root for i, root in found.items() if i != root}


def _described(drafts: Sequence[Draft]) -> dict[int, int]:
    """For each description beside a name, such as "the mayor, Jo Roe": the draft of the name."""
    names = {one.place: i for i, one in enumerate(drafts) if one.form == "name"}
    return {
        i: names[one.block, one.named]
        for i, one in enumerate(drafts)
        if one.named is not None and (one.block, one.named) in names
    }


def _full_names(drafts: Sequence[Draft], people: list[int]) -> dict[int, int]:
    """Every full name and the first draft with that name: parts of longer names are left out."""
    roots: dict[tuple[str, ...], int] = {}
    keys: dict[int, tuple[str, ...]] = {}
    for i in people:
        words = name_words(drafts[i].name)
        if len(words) > 1:
            keys[i] = words
    longest = sorted(set(keys.values()), key=lambda words: (-len(words), words))
    whole = [words for words in longest if not any(_is_part(words, other) for other in longest)]
    for i, words in keys.items():
        if words in whole:
            roots.setdefault(_same_key(words, whole), i)
    return {i: roots[_same_key(keys[i], whole)] for i in people if keys.get(i) in whole}


def _same_key(words: tuple[str, ...], whole: list[tuple[str, ...]]) -> tuple[str, ...]:
    """One key for a name with and without its middle initial."""
    if len(words) == 3 and len(words[1]) == 1 and (words[0], words[2]) in whole:
        return words[0], words[2]
    return words


def _is_part(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(words) < len(other) and any(
        other[n : n + len(words)] == words for n in range(len(other) - len(words) + 1)
    )


def _of_part(drafts: Sequence[Draft], i: int, full: dict[int, int]) -> int | None:
    """The full name that a bare surname, or other part of a name, stands for."""
    words = name_words(drafts[i].name)
    ranks: dict[int, int] = {}
    for root in sorted(set(full.values())):
        rank = _rank(words, drafts[root].name)
        if rank and _fits(drafts, i, root, full):
            ranks[root] = rank
    if not ranks:
        return None
    best = max(ranks.values())
    return _prevailing(drafts, i, [root for root in ranks if ranks[root] == best], full)


def _rank(words: tuple[str, ...], name: str) -> int:
    """How well a part of a name stands for it: by surname, by its end, or by another part."""
    whole = name_words(name)
    if not words or not _is_part(words, whole):
        return 0
    if len(words) == 1 and words[0] in family_words(name):
        return 3
    if len(words) == 1 and len(words[0]) == 1:
        return 0
    if whole[len(whole) - len(words) :] == words and not is_family_first(name):
        return 2
    return 0 if is_family_first(name) and len(words) == 1 else 1


def _fits(drafts: Sequence[Draft], i: int, root: int, full: dict[int, int]) -> bool:
    """Whether honorific and title of the bare name do not speak against that person."""
    draft = drafts[i]
    told = gender_of(draft)
    known = gender_of(drafts[root])
    if draft.honorific and told and known and told != known:
        return False
    if not draft.posts or not is_family_first(drafts[root].name):
        return True
    given = [post for one, to in full.items() if to == root for post in drafts[one].posts]
    return any(_alike(mine.title, other.title) for mine in draft.posts for other in given)


def _prevailing(
    drafts: Sequence[Draft], i: int, roots: list[int], full: dict[int, int]
) -> int | None:
    """The one namesake, or the one who is named far more often; None in doubt."""
    if len(roots) == 1:
        return roots[0]
    counts = Counter(root for root in full.values() if root in roots)
    ranked = sorted(roots, key=lambda root: (-counts[root], root))
    if counts[ranked[0]] >= PREVAILS * counts[ranked[1]]:
        return ranked[0]
    earlier = [root for root in ranked if drafts[root].place <= drafts[i].place]
    return earlier[0] if len(earlier) == 1 else None


def _short_bodies(parse: Parse, drafts: Sequence[Draft]) -> dict[int, int]:
    """For each body called by its first word only, the one body whose longer name starts so.

    The body of the page must have the longer name first, and without an article or possessive
    before it: "the Acme Rocket" is a thing of Acme's.
    """
    named = [i for i, one in enumerate(drafts) if one.form == "name"]
    bodies = [i for i in named if drafts[i].kind == "organisation"]
    longer: dict[str, dict[str, int]] = defaultdict(dict)
    for i in bodies:
        words = drafts[i].name.split()
        if len(words) > 1 and words[0].lower() not in nouns_of("title word"):
            longer[words[0]].setdefault(drafts[i].name, i)
    first: dict[str, int] = {}
    for i in bodies:
        if parse.blocks[drafts[i].block].kind == "body":
            first.setdefault(drafts[i].name, i)
    return {
        i: root
        for i in bodies
        for root in longer.get(drafts[i].name, {}).values()
        if len(longer[drafts[i].name]) == 1
        and root < first.get(drafts[i].name, len(drafts))
        and _stands_free(parse, drafts[root])
    }


def _stands_free(parse: Parse, draft: Draft) -> bool:
    """Whether no article or possessive stands before a name, and no number in it."""
    doc = parse.blocks[draft.block].doc
    before = doc[draft.head_start - 1] if draft.head_start else None
    owned = before is not None and before.tag_ in ("DT", "POS", "PRP$")
    return not owned and not any(character.isdigit() for character in draft.name)


def _first_alike(drafts: Sequence[Draft], i: int, people: list[int]) -> int:
    words = name_words(drafts[i].name)
    return next(one for one in people if name_words(drafts[one].name) == words)


def _alike(title: str, other: str) -> bool:
    """Whether two titles are one post in other words: "premier", "prime minister"."""
    return _post(title) == _post(other)


def _post(title: str) -> str:
    row = post_noun(title)
    return row.post if row else title.replace("defense", "defence")


def _of_title(drafts: Sequence[Draft], i: int, chains: dict[int, int]) -> int | None:
    """The one person of the article who is given the post that stands alone here."""
    post = drafts[i].posts[0]
    if post.of is None and _is_shared(drafts, i):
        return None
    exact, close = defaultdict(list), defaultdict(list)
    for one, root in chains.items():
        for other in drafts[one].posts if drafts[one].form == "name" else ():
            owned = other.of is None and drafts[one].state and drafts[one].state == drafts[i].state
            if not (owned or _same_owner(drafts[i].state, post.of, other.of)):
                continue
            if _alike(post.title, other.title):
                exact[root].append(one)
            elif post.of is not None and other.of is not None and _is_top(post.title, other.title):
                close[root].append(one)
    for fitting in (exact, close):
        if len(fitting) == 1:
            return next(iter(fitting))
        if fitting:
            return None
    return None


def _is_top(title: str, other: str) -> bool:
    """Whether "leader" and the other post are words for the first office of a state."""
    posts = {_post(title), _post(other)}
    return "leader" in posts and posts <= TOP_POSTS


def _is_shared(drafts: Sequence[Draft], i: int) -> bool:
    """Whether nameless holders of the same post come before, so that "the spokesman" is open."""
    title = drafts[i].posts[0].title
    return any(
        one.form in ("title", "role")
        and any(_alike(title, post.title) and post.of for post in one.posts)
        for one in drafts[:i]
    )


def _same_owner(state: str | None, of: Name | None, other: Name | None) -> bool:
    """Whether two posts have one owner: one state, or one name; a lone title may name none."""
    if of is None:
        return True
    if other is None:
        return False
    if of.state and other.state and "organisation" not in (of.kind, other.kind):
        return (state or of.state) == other.state
    return of.name == other.name
