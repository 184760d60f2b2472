"""The run of body paragraphs among the lines of a page: where the article's own text lies."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.clean.lines import Line, shared
from dateline.records import PartKind

_HARDLY_SHARED = 0.04
_FEW_SHARED = 0.1
_ENOUGH_SHARED = 0.3
_LONG_BLOCK = 400
_MOST_SHARED = 0.45
_FEW_BETWEEN = 2
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
        between = range(blocks[number].indices[-1] + 1, blocks[first].indices[0])
        if not _belongs(blocks[number], [labels[index] for index in between], known):
            break
        first, known = number, known | blocks[number].stems
    for number in range(core + 1, len(blocks)):
        between = range(blocks[last].indices[-1] + 1, blocks[number].indices[0])
        cut_off = all(lines[index].truncated for index in blocks[number].indices)
        if cut_off or not _belongs(blocks[number], [labels[index] for index in between], known):
            break
        last, known = number, known | blocks[number].stems
    return blocks[first].indices[0], blocks[last].indices[-1]


def _belongs(block: Block, between: list[PartKind | None], known: frozenset[str]) -> bool:
    """Whether a block beyond some furniture speaks of what the run speaks of.

    More is asked of it after comments and bios and after much furniture; captions, menus and
    dates stand in the middle of articles too and hardly count.
    """
    overlap = shared(block.stems, known)
    kinds = set(between)
    substantial = len(block.indices) > 2 or block.characters > _LONG_BLOCK
    if kinds & {"comment", "bio"} and len(block.indices) < 2:
        return False
    if kinds & {"comment", "bio"} or len(between) > _LONG_GAP:
        return overlap >= _ENOUGH_SHARED
    if sum(kind in {"teaser", "notice"} for kind in between) > _FEW_BETWEEN:
        return overlap >= (_FEW_SHARED if substantial else _MOST_SHARED)
    if not kinds & {"teaser", "notice"}:
        return overlap >= _HARDLY_SHARED or substantial
    return overlap >= (_HARDLY_SHARED if substantial else _FEW_SHARED)
