"""A page into an article: text that never changes again, cut into labelled parts."""

from __future__ import annotations

from dateline.records import Article, Page
from dateline.settings import Settings


def clean_page(page: Page, settings: Settings) -> Article:
    """The article on `page`. Raises `ItemError` where there is none."""
    raise NotImplementedError
