"""The statuses of invented sentences that were marked by hand before the code was written."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from dateline.models import Models
from dateline.read.parse import Block
from dateline.read.status import find_status
from dateline.records import Claim, Span

GOLD = Path(__file__).with_name("status_gold.tsv")
MARK = re.compile(r"\{(\w+)\|([^}]*)\}")


def read_gold() -> Iterator[tuple[bool, str, list[tuple[str, int, int]]]]:
    for line in GOLD.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            bare = line.removeprefix("H: ")
            marks, text, place = [], "", 0
            for found in MARK.finditer(bare):
                text += bare[place : found.start()]
                marks.append((found[1], len(text), len(text) + len(found[2])))
                text += found[2]
                place = found.end()
            yield bare is not line, text + bare[place:], marks


def judge_gold(models: Models) -> Counter[tuple[str, str]]:
    table: Counter[tuple[str, str]] = Counter()
    for is_headline, text, marks in read_gold():
        block = Block("headline" if is_headline else "body", 0, models.language(text))
        for wanted, start, end in marks:
            phrase = block.doc.char_span(start, end, alignment_mode="expand")
            assert phrase is not None
            status, _ = find_status(block, phrase.root)
            table[wanted, status] += 1
    return table


def macro_f1(table: Counter[tuple[str, str]]) -> float:
    scores = []
    for label in sorted({wanted for wanted, _ in table}):
        wanted = sum(count for (gold, _), count in table.items() if gold == label)
        found = sum(count for (_, ours), count in table.items() if ours == label)
        scores.append(2 * table[label, label] / (wanted + found))
    return sum(scores) / len(scores)


def test_the_gold_is_large_enough_and_the_engine_good_enough_on_it(models: Models) -> None:
    table = judge_gold(models)
    assert table.total() >= 150
    assert macro_f1(table) > 0.9


def test_what_a_holder_denies_is_denied_where_the_parse_does_not_show_it(models: Models) -> None:
    block = Block("body", 10, models.language("The ferry sank. So he had never claimed."))
    claim = Claim("c", "a", Span(10, 24), Span(26, 49), "denies")
    assert find_status(block, block.doc[2])[0] == "happened"
    assert find_status(block, block.doc[2], (claim,))[0] == "denied"


def test_the_cue_is_what_gives_the_status(models: Models) -> None:
    block = Block("body", 0, models.language("The ferry reportedly sank. It may have been old."))
    status, cue = find_status(block, block.doc[3])
    assert (status, cue) == ("happened", Span(10, 20))


def test_a_blast_that_would_not_delay_a_deal_is_not_denied(models: Models) -> None:
    block = Block("body", 0, models.language("The blast would not delay the deal."))
    assert find_status(block, block.doc[1])[0] == "unknown"
    block = Block("body", 0, models.language("The blast did not happen."))
    assert find_status(block, block.doc[1])[0] == "denied"
