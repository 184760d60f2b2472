import time

import pytest

from dateline.errors import ItemError

from .captured import clean, lines_of

PAGE = """<!DOCTYPE html><html lang="en"><head>
<title>Bridge at Arvik closed | The Arvik Post</title>
<meta property="og:site_name" content="The Arvik Post">
<meta property="article:section" content="Roads">
<link rel="canonical" href="https://arvikpost.example/roads/bridge-closed">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",
 "headline": "Bridge at Arvik closed", "datePublished": "2024-06-03T18:00:00+02:00",
 "author": {"@type": "Person", "name": "Jo Berg"}}]}</script></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Bridge at Arvik closed</h1>
<p class="byline">By Jo Berg</p><time datetime="2024-06-03">Monday 3 June 2024</time>
<figure><img src="x.jpg"><figcaption>The bridge in 2019. Photo: Ada Lindt</figcaption></figure>
<p>The bridge over the Arvik was closed on Monday after cracks were found in it, the mayor said.</p>
<p>Engineers will look at the bridge on Tuesday and on Wednesday, she told the town council.</p>
<p>Related: Ten bridges that sing in the wind</p>
<p>The bridge carries 4,000 cars a day and was built in the year 1961 by the railway company.</p>
<p>Sign up for our newsletter and get the best of the roads in your inbox every morning.</p>
</article><footer>© 2024 The Arvik Post</footer></body></html>"""


def test_a_page_becomes_an_article_with_the_facts_that_its_code_states():
    article = clean(PAGE, "bridge.html", "text/html")
    assert article.title == "Bridge at Arvik closed"
    assert article.authors == ("Jo Berg",)
    assert article.outlet == "The Arvik Post"
    assert article.url == "https://arvikpost.example/roads/bridge-closed"
    assert lines_of(article, "dateline") == ["Monday 3 June 2024"]
    assert "published: 2024-06-03T18:00:00+02:00" in lines_of(article, "metadata")
    assert "section: Roads" in lines_of(article, "metadata")
    assert [line.split()[0] for line in lines_of(article, "body")] == ["The", "Engineers", "The"]
    assert lines_of(article, "teaser") == ["Related: Ten bridges that sing in the wind"]
    assert "".join(article.text[one.start : one.end] for one in article.parts) == article.text


def test_a_page_without_a_body_is_refused():
    with pytest.raises(ItemError):
        clean("<html><body><nav>Home</nav></body></html>", "empty.html", "text/html")


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 100_000 + "x",
        "<p><a href='x'>" * 20_000,
        "<!--" * 100_000,
        '<script type="application/ld+json">' + "[" * 100_000 + "</script><p>x</p>",
        "<p>" + "&amp;" * 100_000,
    ],
)
def test_hostile_markup_ends_soon(markup):
    begun = time.monotonic()
    try:
        clean(markup, "hostile.html", "text/html")
    except ItemError as error:
        assert error.remedy
    assert time.monotonic() - begun < 20


@pytest.mark.parametrize(
    "text", ["A/" * 100_000, "(" * 200_000, "By " * 60_000, "“a" * 100_000, "home > " * 30_000]
)
def test_hostile_text_ends_soon(text):
    begun = time.monotonic()
    try:
        clean(text)
    except ItemError as error:
        assert error.remedy
    assert time.monotonic() - begun < 20
