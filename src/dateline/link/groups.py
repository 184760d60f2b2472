"""Things that belong together by pairs, as groups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

Item = TypeVar("Item", str, int, tuple[str, ...])


class Groups(Generic[Item]):
    """Items in groups that grow by joining pairs; the smallest item names its group."""

    def __init__(self, items: Iterable[Item] = ()) -> None:
        self._parent: dict[Item, Item] = {item: item for item in items}

    def find(self, item: Item) -> Item:
        """The item that names the group of `item`."""
        self._parent.setdefault(item, item)
        root = item
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[item] != root:
            self._parent[item], item = root, self._parent[item]
        return root

    def join(self, first: Item, second: Item) -> None:
        """Put the groups of `first` and `second` together."""
        low, high = sorted((self.find(first), self.find(second)))
        self._parent[high] = low

    def together(self) -> tuple[tuple[Item, ...], ...]:
        """The groups, each in order, in the order of their first items.

        >>> groups = Groups("abcd")
        >>> groups.join("c", "a")
        >>> groups.together()
        (('a', 'c'), ('b',), ('d',))
        """
        members: dict[Item, list[Item]] = defaultdict(list)
        for item in sorted(self._parent):
            members[self.find(item)].append(item)
        return tuple(tuple(found) for _, found in sorted(members.items()))
