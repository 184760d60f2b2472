"""People across articles: which names, surnames and lone titles are one person, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import combinations

from dateline.knowledge.offices import holders
from dateline.knowledge.people_names import family_first_names, given_names
from dateline.link.entity_clusters import Clusters
from dateline.link.entity_groups import Group, Key, normal_post, owner_key
from dateline.link.names import same_person, sounded, surname_of, words_of
from dateline.link.pile import Pile
from dateline.records import When

LARGE_BLOCK = 24
WINDOW = 6
COMPANY = 4
"""How much company two articles must share for a bare surname to pass between them.

A person, body or place that both name counts 2, a state 1.
"""

TENURE = timedelta(days=200)
NAMED = ("person", "organisation", "place", "state")
TOP_POSTS = (
    "president",
    "prime minister",
    "supreme leader",
    "monarch",
    "chancellor",
    "head of state",
)

Pair = tuple[Group, Group, str, bool]


def join_people(clusters: Clusters, pile: Pile) -> None:
    """Join the people in `clusters` that are one: full names, then surnames, then titles."""
    groups = [group for group in clusters.groups.values() if group.kind == "person"]
    full = sorted((one for one in groups if one.sort == "full"), key=lambda one: one.key)
    pairs = list(_pairs(full))
    _join_sure(clusters, [pair for pair in pairs if pair[3]])
    _join_supported(clusters, [pair for pair in pairs if not pair[3]])
    _join_aliases(clusters, full)
    bare = sorted((one for one in groups if one.sort == "bare"), key=lambda one: one.key)
    _join_bare(clusters, bare, full)
    lone = sorted((one for one in groups if one.sort == "post"), key=lambda one: one.key)
    _join_titles(clusters, lone, full, pile)


def _pairs(full: list[Group]) -> Iterator[Pair]:
    """The pairs of names that may be one, found by blocks of names that sound alike."""
    blocks: dict[str, list[Group]] = defaultdict(list)
    for group in full:
        words = words_of(group.name)
        for word in {words[0], words[-1]}:
            blocks[sounded(word)].append(group)
    seen: set[tuple[Key, Key]] = set()
    for sound in sorted(blocks):
        for first, second in _near(blocks[sound]):
            key = (first.key, second.key)
            if key not in seen and _may_be_one(first, second):
                seen.add(key)
                found = same_person(first.name, second.name)
                if found:
                    yield first, second, *found


def _may_be_one(first: Group, second: Group) -> bool:
    """Whether two names are worth comparing: last words that start alike, or the same words."""
    one, other = words_of(first.name), words_of(second.name)
    alike = sounded(one[-1])[:1] == sounded(other[-1])[:1]
    return alike or sorted(one) == sorted(other) or first.key[2] == second.key[2]


def _near(block: list[Group]) -> Iterator[tuple[Group, Group]]:
    """All pairs of a small block; in a large one, only names near each other in order."""
    if len(block) <= LARGE_BLOCK:
        yield from combinations(sorted(block, key=lambda one: one.key), 2)
        return
    for order in (lambda one: words_of(one.name), lambda one: words_of(one.name)[::-1]):
        ordered = sorted(block, key=order)
        for i, first in enumerate(ordered):
            for second in ordered[i + 1 : i + 1 + WINDOW]:
                yield (first, second) if first.key < second.key else (second, first)


def _join_sure(clusters: Clusters, pairs: list[Pair]) -> None:
    """Join names that are one by themselves, where all that would meet agree with each other."""
    partners: dict[Key, list[Group]] = defaultdict(list)
    for first, second, _, _ in pairs:
        partners[first.key].append(second)
        partners[second.key].append(first)
    for first, second, reason, _ in pairs:
        near = [*partners[first.key], *partners[second.key]]
        if all(_agree(one, other) for one, other in combinations(near, 2)):
            clusters.join(first.key, second.key, _because(first, second, reason))


def _agree(one: Group, other: Group) -> bool:
    return one.key == other.key or same_person(one.name, other.name) is not None


def _join_supported(clusters: Clusters, pairs: list[Pair]) -> None:
    """Join names that may be one, where a post speaks for it and nobody else can be meant."""
    choices: dict[Key, set[Key]] = defaultdict(set)
    for first, second, _, _ in pairs:
        choices[first.key].add(clusters.find(second.key))
        choices[second.key].add(clusters.find(first.key))
    for first, second, reason, _ in pairs:
        if len(choices[first.key]) > 1 or len(choices[second.key]) > 1:
            continue
        if _articles(clusters, first) & _articles(clusters, second) and "initial" not in reason:
            continue
        post = _shared_post(clusters, first, second)
        if post:
            clusters.join(first.key, second.key, _because(first, second, f"{reason}, and {post}"))


def _join_aliases(clusters: Clusters, full: list[Group]) -> None:
    """Join a name of two words to the longer one that a page uses it for."""
    by_name: dict[tuple[str, ...], list[Group]] = defaultdict(list)
    for group in full:
        by_name[words_of(group.name)].append(group)
    for group in full:
        aliases = {
            words_of(one.name)
            for one in group.mentions
            if one.form == "name" and one.antecedent and len(words_of(one.name)) > 1
        }
        for alias in sorted(aliases):
            for other in by_name.get(alias, []):
                if other.key != group.key:
                    reason = "a page uses the shorter name for the longer"
                    clusters.join(group.key, other.key, _because(other, group, reason))


def _shared_post(clusters: Clusters, first: Group, second: Group) -> str | None:
    """The post, or the company of another person, that supports that two names are one."""
    mine, theirs = _posts(clusters, first), _posts(clusters, second)
    common = sorted(post for post in mine & theirs if post[1])
    if common:
        return f"both are {common[0][0]} of {common[0][1]}"
    states = sorted({post[1] for post in mine if post[1]} & {post[1] for post in theirs if post[1]})
    if states:
        return f"both hold posts of {states[0]}"
    return None


def _posts(clusters: Clusters, group: Group) -> frozenset[tuple[str, str]]:
    return frozenset(post for one in clusters.members(group.key) for post in one.posts)


def _articles(clusters: Clusters, group: Group) -> frozenset[str]:
    return frozenset(article for one in clusters.members(group.key) for article in one.articles)


def _because(first: Group, second: Group, reason: str) -> str:
    return f"“{first.name}” and “{second.name}”: {reason}"


def _join_bare(clusters: Clusters, bare: list[Group], full: list[Group]) -> None:
    """Join surnames that stand without a full name in their article to the story's one bearer."""
    by_surname: dict[str, list[Group]] = defaultdict(list)
    for group in full:
        by_surname[surname_of(group.name)].append(group)
        by_surname[words_of(group.name)[-1]].append(group)
    present = _present(clusters)
    alone: dict[str, list[Group]] = defaultdict(list)
    for group in bare:
        word = words_of(group.name)
        candidates = by_surname.get(word[0] if word else "", [])
        roots = sorted({clusters.find(one.key) for one in candidates})
        if len(roots) > 1 and not group.posts:
            continue
        chosen = [root for root in roots if _supports(clusters, group, root, present)]
        article = next(iter(group.articles))
        if any(article in _articles(clusters, clusters.groups[root]) for root in roots):
            continue
        if len(chosen) == 1 and (len(roots) == 1 or _by_post(clusters, group, chosen[0])):
            other = clusters.groups[chosen[0]]
            reason = f"“{group.name}” is the only bearer of that surname in a related article"
            clusters.join(group.key, other.key, f"{reason}: {other.name}")
        elif not roots and word:
            alone[word[0]].append(group)
    _join_single_names(clusters, alone)


