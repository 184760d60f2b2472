import pytest

from dateline.clean.decoding import decode

TEXT = "The bridge over the Fjørd is old – “very old”, Æsa Müller told the council of the town."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "cp1252"]
)
def test_each_encoding_is_found(encoding):
    assert decode(TEXT.encode(encoding)) == TEXT


def test_what_the_markup_declares_decides():
    markup = '<html><head><meta charset="iso-8859-2"></head><body>Łódź</body></html>'
    assert "Łódź" in decode(markup.encode("iso-8859-2"), markup=True)


def test_a_false_declaration_falls_back_on_what_fits():
    markup = '<html><head><meta charset="no-such-code"></head><body>Łódź</body></html>'
    assert "Łódź" in decode(markup.encode(), markup=True)


def test_utf8_with_a_broken_byte_stays_utf8():
    assert decode(TEXT.encode() + b"\xff").startswith(TEXT)


def test_every_line_break_becomes_one():
    assert decode(b"a\r\nb\rc\nd") == "a\nb\nc\nd"
