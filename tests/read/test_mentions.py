"""Mentions: names, titles, roles, metonyms and what stands for whom, on invented sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.models import Models
from dateline.read.mentions import find_mentions
from dateline.records import Article, Mention, Part

GOLD = Path(__file__).with_name("mention_gold.tsv")
ROWS = [
    line.split("\t")
    for line in GOLD.read_text("utf-8").splitlines()
    if line and not line.startswith(("#", "sentence\t"))
]


def found(models: Models, text: str, headline: str = "") -> tuple[Article, list[Mention]]:
    whole = f"{headline}\n{text}" if headline else text
    cut = len(headline)
    parts = (Part(0, cut, "headline"), Part(cut, len(whole), "body"))
    article = Article("article-1", "page-1", whole, parts if headline else parts[1:])
    return article, list(find_mentions(article, models.parse(article)))


@pytest.mark.parametrize(("sentence", "wanted"), ROWS)
def test_gold_sentence(models: Models, sentence: str, wanted: str) -> None:
    article, mentions = found(models, sentence)
    by_id = {mention.id: mention for mention in mentions}
    for item in wanted.split(" ; "):
        head, kind, form, name, *rest = item.split("|")
        here = [
            one
            for one in mentions
            if head in (text_of(article, one.head), text_of(article, one.span))
            and (one.kind, one.form, one.name) == (kind, form, name)
        ]
        assert here, item
        if rest and rest[0].startswith("->"):
            stands_for = [by_id[one.antecedent].name for one in here if one.antecedent]
            assert rest[0][2:] in stands_for, item
        elif rest:
            titles = [[t.title, t.of or "", t.holding] for one in here for t in one.titles]
            assert rest in titles or len(rest) == 1, item


def text_of(article: Article, span: object) -> str:
    return article.text[span.start : span.end]  # type: ignore[attr-defined]


def test_two_with_one_surname_stay_open(models: Models) -> None:
    _, mentions = found(
        models,
        "Marta Quill and Edgar Quill own the mill. Quill sold the boats in May.",
    )
    bare = next(one for one in mentions if one.name == "Quill")
    assert bare.antecedent is None


def test_headline_short_name_is_found_in_the_body(models: Models) -> None:
    _, mentions = found(
        models,
        "Trade Minister Orla Finch will meet Pavel Dostal in Riga. Finch arrives on Monday.",
        "Finch and Dostal to Meet in Riga",
    )
    by_id = {one.id: one for one in mentions}
    first = {one.name: one for one in mentions if one.head.start < 32}
    assert by_id[first["Finch"].antecedent or ""].name == "Orla Finch"
    assert by_id[first["Dostal"].antecedent or ""].name == "Pavel Dostal"


def test_mentions_come_in_order_and_lie_in_the_text(models: Models) -> None:
    article, mentions = found(models, " ".join(sentence for sentence, _ in ROWS[:8]))
    assert [one.head for one in mentions] == sorted(one.head for one in mentions)
    assert len({one.id for one in mentions}) == len(mentions)
    for one in mentions:
        assert one.span.start <= one.head.start < one.head.end <= one.span.end
        assert one.span.end <= len(article.text)


def test_who_wrote_the_page_is_nobody_of_the_story(models: Models) -> None:
    _, mentions = found(
        models,
        "By Ada Brand\nBram Oke spoke in Riga on Monday.\n"
        "(Reporting by Ada Brand; editing by Ivo Dane)",
    )
    assert {one.name for one in mentions if one.kind == "person"} == {"Bram Oke"}


def test_credits_and_headings_are_nobody_of_the_story(models: Models) -> None:
    _, mentions = found(
        models,
        "The fire burned for two days. (Photo by Ada Brand/Getty Images)\n"
        "Mayor Bram Oke thanked the crews. Photographer: Ivo Dane/Bloomberg",
    )
    names = {one.name for one in mentions if one.kind in ("person", "organisation")}
    assert names == {"Bram Oke"}
