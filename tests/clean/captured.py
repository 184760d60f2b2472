"""What the tests of cleaning share: a page from text, and the lines of an article by kind."""

from dateline.clean.articles import clean_page
from dateline.ids import digest_of, id_of
from dateline.records import Page
from dateline.settings import Settings


def clean(content, location="page.txt", media_type="text/plain", settings=None):
    if isinstance(content, str):
        content = content.encode()
    digest = digest_of(content)
    page = Page(id_of("page", location, digest), location, media_type, digest, "file", content)
    return clean_page(page, settings or Settings())


def lines_of(article, kind):
    return [
        line.strip()
        for part in article.parts
        if part.kind == kind
        for line in article.text[part.start : part.end].split("\n")
        if line.strip()
    ]
