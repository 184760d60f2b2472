from dateline.models import LONGEST_LINE, _pieces


def test_a_line_of_common_length_is_one_piece() -> None:
    assert _pieces("The ferry sailed. It came back.", 0, 31) == [(0, 31)]


def test_a_long_line_is_cut_behind_full_stops() -> None:
    text = "The ferry sailed at noon. " * 1000
    pieces = _pieces(text, 0, len(text))
    assert "".join(text[start:end] for start, end in pieces) == text
    assert all(end - start <= LONGEST_LINE for start, end in pieces)
    assert all(text[start:end].startswith("The") for start, end in pieces[:-1])


def test_a_line_without_an_end_is_cut_all_the_same() -> None:
    text = "a" * (3 * LONGEST_LINE)
    assert [end - start for start, end in _pieces(text, 0, len(text))] == [LONGEST_LINE] * 3
