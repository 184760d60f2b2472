"""What an HTML page's code says of itself: JSON-LD, meta elements, time elements, captions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import msgspec
from lxml import html

from dateline.clean.dates import DATE
from dateline.clean.names import byline_names, is_person
from dateline.clean.publication import found_day

_NEWS_TYPES = frozenset(
    {
        "AnalysisNewsArticle",
        "Article",
        "AskPublicNewsArticle",
        "BackgroundNewsArticle",
        "BlogPosting",
        "LiveBlogPosting",
        "NewsArticle",
        "OpinionNewsArticle",
        "ReportageNewsArticle",
        "ReviewNewsArticle",
        "TechArticle",
    }
)
_META = {
    "published": (
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publication_date",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "dcterms.date",
        "sailthru.date",
        "parsely-pub-date",
        "article.published",
        "cxenseparse:recs:publishtime",
        "originalpublicationdate",
        "citation_date",
        "shareaholic:article_published_time",
        "rnews:datepublished",
    ),
    "modified": (
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "last-modified",
        "lastmod",
        "revised",
        "dcterms.modified",
    ),
    "section": (
        "article:section",
        "section",
        "category",
        "parsely-section",
        "cxenseparse:category",
    ),
    "language": ("og:locale", "language", "content-language"),
    "url": ("og:url", "twitter:url"),
    "outlet": ("og:site_name", "application-name", "publisher", "dc.publisher", "cre"),
    "title": ("og:title", "twitter:title", "dc.title", "headline", "parsely-title"),
    "author": (
        "author",
        "article:author",
        "parsely-author",
        "dc.creator",
        "byl",
        "sailthru.author",
        "article:author_name",
        "og:author",
        "twitter:creator",
    ),
}
_MOST_CAPTIONS = 40
_MOST_DATES = 6
_LONGEST_DATE = 90
_LARGEST_SCRIPT = 2_000_000


@dataclass(frozen=True)
class Facts:
    """What the page's code states, and the lines beside the body that are shown to a reader."""

    title: str | None = None
    byline: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    url: str | None = None
    section: str = ""
    shown_dates: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    stated: dict[str, str | None] = field(default_factory=dict)


def find_facts(tree: html.HtmlElement) -> Facts:
    """The facts of the page: JSON-LD first, then meta elements, then what elements show."""
    news = next(_news_objects(tree), {})
    meta = _meta(tree)
    byline = _byline(tree)
    authors = _people(news.get("author")) or byline_names(byline or "") or _meta_people(meta)
    url = (
        _text(news.get("mainEntityOfPage"), "@id")
        or meta.get("url")
        or _link(tree)
        or _text(news.get("url"))
    )
    outlet = meta.get("outlet") or _text(news.get("publisher"), "name")
    section = _text(news.get("articleSection")) or meta.get("section") or ""
    published = _text(news.get("datePublished")) or meta.get("published")
    stated = {
        "published": published,
        "modified": _text(news.get("dateModified")) or meta.get("modified"),
        "url": url if url and "://" in url else None,
        "found": None if published else found_day(tree, url),
        "section": section,
        "language": meta.get("language") or tree.get("lang"),
    }
    return Facts(
        title=_title(tree, news, meta, outlet),
        byline=byline or (f"By {', '.join(authors)}" if authors else None),
        authors=tuple(authors),
        outlet=outlet,
        url=stated["url"],
        section=section,
        shown_dates=_shown_dates(tree),
        captions=_captions(tree),
        stated=stated,
    )


