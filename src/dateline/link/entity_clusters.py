"""Groups of mentions joined into entities, with the reason for each join and what forbids one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from dateline.link.entity_groups import Group, Key
from dateline.link.names import joined, words_of
from dateline.records import Judgement

SAME = "same"
NOT_SAME = "not same"
NAME = "name"


class Clusters:
    """A partition of groups that only grows together, and never against a judgement."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self.groups = {group.key: group for group in groups}
        self._parent: dict[Key, Key] = {key: key for key in self.groups}
        self._members: dict[Key, list[Key]] = {key: [key] for key in self.groups}
        self._forbidden: dict[Key, set[Key]] = defaultdict(set)
        self.reasons: dict[Key, list[str]] = defaultdict(list)

    def find(self, key: Key) -> Key:
        """The key that stands for the cluster of `key`."""
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def members(self, key: Key) -> list[Group]:
        """The groups of the cluster that `key` is in, in the order of their keys."""
        return [self.groups[one] for one in sorted(self._members[self.find(key)])]

    def all(self) -> list[list[Group]]:
        """Every cluster, in the order of its first key."""
        roots = sorted({min(self._members[self.find(key)]) for key in self.groups})
        return [self.members(key) for key in roots]

    def forbid(self, one: Key, other: Key) -> None:
        """Keep two groups apart for good."""
        self._forbidden[one].add(other)
        self._forbidden[other].add(one)

    def may_join(self, one: Key, other: Key) -> bool:
        """Whether no judgement keeps the clusters of the two groups apart."""
        first, second = self.find(one), self.find(other)
        inside = set(self._members[second])
        return not any(self._forbidden[key] & inside for key in self._members[first])

    def join(self, one: Key, other: Key, reason: str) -> bool:
        """Whether the clusters of the two groups are one now; the reason is kept."""
        first, second = sorted((self.find(one), self.find(other)))
        if first == second:
            return True
        if not self.may_join(first, second):
            return False
        self._parent[second] = first
        self._members[first].extend(self._members.pop(second))
        self.reasons[first].extend(self.reasons.pop(second, []))
        self.reasons[first].append(reason)
        return True


def apply_judgements(clusters: Clusters, judgements: Iterable[Judgement]) -> dict[Key, str]:
    """The names that people gave, by group; sameness and otherness are set in `clusters`.

    What must stay apart is set first, so that no later join undoes it. A judgement about an id
    that no group has is left alone.
    """
    standing = sorted(
        (one for one in judgements if one.retracted_at is None),
        key=lambda one: (one.made_at, one.id),
    )
    latest = {(one.about, one.value, one.verdict != NAME): one for one in standing}
    by_id = {group.id: group for group in clusters.groups.values()}
    names: dict[Key, str] = {}
    for judgement in latest.values():
        about = by_id.get(judgement.about)
        if about is None:
            continue
        for other in _meant(clusters, about, judgement.value, by_id):
            if judgement.verdict == NOT_SAME:
                clusters.forbid(about.key, other.key)
    for judgement in latest.values():
        about = by_id.get(judgement.about)
        if about is None:
            continue
        if judgement.verdict == NAME:
            names[about.key] = judgement.value
        elif judgement.verdict == SAME:
            for other in _meant(clusters, about, judgement.value, by_id):
                clusters.join(
                    about.key, other.key, f"{judgement.who} decided that they are the same"
                )
    return names


def _meant(clusters: Clusters, about: Group, value: str, by_id: dict[str, Group]) -> list[Group]:
    """The groups that a judgement's value means: one by its id, or those of one name."""
    if value in by_id:
        return [by_id[value]]
    wanted = joined(value)
    return [
        group
        for key, group in sorted(clusters.groups.items())
        if group.kind == about.kind
        and group.key != about.key
        and bool(words_of(value))
        and any(joined(one.name) == wanted for one in group.mentions)
    ]