def _present(clusters: Clusters) -> dict[str, frozenset[Key]]:
    """The clusters of people and bodies that each article names."""
    named: dict[str, set[Key]] = defaultdict(set)
    for key, group in clusters.groups.items():
        if group.sort in ("full", "other") and group.kind in NAMED:
            for article in group.articles:
                named[article].add(clusters.find(key))
    return {article: frozenset(keys) for article, keys in named.items()}


def _supports(
    clusters: Clusters, group: Group, root: Key, present: dict[str, frozenset[Key]]
) -> bool:
    """Whether a post or the company of other names speaks for a bare surname's bearer."""
    if _by_post(clusters, group, root):
        return True
    if group.posts and family_first_names().get(group.name):
        return False
    article = next(iter(group.articles))
    here = present.get(article, frozenset())
    others = _articles(clusters, clusters.groups[root]) - {article}
    return any(_company(here & present.get(one, frozenset())) >= COMPANY for one in others)


def _company(shared: frozenset[Key]) -> int:
    return sum(1 if key[0] == "state" else 2 for key in shared)


def _by_post(clusters: Clusters, group: Group, root: Key) -> bool:
    mine, theirs = group.posts, _posts(clusters, clusters.groups[root])
    owned = {post for post, owner in theirs if owner}
    return any(
        (post, owner) in theirs if owner else post in owned and post in TOP_POSTS
        for post, owner in mine
    )