def _news_objects(tree: html.HtmlElement) -> Iterator[dict[str, object]]:
    """The JSON-LD objects of the page that are articles, in order."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = (
            (script.text or "").strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
        )
        if len(text) > _LARGEST_SCRIPT:
            continue
        try:
            found = msgspec.json.decode("".join(one if one >= " " else " " for one in text))
        except (msgspec.MsgspecError, RecursionError):
            continue
        yield from _articles_in(found, 0)


def _articles_in(found: object, depth: int) -> Iterator[dict[str, object]]:
    if isinstance(found, list) and depth < 6:
        for one in found[:200]:
            yield from _articles_in(one, depth + 1)
    elif isinstance(found, dict) and depth < 6:
        kinds = found.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        if any(name in _NEWS_TYPES for name in names if isinstance(name, str)):
            yield found
        for key in ("@graph", "mainEntity"):
            yield from _articles_in(found.get(key), depth + 1)


def _meta(tree: html.HtmlElement) -> dict[str, str]:
    """The values of the meta elements, under our names for them; the first listed key wins."""
    given: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = (
            element.get("property")
            or element.get("name")
            or element.get("itemprop")
            or element.get("http-equiv")
            or ""
        )
        content = " ".join((element.get("content") or "").split())
        if key and content:
            given.setdefault(key.lower(), content)
    found = {}
    for name, keys in _META.items():
        value = next((given[key] for key in keys if key in given), None)
        if value:
            found[name] = value
    return found


def _text(value: object, key: str = "") -> str | None:
    """The string in `value`: itself, the first of a list, or what stands under `key`."""
    if isinstance(value, list):
        return next((text for text in (_text(one, key) for one in value) if text), None)
    if isinstance(value, dict):
        return _text(value.get(key)) if key else None
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _people(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    names = [_text(one) or _text(one, "name") for one in values]
    found = [
        name
        for text in names
        if text
        for name in (byline_names(text) or ((text,) if is_person(text) else ()))
    ]
    return tuple(dict.fromkeys(found))


def _meta_people(meta: dict[str, str]) -> tuple[str, ...]:
    given = meta.get("author", "")
    return () if "://" in given else byline_names(given.lstrip("@"))


def _byline(tree: html.HtmlElement) -> str | None:
    """The byline as the page shows it: a short element that the markup calls so."""
    for element in tree.iter("a", "span", "p", "div", "address", "li"):
        marks = _marks(element, "class", "rel", "itemprop")
        if "byline" in marks or "author" in marks:
            text = " ".join(element.text_content()[:400].split())
            if 4 < len(text) <= 120 and byline_names(text):
                return text
    return None


def _marks(element: html.HtmlElement, *attributes: str) -> str:
    return " ".join(element.get(name) or "" for name in attributes).lower()


def _link(tree: html.HtmlElement) -> str | None:
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and element.get("href"):
            return str(element.get("href"))
    return None


def _title(
    tree: html.HtmlElement, news: dict[str, object], meta: dict[str, str], outlet: str | None
) -> str | None:
    """The headline: the heading that the metadata also gives, or else what the metadata gives."""
    given = _text(news.get("headline")) or meta.get("title") or _text_in(tree, "title")
    headings = [" ".join(one.text_content()[:600].split()) for one in tree.iter("h1")]
    headings = [one for one in headings if len(one.split()) > 2]
    low = (given or "").lower()
    for heading in headings:
        if heading.lower() in low or (low and low in heading.lower()):
            return heading
    title = given or (headings[0] if headings else None)
    return _without_outlet(title, outlet) if title else None


def _without_outlet(title: str, outlet: str | None) -> str:
    for separator in (" | ", " - ", " – ", " — ", " :: "):
        head, found, tail = title.rpartition(separator)
        if (
            found
            and head
            and (
                tail.strip().lower() == (outlet or "").lower()
                or len(head.split()) > 3 >= len(tail.split())
            )
        ):
            return head.strip()
    return title


def _text_in(tree: html.HtmlElement, tag: str) -> str | None:
    element = next(tree.iter(tag), None)
    return " ".join(element.text_content().split()) or None if element is not None else None


def _shown_dates(tree: html.HtmlElement) -> tuple[str, ...]:
    """The dates that time elements, and elements called dates, show to a reader, each once."""
    shown: dict[str, None] = {}
    for element in tree.iter("time", "span", "p", "div", "li", "abbr"):
        marks = _marks(element, "class", "itemprop", "id")
        called = any(
            mark in marks for mark in ("date", "publish", "timestamp", "posted", "updated")
        )
        if (element.tag == "time" or called) and len(shown) < _MOST_DATES:
            text = " ".join(element.text_content()[:300].split())
            if 0 < len(text) <= _LONGEST_DATE and DATE.search(text):
                shown.setdefault(text)
    return tuple(shown)


def _captions(tree: html.HtmlElement) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for element in tree.iter("figcaption"):
        text = " ".join(element.text_content()[:1500].split())
        if len(text.split()) > 2 and len(found) < _MOST_CAPTIONS:
            found.setdefault(text)
    return tuple(found)
