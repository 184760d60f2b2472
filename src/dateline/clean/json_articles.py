"""Articles given as JSON objects into labelled parts."""

from __future__ import annotations

import msgspec

from dateline.clean.captures import parts_of_text
from dateline.clean.drafts import Draft, with_metadata
from dateline.clean.headlines import same_words
from dateline.errors import ItemError
from dateline.records import Part

_TOP = 12


class Given(msgspec.Struct):
    """The fields of an article given as an object; all but the text may be missing."""

    text: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    authors: list[str] | str | None = None
    published: str | None = None


def json_draft(content: bytes, location: str) -> Draft:
    """The draft of the article in `content`: a title that the text lacks is put before it."""
    try:
        given = msgspec.json.decode(content, type=Given)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise ItemError(
            f"the object is not an article: {error}",
            where=location,
            remedy="give `text` as a string, and title, url, outlet, authors, published as text",
        ) from error
    text, parts = _titled(given)
    authors = _authors(given.authors)
    facts = {
        "published": given.published,
        "url": given.url,
        "outlet": given.outlet,
        "authors": "; ".join(authors),
    }
    text, parts = with_metadata(text, parts, facts)
    return Draft(text, parts, given.title, authors, given.outlet, given.url)


def _titled(given: Given) -> tuple[str, tuple[Part, ...]]:
    text = given.text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    title = " ".join((given.title or "").split())
    parts = parts_of_text(text, title or None)
    top = [line.strip() for line in text.split("\n", 4 * _TOP)[: 4 * _TOP] if line.strip()][:_TOP]
    if not title or any(same_words(line, title) for line in top):
        return text, parts
    shift = len(title) + 2
    moved = (Part(part.start + shift, part.end + shift, part.kind) for part in parts)
    return f"{title}\n\n{text}", _joined((Part(0, shift, "headline"), *moved))


def _joined(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts with neighbours of one kind made one."""
    joined: list[Part] = []
    for part in parts:
        same = bool(joined) and joined[-1].kind == part.kind
        joined.append(Part(joined.pop().start, part.end, part.kind) if same else part)
    return tuple(joined)


def _authors(given: list[str] | str | None) -> tuple[str, ...]:
    names = [given] if isinstance(given, str) else given or []
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))
