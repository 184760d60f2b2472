"""Numbers of invented sentences: bounds, units, what is counted, and what is no quantity."""

import pytest

from dateline.ids import id_of
from dateline.models import Models
from dateline.read.quantities import find_quantities
from dateline.read.quantity_numbers import bounded, read_number
from dateline.records import Article, Part

NUMBERS = {
    "six million": (6e6, 6e6),
    "two hundred and five": (205, 205),
    "1.5 billion": (1.5e9, 1.5e9),
    "tens of thousands": (20000, None),
    "dozens": (24, None),
    "half a million": (5e5, 5e5),
    "several hundred": (300, None),
}


@pytest.mark.parametrize("words", NUMBERS)
def test_numbers_in_figures_and_words(words: str) -> None:
    number = read_number(words.split(), 0)
    assert number is not None
    assert (number.low, number.high) == NUMBERS[words]


def test_bounds_are_honest() -> None:
    number = read_number(["200"], 0)
    assert number is not None
    found = {kind: bounded(number, kind) for kind in ("lower", "upper", "near", "below", "above")}
    assert {kind: (one.low, one.high) for kind, one in found.items()} == {
        "lower": (200, None),
        "upper": (None, 200),
        "near": (180, 220),
        "below": (180, 200),
        "above": (200, 220),
    }


SENTENCES = {
    "More than 40 people were killed.": [("More than 40", 40, None, "", "killed")],
    "The blast wounded at least 12 soldiers.": [("at least 12", 12, None, "", "injured")],
    "It sent 15 to 20 artillery shells.": [("15 to 20", 15, 20, "", "artillery shell")],
    "The firm paid $2.5 million.": [("$2.5 million", 2.5e6, 2.5e6, "USD", "")],
    "Shares fell 3.4 percent.": [("3.4 percent", 3.4, 3.4, "percent", "")],
    "The death toll rose to 41.": [("41", 41, 41, "", "killed")],
    "Around 200 miners were not injured.": [("Around 200", 180, 220, "", "miner")],
    "The prefect put the number of missing at 28.": [("28", 28, 28, "", "missing")],
    "The institute put the magnitude at 6.1.": [("6.1", 6.1, 6.1, "magnitude", "earthquake")],
    "It was a 6.4-magnitude quake.": [("6.4-magnitude", 6.4, 6.4, "magnitude", "earthquake")],
    "Police put the number of arrests at nine.": [("nine", 9, 9, "", "arrested")],
    "The number of injured stood at 112.": [("112", 112, 112, "", "injured")],
    "The party won 54 percent.": [("54 percent", 54, 54, "percent", "")],
    "He paid 300 Egyptian pounds.": [("300 Egyptian pounds", 300, 300, "EGP", "")],
    "Three people were shot dead.": [("Three", 3, 3, "", "killed")],
    "He paid 300 dollars": [("300 dollars", 300, 300, "USD", "")],
    "She lost as many as 30 sheep.": [("as many as 30", None, 30, "", "sheep")],
}


@pytest.mark.parametrize("text", SENTENCES)
def test_quantities_of_sentences(models: Models, text: str) -> None:
    name = id_of("article", text)
    article = Article(name, name, text, (Part(0, len(text), "body"),))
    found = [
        (text[one.span.start : one.span.end], one.low, one.high, one.unit, one.of)
        for one in find_quantities(article, models.parse(article))
    ]
    assert found == SENTENCES[text]


NOTHING = [
    "He was elected in 2019.",
    "Peter Holm, 45, was there at 9:30 p.m. on May 3.",
    "The 13-year-old boy took Flight 370.",
    "It was the third time.",
    "They won 3-1.",
    "The talks took five days.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_years_ages_clocks_scores_and_labels_are_none(models: Models, text: str) -> None:
    name = id_of("article", text)
    article = Article(name, name, text, (Part(0, len(text), "body"),))
    assert find_quantities(article, models.parse(article)) == ()
