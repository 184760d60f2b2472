"""The views: what an analyst reads off them, and what a page cannot do to the terminal."""

from importlib import import_module

import hand_built
import pytest

from dateline.errors import StopError
from dateline.records import Record
from dateline.shows import VIEWS
from dateline.shows.look import Look


def shown(view: str, width: int = 200, *, article: str | None = None) -> str:
    look = Look(hand_built.record(), width, article=article)
    return "\n".join(import_module(VIEWS[view]).lines(look))


@pytest.mark.parametrize(
    ("view", "words"),
    [
        ("timeline", "9 May 2031            happened    Queen Ysolde visits Port Veld"),
        ("timeline", "3 pages, 2 sources; 3 May 2031 planned → 9 May 2031 happened"),
        ("timeline", "also said: 7 May 2031, by 1 source"),
        ("timeline", "“Queen Ysolde ‹arrived› in Port Veld on Friday"),
        ("timeline", "b/two.txt:39"),
        ("disagreements", "2031-05-09              2 sources"),
        ("disagreements", "shift: the dates of c/three.txt run 2 days early"),
        ("forecasts", "3 May 2031, her office, planned: Queen Ysolde visits Port Veld"),
        ("forecasts", "where: Port Veld: open"),
        ("claims", "her office · asserts (planned):"),
        ("people", "queen of Aurelia: 3–9 May 2031"),
        ("transfers", "delivered  Queen Ysolde → the port: cranes (12 crane)"),
        ("sources", "b/two.txt  9 May 2031, stated"),
        ("sources", "text of Coast Press"),
        ("sources", "same statement of her office: a/one.txt, b/two.txt"),
        ("gaps", "c/three.txt: from 10 May 2031, inferred"),
    ],
)
def test_a_view_says(view: str, words: str) -> None:
    assert words in shown(view)


def test_an_article_is_shown_by_its_parts_with_what_was_found() -> None:
    text = shown("article", article="a/one.txt")
    assert "[notice] 127–145" in text
    assert "event “visit” CONSULT, planned, 9 May 2031 (actor Queen Ysolde)" in text
    assert "time “May 9” 2031-05-09" in text
    with pytest.raises(StopError, match="no such article"):
        shown("article", article="nothing.txt")


@pytest.mark.parametrize("view", sorted(set(VIEWS) - {"article"}))
def test_no_view_lets_a_page_speak_to_the_terminal(view: str) -> None:
    text = shown(view)
    assert not set(text) & {"\x1b", "\u202e", "\r", "\x07"}


@pytest.mark.parametrize("view", sorted(set(VIEWS) - {"article"}))
def test_no_line_is_wider_than_the_terminal(view: str) -> None:
    assert max(map(len, shown(view, 72).split("\n"))) <= 72


@pytest.mark.parametrize("view", sorted(set(VIEWS) - {"article"}))
def test_an_empty_record_is_said_to_be_empty(view: str) -> None:
    assert list(import_module(VIEWS[view]).lines(Look(Record())))
