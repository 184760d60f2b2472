"""Days that are known by their date alone: the noun behind the day tells which is meant."""

from dateline.knowledge.named_days import named_year


def test_the_noun_decides() -> None:
    assert named_year(9, 11, "attacks") == 2001
    assert named_year(9, 11, "regatta") is None
    assert named_year(9, 12, "attacks") is None