def _join_single_names(clusters: Clusters, alone: dict[str, list[Group]]) -> None:
    """Join a single name that no full name in the pile bears, unless it is a given name."""
    for word in sorted(alone):
        first, *others = alone[word]
        if word.capitalize() in given_names() or word.capitalize() in family_first_names():
            continue
        for other in others:
            reason = f"“{first.name}” is a single name that nobody else in the pile bears"
            clusters.join(first.key, other.key, reason)


def _join_titles(clusters: Clusters, lone: list[Group], full: list[Group], pile: Pile) -> None:
    """Join a post that stands alone in its article to its holder at that time."""
    held: dict[tuple[str, str], set[Key]] = defaultdict(set)
    for group in full:
        for mention in group.mentions:
            for title in mention.titles:
                if title.holding == "current":
                    given = (normal_post(title.title), owner_key(title.of))
                    held[given].add(clusters.find(group.key))
    for group in lone:
        post, owner, article = group.key[2:]
        reading = pile.reading_by_article[article]
        candidates = _holders(held, post, owner)
        chosen = _at_that_time(clusters, candidates, (post, owner), reading.dating.when, pile)
        if owner and chosen is not None:
            name = clusters.groups[chosen].name
            reason = f"“{group.name}” is the post that the pages give to {name} at that time"
            clusters.join(group.key, chosen, reason)


def _holders(held: dict[tuple[str, str], set[Key]], post: str, owner: str) -> list[Key]:
    exact = held.get((post, owner), set())
    if exact or post != "leader":
        return sorted(exact)
    return sorted({key for top in TOP_POSTS for key in held.get((top, owner), set())})


def _at_that_time(
    clusters: Clusters, candidates: list[Key], post: tuple[str, str], when: When, pile: Pile
) -> Key | None:
    """The one candidate who held the post then, by the story first, by the table second."""
    tabled = _table_holders(post, when)
    if tabled:
        named = [
            key
            for key in candidates
            if any(
                same_person(one.name, holder)
                for one in clusters.members(key)
                if one.sort == "full"
                for holder in tabled
            )
        ]
        return named[0] if len(named) == 1 else None
    near = [key for key in candidates if _is_near(clusters, key, when, pile)]
    return near[0] if len(near) == 1 and len(candidates) == 1 else None


def _table_holders(post: tuple[str, str], when: When) -> frozenset[str]:
    """The holders of a state's post throughout `when` by the office tables; none where open."""
    if when.earliest is None or when.latest is None:
        return frozenset()
    days = (when.earliest, when.latest)
    found = [frozenset(term.person for term in holders(post[1], post[0], day)) for day in days]
    return found[0] & found[1] if len(found[0] | found[1]) == 1 else frozenset()


def _is_near(clusters: Clusters, key: Key, when: When, pile: Pile) -> bool:
    """Whether a page within the same half-year names the person: a post may pass on later."""
    for article in sorted(_articles(clusters, clusters.groups[key])):
        other = pile.reading_by_article[article].dating.when
        if when.earliest is None or other.earliest is None:
            continue
        if abs(other.earliest - when.earliest) <= TENURE:
            return True
    return False


def surnames_resolved(groups: Iterable[Group]) -> list[str]:
    """A reason for each short name that stands for a longer one within its article."""
    reasons = set()
    for group in groups:
        if group.sort == "full":
            for mention in group.mentions:
                if mention.form == "name" and mention.antecedent:
                    reasons.add(f"“{mention.name}” stands for “{group.name}” within its article")
                elif mention.form == "title":
                    reasons.add(f"“{mention.name}” is {group.name}'s post within its article")
    return sorted(reasons)
