import pytest

from dateline.clean.labels import label_lines
from dateline.clean.lines import split_lines

BODY = """The ferry Alba ran aground near Vellmar on Monday with 40 people on board, police said.
All of them were taken off by lifeboats within two hours, the coast guard said.
The captain told police that the ferry had lost power in heavy seas off Vellmar.
Divers will look at the hull of the ferry on Wednesday, a coast guard spokesman said.
The ferry company said that it would pay for the passengers' hotels in Vellmar."""


def label_of_last(line):
    lines = split_lines(f"{BODY}\n{line}")
    return label_lines(lines)[-1]


def label_in_the_middle(*inserted):
    before, after = BODY.split("\n")[:3], BODY.split("\n")[3:]
    labels = label_lines(split_lines("\n".join([*before, *inserted, *after])))
    assert labels[:3] == ["body"] * 3
    assert labels[-2:] == ["body"] * 2
    return labels[3:-2]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Copyright 2024 The Vellmar Post. All rights reserved.", "notice"),
        ("Ada Lindt and Jo Berg contributed to this report.", "notice"),
        ("(Reporting by Ada Lindt; Editing by Jo Berg)", "notice"),
        ("Ada Lindt can be reached at ada.lindt@vellmarpost.example.", "bio"),
        ("Ada Lindt is a staff writer for The Vellmar Post.", "bio"),
        ("Related: Five islands that you can walk to", "teaser"),
        ("Read more", "navigation"),
        ("Be the first to comment. Please log in.", "comment"),
        ("He said that nobody was to blame.", "body"),
    ],
)
def test_what_follows_the_body(line, kind):
    assert label_of_last(line) == kind


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        (["A question of power"], ["body"]),
        (["Advertisement"], ["navigation"]),
        (["[Why the strait is so hard to cross in the winter]"], ["teaser"]),
        (["Passengers wait at the quay. (Jon Brandt/Coast Pictures)"], ["caption"]),
        (["Lifeboats are seen beside the ferry Alba near Vellmar on Monday"], ["caption"]),
        (['"We were very much afraid," said one of them.'], ["body"]),
        (["The Alba was built in 1998.", "She had run aground before."], ["body", "body"]),
        (
            ["Harbours: 12 places to see", "You will want to visit each of them, says our gui…"],
            ["teaser", "teaser"],
        ),
    ],
)
def test_what_stands_inside_the_body(lines, kinds):
    assert label_in_the_middle(*lines) == kinds


def test_words_of_appeals_inside_a_story_are_no_appeal():
    line = (
        "Donations for the crew reached 2,000 euros, the ferry company said, and it thanked them."
    )
    assert label_in_the_middle(line) == ["body"]


def test_a_bio_in_the_middle_is_of_somebody_in_the_story():
    line = "Ada Lindt is a reporter for The Vellmar Post who was on board the ferry on Monday."
    lines = split_lines("\n".join([line, *BODY.split("\n")]))
    assert label_lines(lines)[0] == "body"


def test_a_paragraph_broken_into_lines_is_one():
    text = (
        "The ferry Alba ran aground near Vellmar on Monday with\n"
        "forty people on board, and all of them were taken off by\n"
        "lifeboats within two hours, as the coast guard said in a\n"
        "statement that it published on the same day.\n\n"
        "Divers will look at the hull."
    )
    lines = split_lines(text)
    assert len(lines) == 2
    assert label_lines(lines) == ["body", "body"]


def test_slides_of_a_gallery_are_captions():
    slides = [f"The port of Vellmar {what} was built" for what in ("tower", "quay", "wall", "dock")]
    assert label_in_the_middle(*slides) == ["caption"] * 4
