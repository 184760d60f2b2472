from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.errors import ItemError
from dateline.settings import Settings

from .captured import clean, lines_of

CAPTURE = """Skip to content
Home > News > Harbours
2 min read

Old pier at Vellmar falls into the sea

Old pier at Vellmar falls into the sea

Officials say nobody was hurt when the pier came down

Marta Osei
Tuesday 04 June 2024 08:10 BST
Vellmar pier storm
Vellmar pier storm (Jon Brandt/Coast Pictures)

Your support keeps our reporters on the coast

From lighthouses to lost dogs, we know that our readers care about every mile of the shore.

Your donation lets us send reporters to each harbour. Become a member today.

The old pier at Vellmar fell into the sea on Monday night, the harbour master said.

Waves of six metres had beaten against the piles since Sunday, said the harbour master, Ada Lindt.

What happens next

The town council will meet on Friday to decide whether the pier is built again.

"We loved that pier," said a fisherman, Piet Aalders, who had worked there for thirty years.

Three walks along the northern cliffs
The paths are open again after the winter, though the last miles of each are st…
Avatar
Marta Osei
Head of the harbour desk
Marta Osei is the head of the harbour desk at The Vellmar Post. She joined it in 2015.
12 views0 comments
Comments
Show more
© 2024 The Vellmar Post. All rights reserved.
"""


def test_a_capture_is_cut_into_its_parts_and_the_body_loses_nothing():
    article = clean(CAPTURE)
    assert article.title == "Old pier at Vellmar falls into the sea"
    assert article.authors == ("Marta Osei",)
    assert article.outlet == "The Vellmar Post"
    assert lines_of(article, "headline") == ["Old pier at Vellmar falls into the sea"] * 2
    assert lines_of(article, "dateline") == ["Tuesday 04 June 2024 08:10 BST"]
    assert lines_of(article, "caption") == [
        "Vellmar pier storm",
        "Vellmar pier storm (Jon Brandt/Coast Pictures)",
    ]
    assert len(lines_of(article, "teaser")) == 2
    assert len(lines_of(article, "notice")) == 4
    body = lines_of(article, "body")
    assert body[0] == "Officials say nobody was hurt when the pier came down"
    assert body[1].startswith("The old pier at Vellmar")
    assert "What happens next" in body
    assert body[-1].startswith('"We loved that pier,"')
    assert len(body) == 6


def test_the_text_is_kept_and_the_parts_cover_it():
    article = clean(CAPTURE.replace("\n", "\r\n"))
    assert article.text == CAPTURE
    assert "".join(CAPTURE[part.start : part.end] for part in article.parts) == CAPTURE


def test_a_page_without_furniture_is_all_body_and_has_no_title():
    text = (
        "The dam at Arvik broke on Monday.\nNobody was hurt, the mayor said.\nRepairs begin soon."
    )
    article = clean(text)
    assert [part.kind for part in article.parts] == ["body"]
    assert article.title is None
    assert article.outlet is None


def test_two_pages_of_the_same_bytes_are_two_articles():
    text = "The dam at Arvik broke on Monday, the mayor said."
    first, second = clean(text, "a.txt"), clean(text, "b.txt")
    assert first.id != second.id
    assert (first.path, second.path) == ("a.txt", "b.txt")


def test_a_page_of_menus_alone_has_no_body():
    with pytest.raises(ItemError, match="no body"):
        clean("Home\nMenu\nLog in | Register\n© 2024 The Vellmar Post\n")


def test_a_text_too_long_is_refused():
    with pytest.raises(ItemError, match="max_text_characters"):
        clean("Rain fell on Arvik. " * 10, settings=Settings(max_text_characters=100))


def test_an_object_keeps_its_text_and_its_facts_have_spans():
    content = (
        '{"text": "The dam at Arvik broke on Monday, the mayor said.", "title": "Dam breaks",'
        ' "outlet": "Arvik News", "authors": ["Jo Berg"], "published": "2024-06-03"}'
    )
    article = clean(content, "all.jsonl#1", "application/json")
    assert article.title == "Dam breaks"
    assert article.outlet == "Arvik News"
    assert article.authors == ("Jo Berg",)
    assert lines_of(article, "headline") == ["Dam breaks"]
    assert "published: 2024-06-03" in lines_of(article, "metadata")
    assert article.parts[-1].end == len(article.text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400) | st.lists(st.sampled_from(CAPTURE.split("\n"))).map("\n".join))
def test_any_text_ends_in_parts_that_cover_it_or_in_a_reason(text):
    try:
        article = clean(text)
    except ItemError:
        return
    ends = [part.end for part in article.parts]
    assert [part.start for part in article.parts] == [0, *ends[:-1]]
    assert ends[-1] == len(article.text)
    assert all(one.kind != two.kind for one, two in pairwise(article.parts))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["text/plain", "text/html", "application/json"]))
def test_any_bytes_end_in_an_article_or_in_a_reason(content, media_type):
    try:
        clean(content, media_type=media_type)
    except ItemError as error:
        assert error.remedy
