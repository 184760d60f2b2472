"""Part labels of text captures, line by line, against lines that were marked by hand.

The marked pages are `parts/parts.jsonl` below the data folder: an object a page with `text` and
`lines`, each a start, an end and the kind of part. The rules of the marking: body is all that the
article itself says, with its section heads, quotations, lists and embedded posts; captions and
their credits, other stories' links and summaries, what the outlet says to its reader, bios,
thanks to contributors, copyright and the sources of agencies are not.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from dateline.clean.captures import parts_of_text
from dateline.records import PartKind
from evaluation.figures import Figure, f1
from evaluation.run import need

Marked = tuple[str, str, str]
"""The kind that was marked, the kind that was found, and the line."""


def measure(data: Path, limit: int | None = None) -> list[Figure]:
    """Precision and recall of body lines, and the share of all lines whose kind is right."""
    path = need(data / "parts" / "parts.jsonl")
    pages = [json.loads(line) for line in path.read_text("utf-8").splitlines()[:limit]]
    lines = [line for page in pages for line in compare(page["text"], page["lines"])]
    precision, recall, harmonic = body_scores(lines)
    right = sum(wanted == found for wanted, found, _ in lines)
    beside = f"{len(pages)} pages"
    return [
        Figure("body lines precision", precision, len(lines), beside),
        Figure("body lines recall", recall, len(lines), beside),
        Figure("body lines F1", harmonic, len(lines), beside),
        Figure("lines of the right kind", right / len(lines) if lines else 0.0, len(lines), beside),
    ]


def compare(text: str, lines: list[tuple[int, int, PartKind]]) -> Iterator[Marked]:
    """Each marked line with the kind that most of its characters got."""
    parts = parts_of_text(text)
    for start, end, wanted in lines:
        shares: Counter[str] = Counter()
        for part in parts:
            shares[part.kind] += max(0, min(end, part.end) - max(start, part.start))
        yield wanted, shares.most_common(1)[0][0], text[start:end]


def body_scores(lines: list[Marked]) -> tuple[float, float, float]:
    """Precision, recall and F1 of the lines found to be body.

    >>> body_scores([("body", "body", "a"), ("caption", "body", "b"), ("body", "teaser", "c")])
    (0.5, 0.5, 0.5)
    """
    both = sum(wanted == found == "body" for wanted, found, _ in lines)
    return f1(
        both,
        sum(found == "body" for _, found, _ in lines),
        sum(wanted == "body" for wanted, _, _ in lines),
    )
