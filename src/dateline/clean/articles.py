"""A page into an article: text that never changes again, cut into labelled parts."""

from __future__ import annotations

from dateline.clean.captures import parts_of_text
from dateline.clean.decoding import decode
from dateline.clean.drafts import Draft
from dateline.clean.genres import genre_of
from dateline.clean.headlines import bare_title
from dateline.clean.json_articles import json_draft
from dateline.clean.languages import language_of
from dateline.clean.markup import html_draft
from dateline.clean.origins import find_authors, find_place, find_wire, texts_of
from dateline.clean.outlets import find_outlet
from dateline.errors import ItemError
from dateline.ids import id_of
from dateline.records import Article, Page
from dateline.settings import Settings


def clean_page(page: Page, settings: Settings) -> Article:
    """The article on `page`. Raises `ItemError` where there is none."""
    draft = _draft(page)
    _check(draft, page, settings)
    text, parts = draft.text, draft.parts
    title = next(texts_of(text, parts, "headline"), None) or draft.title
    address = page.location if "://" in page.location else None
    url = draft.url or address
    return Article(
        id=id_of("article", page.location, page.digest),
        page=page.id,
        text=text,
        parts=parts,
        path=None if address else page.location,
        url=url,
        title=bare_title(title) if title else None,
        authors=draft.authors or find_authors(text, parts),
        outlet=draft.outlet or find_outlet(text, parts, url),
        wire=find_wire(text, parts),
        place=find_place(text, parts),
        genre=genre_of(text, parts, draft.section, url or ""),
        language=language_of(" ".join(texts_of(text, parts, "headline", "body"))),
    )


def _draft(page: Page) -> Draft:
    """The draft of the page, made as its media type wants it."""
    if page.media_type == "application/json":
        return json_draft(page.content, page.location)
    if page.media_type == "text/html":
        return html_draft(decode(page.content, markup=True), page.location)
    text = decode(page.content)
    return Draft(text, parts_of_text(text))


def _check(draft: Draft, page: Page, settings: Settings) -> None:
    length = len(draft.text)
    if length > settings.max_text_characters:
        raise ItemError(
            f"the text has {length} characters, more than {settings.max_text_characters}",
            where=page.location,
            remedy="raise the setting max_text_characters, or cut the page",
        )
    body = sum(part.end - part.start for part in draft.parts if part.kind == "body")
    if not body:
        raise ItemError(
            "the page has no body: all of it is menus, notices or captions",
            where=page.location,
            remedy="save the page again once its article is shown",
        )
