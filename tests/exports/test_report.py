"""The report: one file that holds everything, runs nothing, and escapes what pages say."""

import io
import re
from html.parser import HTMLParser

import hand_built
from hypothesis import given, settings
from hypothesis import strategies as some

from dateline.exports.passages import citations_of, passages
from dateline.exports.report import policy_for, write
from dateline.records import Article, Citation, Part, Record

HOSTILE = (
    '"><script>alert(1)</script><img src=x onerror=alert(2)>',
    "<a href='javascript:alert(3)'>here</a> <svg onload=alert(4)>",
    "{{ 7 * 7 }} {% raw %} </style><style>*{display:none}",
    "pay\u202eedoc\u2066 \x1b[2J \u200bhidden",
)


class Reader(HTMLParser):
    """Every element, attribute and word of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def written(record: Record) -> str:
    out = io.BytesIO()
    write(record, out)
    return out.getvalue().decode()


def hostile() -> Record:
    """The hand-built record with every text that comes from a page turned hostile."""
    record = hand_built.record()
    attack = " ".join(HOSTILE)
    articles = []
    for article in record.articles:
        text = article.text + "\n" + attack
        parts = (*article.parts, Part(len(article.text), len(text), "comment"))
        articles.append(
            Article(
                *(article.id, article.page, text, parts, attack, attack, attack, (attack,)),
                *(attack, attack, attack),
            )
        )
    return Record(
        tuple(articles), record.readings, record.linked, record.judgements, record.failures
    )


def test_every_link_leads_to_a_place_in_the_file() -> None:
    page = Reader(written(hand_built.record()))
    names = {attributes["id"] for _, attributes in page.elements if "id" in attributes}
    links = [attributes["href"] for tag, attributes in page.elements if tag == "a"]
    assert len(links) > 20
    assert all(link and link[0] == "#" and link[1:] in names for link in links)
    assert not page.open


def test_nothing_is_fetched_and_nothing_runs() -> None:
    text = written(hand_built.record())
    page = Reader(text)
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"script", "img", "link", "iframe", "object", "embed", "form", "base"}
    for _, attributes in page.elements:
        assert not [
            name for name in attributes if name.startswith("on") or name in ("src", "style")
        ]
    style = re.search(r"<style>(.*?)</style>", text, re.S)
    assert style is not None
    assert "url(" not in style[1]
    assert "@import" not in style[1]
    assert policy_for(style[1]) in text.replace("&#39;", "'")


def test_hostile_pages_come_out_as_words() -> None:
    calm, angry = Reader(written(hand_built.record())), Reader(written(hostile()))
    assert {tag for tag, _ in angry.elements} == {tag for tag, _ in calm.elements}
    for _, attributes in angry.elements:
        assert not [name for name in attributes if name.startswith("on")]
    words = "".join(angry.text)
    for attack in HOSTILE[:3]:
        assert attack in words
    assert not re.search("[\u202e\u2066\u200b\x1b]", words)
    assert "pay\\u202eedoc\\u2066 \\x1b[2J \\u200bhidden" in words


def test_the_report_is_the_same_each_time() -> None:
    assert written(hand_built.record()) == written(hand_built.record())


def test_an_empty_record_gives_a_report_that_says_so() -> None:
    assert "No happening was found." in written(Record())


def test_what_is_no_part_of_the_article_is_marked() -> None:
    assert '<div class="part furniture" data-kind="notice">' in written(hand_built.record())


@settings(deadline=None)
@given(some.lists(some.tuples(some.integers(0, 12), some.integers(0, 12)), max_size=8))
def test_crossing_citations_keep_the_text_and_nest(pairs: list[tuple[int, int]]) -> None:
    text = "ab<c&d\nefghi"
    article = Article("x", "p", text, (Part(0, 7, "headline"), Part(7, 12, "body")))
    citations = {Citation("x", min(pair), max(pair)) for pair in pairs}
    page = Reader(str(passages(article, 1, sorted(citations))))
    assert "".join(page.text).replace("\n", "") == text.replace("\n", "")
    assert not page.open
    wanted = {f"a1-{one.start}-{one.end}" for one in citations if one.start < one.end}
    names = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert sorted(wanted) == sorted(name for name in names if name)


def test_every_citation_of_a_record_has_its_place() -> None:
    record = hand_built.record()
    text = written(record)
    assert sum(map(len, citations_of(record).values())) == text.count('class="cited" id=')
