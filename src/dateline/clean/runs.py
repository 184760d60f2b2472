"""The run of body paragraphs among the lines of a page: where the article's own text lies."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.clean.lines import Line, shared
from dateline.records import PartKind

_FEW_SHARED = 0.12
_ENOUGH_SHARED = 0.3
_LONG_GAP = 12


@dataclass(frozen=True)
class Block:
    """Neighbouring lines of prose with no furniture between them, and what they speak of."""

    indices: tuple[int, ...]
    characters: int
    stems: frozenset[str]


def prose_blocks(lines: list[Line], labels: list[PartKind | None]) -> list[Block]:
    """The blocks of prose: cut where a line was labelled as furniture."""
    blocks: list[Block] = []
    current: list[int] = []
    for index, line in enumerate(lines):
        if labels[index] is not None and labels[index] != "body":
            _close(blocks, current, lines)
            current = []
        elif line.prose:
            current.append(index)
    _close(blocks, current, lines)
    return blocks


def _close(blocks: list[Block], indices: list[int], lines: list[Line]) -> None:
    if indices:
        stems: frozenset[str] = frozenset().union(*(lines[index].stems for index in indices))
        size = sum(len(lines[index].text) for index in indices)
        blocks.append(Block(tuple(indices), size, stems))


def find_run(lines: list[Line], labels: list[PartKind | None]) -> tuple[int, int] | None:
    """The first and last index of the body's run of prose, or None where no line is prose.

    The largest block is the core. Its neighbours belong to it, furniture between or not,
    unless they speak of something else: then what lies beyond them is out as well.
    """
    blocks = prose_blocks(lines, labels)
    if not blocks:
        return None
    core = max(range(len(blocks)), key=lambda number: (blocks[number].characters, -number))
    known = blocks[core].stems
    first = last = core
    for number in range(core - 1, -1, -1):
        if not _belongs(
            blocks[number], blocks[first].indices[0] - blocks[number].indices[-1], known
        ):
            break
        first, known = number, known | blocks[number].stems
    for number in range(core + 1, len(blocks)):
        gap = blocks[number].indices[0] - blocks[last].indices[-1]
        if not _belongs_after(blocks[number], gap, known, lines, labels):
            break
        last, known = number, known | blocks[number].stems
    return blocks[first].indices[0], blocks[last].indices[-1]


def _belongs(block: Block, gap: int, known: frozenset[str]) -> bool:
    overlap = shared(block.stems, known)
    return overlap >= (_FEW_SHARED if gap <= _LONG_GAP else _ENOUGH_SHARED)


def _belongs_after(
    block: Block, gap: int, known: frozenset[str], lines: list[Line], labels: list[PartKind | None]
) -> bool:
    """As for a block before; but after comments or a bio, a block has to be sure."""
    first = block.indices[0]
    before = {labels[index] for index in range(max(0, first - 3), first)}
    overlap = shared(block.stems, known)
    if before & {"comment", "bio"}:
        return overlap >= _ENOUGH_SHARED and len(block.indices) > 1
    if all(lines[index].truncated for index in block.indices):
        return False
    return overlap >= (_FEW_SHARED if gap <= _LONG_GAP else _ENOUGH_SHARED)
