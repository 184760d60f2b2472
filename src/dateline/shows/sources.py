"""The sources: every page with its publication and its clues, and which share a root."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.records import Article, Clue, Dating, Lineage
from dateline.shows.claims import in_order
from dateline.shows.look import Look
from dateline.shows.phrases import of_when, plain


def lines(look: Look) -> Iterator[str]:
    """The pages in the order of their publication, then what they owe to one another."""
    if not look.record.articles:
        yield "There is no page."
    for reading in in_order(look):
        yield from _page(look, look.pile.article_by_id[reading.article], reading.dating)
        yield ""
    for lineage in look.record.linked.lineages:
        yield from look.wrapped(sentence(look, lineage), 0, 2)
        yield from look.cited(lineage.evidence, 2)
        yield ""


def published(dating: Dating) -> str:
    """When an article was published, and whether the page says so.

    >>> from dateline.records import When
    >>> published(Dating("article-1", When(), False))
    'no date'
    """
    when = of_when(dating.when)
    if when == "no date":
        return when
    return f"{when}, {'stated' if dating.stated else 'inferred'}"


def credits(article: Article) -> str:
    """Outlet, authors and agency of an article, as far as they are known."""
    known = [plain(article.outlet)] if article.outlet else []
    known += (
        ["by " + ", ".join(plain(author) for author in article.authors)] if article.authors else []
    )
    known += [f"text of {plain(article.wire)}"] if article.wire else []
    return "; ".join(known)


def sentence(look: Look, lineage: Lineage) -> str:
    """What the articles of a lineage have in common."""
    names = ", ".join(look.name(one) for one in lineage.articles)
    root = lineage.root
    if root in look.pile.article_by_id:
        root = look.name(root)
    return f"{lineage.kind} of {plain(root)}: {names}"


def clues(dating: Dating) -> list[Clue]:
    """The clues to a publication day, the weightiest first."""
    return sorted(dating.clues, key=lambda clue: (-clue.weight, clue.citation))


def _page(look: Look, article: Article, dating: Dating) -> Iterator[str]:
    yield from look.wrapped(f"{look.name(article.id)}  {published(dating)}", 0, 2)
    yield from look.wrapped(plain(article.title or "no title"), 2, 2)
    if credits(article):
        yield from look.wrapped(credits(article), 2, 2)
    found = clues(dating)
    for clue in found if look.everything else found[:3]:
        words = (
            f"{clue.kind}: {of_when(clue.when)}; {plain(clue.reason)} {look.cite(clue.citation)}"
        )
        yield from look.wrapped(words, 4, 2)
    if len(found) > 3 and not look.everything:
        yield f"    and {len(found) - 3} more"
