"""The day of publication that the markup of a page lets one find where its code states none."""

from __future__ import annotations

import logging

from htmldate import find_date
from lxml import html

logging.getLogger("htmldate").setLevel(logging.CRITICAL)
_FAR = 20_000


def found_day(tree: html.HtmlElement, url: str | None) -> str | None:
    """The day that htmldate (Apache-2.0) finds in elements, address and text; None for a guess.

    A first of January is taken for a guess out of a year unless the page shows that very day.
    """
    day: str | None = find_date(tree, url=url, extensive_search=True, original_date=True)
    if day is None or (day.endswith("-01-01") and not _shows_first_of_january(tree, day[:4])):
        return None
    return day


def _shows_first_of_january(tree: html.HtmlElement, year: str) -> bool:
    text = html.tostring(tree, encoding="unicode")[:_FAR]
    shown = (f"{year}-01-01", f"01.01.{year}", f"01/01/{year}", f"January 1, {year}")
    return any(one in text for one in (*shown, f"1 January {year}", f"1. Januar {year}"))
