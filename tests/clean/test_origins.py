import pytest

from .captured import clean, lines_of

BODY = """The bridge over the Arvik was closed on Monday after cracks were found, the mayor said.
Engineers will look at the bridge on Tuesday, she said.
It carries 4,000 cars a day."""


def with_lines(top="", bottom=""):
    return clean("\n\n".join(one for one in (top, BODY, bottom) if one))


@pytest.mark.parametrize(
    ("top", "authors"),
    [
        ("Arvik bridge closed\n\nBy Jo Berg and Ada Lindt, Reuters", ("Jo Berg", "Ada Lindt")),
        ("Arvik bridge closed\n\nWriter's pictureJo Berg", ("Jo Berg",)),
        ("Arvik bridge closed\n\nJo Berg\n3 June 2024", ("Jo Berg",)),
        ("Arvik bridge closed\n\nBY JO BERG | 3 June 2024", ("Jo Berg",)),
        ("Arvik bridge closed", ()),
    ],
)
def test_authors(top, authors):
    assert with_lines(top).authors == authors


def test_a_name_glued_to_the_label_of_its_picture_is_a_byline_of_its_own():
    article = with_lines("Arvik bridge closed\n\nWriter's pictureJo Berg")
    assert lines_of(article, "byline") == ["Jo Berg"]
    assert "Writer's picture" in lines_of(article, "navigation")


@pytest.mark.parametrize(
    ("top", "bottom", "wire"),
    [
        (
            "",
            "Find more of AP's Europe coverage at https://apnews.com/hub/europe",
            "Associated Press",
        ),
        ("", "Copyright 2024 The Associated Press. All rights reserved.", "Associated Press"),
        ("Arvik bridge closed\n\nAssociated Press", "", "Associated Press"),
        ("Arvik bridge closed\n\nBy Jo Berg, Reuters", "", "Reuters"),
        ("", "The Associated Press contributed to this report.", None),
        ("", "The cracks were first reported by the Associated Press.", None),
    ],
)
def test_the_agency_whose_text_it_is(top, bottom, wire):
    assert with_lines(top, bottom).wire == wire


@pytest.mark.parametrize(
    ("opening", "place", "wire"),
    [
        ("ARVIK, Norway, June 3 (Reuters) - ", "Arvik", "Reuters"),
        ("ARVIK, June 3 (Northern Wire) — ", "Arvik", "Northern Wire"),
        ("LISBON — ", "Lisbon", None),
        ("(Reuters) - ", None, "Reuters"),
        ("", None, None),
    ],
)
def test_the_dateline_before_the_first_sentence(opening, place, wire):
    article = clean(opening + BODY)
    assert (article.place, article.wire) == (place, wire)
    assert lines_of(article, "dateline") == ([opening.strip()] if opening else [])
    assert lines_of(article, "body")[0].startswith("The bridge")


@pytest.mark.parametrize(
    ("top", "bottom", "outlet"),
    [
        (
            "Stay up to date with notifications from The Arvik Independent",
            "",
            "The Arvik Independent",
        ),
        ("THE ARVIK GAZETTE\nHome | World | Sport\n\nArvik bridge closed", "", "The Arvik Gazette"),
        ("", "Log in to Facebook to comment on the Arvik Daily", "Arvik Daily"),
        ("", "Jo Berg is the roads editor at The Arvik Post.", "The Arvik Post"),
        ("News Feed\n\nArvik bridge closed", "", None),
    ],
)
def test_the_outlet_that_the_page_shows(top, bottom, outlet):
    assert with_lines(top, bottom).outlet == outlet


@pytest.mark.parametrize(
    ("top", "genre"),
    [
        ("Home > Opinion > Editorials\n\nClose the Arvik bridge", "editorial"),
        ("News | Opinion | Sport | Weather\n\nArvik bridge closed", "report"),
        ("Analysis: Why the Arvik bridge was closed", "analysis"),
        ("Arvik bridge closed: live updates", "live"),
    ],
)
def test_the_genre(top, genre):
    assert with_lines(top).genre == genre
