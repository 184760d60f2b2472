"""Posts: merged across articles, with the time that the pages support."""

from __future__ import annotations

import msgspec

from dateline.link.entities import link_entities
from dateline.link.pile import Pile
from dateline.link.posts import link_posts
from dateline.records import Post, Span, Time

from .build import day
from .people import People, pile


def posts_of(*pages: People) -> tuple[Post, ...]:
    bare = pile(*pages)
    return link_posts(Pile(bare.articles, bare.readings, link_entities(bare)))


def test_one_post_in_two_spellings_and_two_articles() -> None:
    (post,) = posts_of(
        People("a", "2031-02-01").add("Ana Sol", title="vice-premier|Aurelia"),
        People("b", "2031-05-01").add("Ana Sol", title="vice premier|Aurelia"),
    )
    assert post.when.edtf == "2031-02-01/2031-05-01"
    assert len(post.evidence) == 2


def test_a_former_post_ended_before_the_page() -> None:
    current, former = sorted(
        posts_of(
            People("a", "2031-02-01").add("Ana Sol", title="mayor|Harlan"),
            People("b", "2033-05-01").add("Ana Sol", title="mayor|Harlan|former"),
        ),
        key=lambda post: post.when.earliest is None,
    )
    assert current.when.edtf == "2031-02-01"
    assert former.when.edtf == "../2033-05-01"


def test_an_unnamed_owner_is_the_named_one() -> None:
    (post,) = posts_of(
        People("a", "2031-02-01").add("Ana Sol", title="president|Aurelia"),
        People("b", "2031-02-03").add("Ana Sol", title="president"),
    )
    assert post.of is not None
    assert post.of.text == "Aurelia"


def test_a_long_rule_reaches_back() -> None:
    page = People("a", "2031-02-01").add("Ana Sol", title="president|Aurelia")
    page.add("her", form="pronoun", to="Ana Sol")
    page.text = page.text.replace("her. ", "her 14-year rule. ")
    (post,) = posts_of(page)
    assert post.when.earliest is not None
    assert post.when.earliest.year == 2017


def test_a_suspect_holds_no_post() -> None:
    assert posts_of(People("a").add("Ana Sol", title="suspect")) == ()


def told(sentence: str, name: str, title: str, quote: str, when: str) -> Post:
    """The one post of a page that gives `title`, and then tells `sentence` of its holder."""
    page = People("a", "2031-03-01").add(name, title=title)
    page.add(name)
    page.text = page.text.removesuffix(f"{name}. ") + sentence
    article, reading = page.built()
    place = article.text.index(quote)
    time = Time("time-1", article.id, Span(place, place + len(quote)), "DATE", "", day(when))
    reading = msgspec.structs.replace(reading, times=(time,))
    bare = Pile((article,), (reading,))
    (post,) = link_posts(Pile(bare.articles, bare.readings, link_entities(bare)))
    return post


def test_a_page_tells_when_a_post_was_taken_up_and_left() -> None:
    began = told(
        "Ana Sol took over as mayor on 3 May.", "Ana Sol", "mayor|Harlan", "3 May", "2030-05-03"
    )
    assert began.when.edtf == "2030-05-03/2031-03-01"
    ended = told(
        "Ana Sol will step down on Friday.", "Ana Sol", "mayor|Harlan", "Friday", "2031-03-07"
    )
    assert ended.when.edtf == "2031-03-01/2031-03-07"
    denied = told(
        "Ana Sol denied that she would resign on Friday.",
        "Ana Sol", "mayor|Harlan", "Friday", "2031-03-07",
    )  # fmt: skip
    assert denied.when.edtf == "2031-03-01"


def test_a_member_holds_a_seat_of_a_body() -> None:
    (post,) = posts_of(People("a").add("Ana Sol", title="member|Harlan Council"))
    assert post.title == "council member"
