"""The half-made article: its text in labelled parts, and what the page's code says of it."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.records import Part


@dataclass(frozen=True)
class Draft:
    """The text and parts of an article to be, and the facts that its page's code states."""

    text: str
    parts: tuple[Part, ...]
    title: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    url: str | None = None
    section: str = ""


def metadata_lines(facts: dict[str, str | None]) -> str:
    """The facts as `key: value` lines for the end of a text; those that are empty are left out.

    >>> metadata_lines({"published": "2024-05-03", "section": None})
    'published: 2024-05-03'
    """
    return "\n".join(f"{key}: {' '.join(value.split())}" for key, value in facts.items() if value)


def with_metadata(
    text: str, parts: tuple[Part, ...], facts: dict[str, str | None]
) -> tuple[str, tuple[Part, ...]]:
    """`text` and `parts` with the facts behind them, in a part of their own."""
    lines = metadata_lines(facts)
    if not lines:
        return text, parts
    separator = "" if not text or text.endswith("\n\n") else "\n" if text.endswith("\n") else "\n\n"
    whole = text + separator
    if parts:
        parts = (*parts[:-1], Part(parts[-1].start, len(whole), parts[-1].kind))
    return whole + lines, (*parts, Part(len(whole), len(whole) + len(lines), "metadata"))
