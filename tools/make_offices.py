"""Make `offices.tsv` from the published tables of leaders and ministers.

    python tools/make_offices.py FOLDER

FOLDER holds `reign/leaderlist_3_21.csv` (REIGN, One Earth Future, MIT),
`us-executive/executive.yaml` (unitedstates/congress-legislators, CC0) and `ifg-uk-ministers/*.csv`
(Institute for Government, CC BY 4.0). Terms that ended before 1990 are left out, and so are those
that `offices_by_hand.tsv` has.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

Row = tuple[str, str, str, str, str, str, str]
"""person, state, organisation, post, start, end, source: the columns of `offices.tsv`."""

TOOLS = Path(__file__).parent
DATA = TOOLS.parent / "src" / "dateline" / "knowledge" / "data"
COLUMNS = ("person", "state", "organisation", "post", "start", "end", "source")
FIRST_YEAR = 1990
LAST_MONTH_OF_REIGN = (2021, 3)
LAST_DAY_OF_SOURCES = "2026-06-30"
"""A term that ends later is still open."""

UK_POSTS = {
    "Prime Minister": "prime minister",
    "Secretary of State for Foreign and Commonwealth Affairs": "foreign minister",
    "Secretary of State for Foreign, Commonwealth and Development Affairs": "foreign minister",
    "Secretary of State for Defence": "defence minister",
    "Chancellor of the Exchequer": "finance minister",
    "Secretary of State for the Home Department": "interior minister",
    "Deputy Prime Minister": "deputy prime minister",
}
UK_TITLES = re.compile(r"^(?:Sir|Dame|Lord|Lady|Baroness|Viscount|Dr|The Rt Hon)\s+")


def main(folder: Path) -> None:
    """Write `offices.tsv` from the tables in `folder`."""
    by_hand = _table(DATA / "offices_by_hand.tsv")
    rows = sorted({*_reign(folder), *_us(folder), *_uk(folder)})
    kept = [row for row in rows if not _is_by_hand(row, by_hand)]
    lines = [
        "# Terms of heads of state and government, and of five British ministers, made by",
        "# tools/make_offices.py: do not edit by hand. Sources: REIGN 2021-03 (One Earth Future,",
        "# MIT); unitedstates/congress-legislators (CC0); Institute for Government, IfG Ministers",
        "# Database (CC BY 4.0). An empty end: open when the source ended.",
        "\t".join(COLUMNS),
        *("\t".join(row) for row in kept),
    ]
    (DATA / "offices.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _is_by_hand(row: Row, by_hand: list[dict[str, str]]) -> bool:
    """Whether the hand table has the same person in the post at that time."""
    person, state, _, post, start, end, _ = row
    same_state = [one for one in by_hand if one["state"] == state]
    return any(
        _last_word(one["person"]) == _last_word(person)
        and (post in one["post"] or "leader" in (one["post"], post))
        and one["start"] < (end or "9999")
        and start < (one["end"] or "9999")
        for one in same_state
    )


def _last_word(name: str) -> str:
    """The last word of a name in lower case, without the -yy and -y in which spellings differ."""
    return re.split(r"[ -]", name)[-1].casefold().rstrip("y")


def _table(path: Path) -> list[dict[str, str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    plain = [line for line in lines if line and not line.startswith("#")]
    return list(csv.DictReader(plain, delimiter="\t", quoting=csv.QUOTE_NONE))


def _reign(folder: Path) -> Iterator[Row]:
    """The leaders of REIGN: an end is the successor's first day, where that is in its month.

    Spells that were open when REIGN ended are left out: nobody knows from it what came after.
    """
    names = {
        (row["state"], row["short"]): row["full"] for row in _table(TOOLS / "leader_names.tsv")
    }
    states = {row["abbreviation"]: row for row in _table(TOOLS / "reign_states.tsv")}
    spells: dict[str, list[dict[str, str]]] = defaultdict(list)
    path = folder / "reign" / "leaderlist_3_21.csv"
    with path.open(encoding="utf-8", errors="replace") as file:
        for row in csv.DictReader(file):
            if row["stateabb"] in states and row["smonth"].strip().isdigit():
                spells[row["stateabb"]].append(row)
    for state, rows in spells.items():
        rows.sort(key=_start)
        for row, following in zip(rows, [*rows[1:], None], strict=True):
            end = _end(row, following)
            if not end or int(end[:4]) < FIRST_YEAR:
                continue
            short = row["leader"].strip()
            name = names.get((state, short), short)
            code, post = states[state]["code"], states[state]["post"]
            if code == "RUS" and _start(row) < "1991":
                code = "SUN"  # REIGN's Russia goes on from the Soviet Union
            yield name, code, "", post, _start(row), end, "REIGN 2021-03"


def _start(row: dict[str, str]) -> str:
    day = row["sdate"].strip()
    month = f"{int(row['syear']):04d}-{int(row['smonth']):02d}"
    return f"{month}-{int(day):02d}" if day.isdigit() and int(day) else month


def _end(row: dict[str, str], following: dict[str, str] | None) -> str:
    """The end of a spell: "" where it was open when REIGN ended."""
    if not (row["eyear"].strip().isdigit() and row["emonth"].strip().isdigit()):
        return ""
    year, month = int(row["eyear"]), int(row["emonth"])
    if (year, month) >= LAST_MONTH_OF_REIGN:
        return ""
    end = f"{year:04d}-{month:02d}"
    successor = _start(following) if following else ""
    return successor if successor.startswith(end) else max(end, _start(row)[:7])


def _us(folder: Path) -> Iterator[Row]:
    """Presidents and vice presidents of the United States; terms in a row are one spell."""
    text = (folder / "us-executive" / "executive.yaml").read_text(encoding="utf-8")
    posts = {"prez": "president", "viceprez": "vice president"}
    for person in text.split("- id:\n")[1:]:
        name = " ".join(
            re.findall(r"^    (?:first|last): '?([^'\n]+)'?$", person.split("  bio:")[0], re.M)
        )
        for kind, post in posts.items():
            pattern = rf"- type: {kind}\n    start: '([\d-]+)'\n    end: '([\d-]+)'"
            for start, end in _spells(re.findall(pattern, person)):
                if int(end[:4]) >= FIRST_YEAR:
                    over = end if end <= LAST_DAY_OF_SOURCES else ""
                    yield name, "USA", "", post, start, over, "congress-legislators (CC0)"


def _spells(terms: list[tuple[str, str]]) -> list[tuple[str, str]]:
    joined: list[tuple[str, str]] = []
    for start, end in sorted(terms):
        follows = joined and joined[-1][1] == start
        joined.append((joined.pop()[0] if follows else start, end))
    return joined


def _uk(folder: Path) -> Iterator[Row]:
    """British ministers in the posts of `UK_POSTS`, under the names that they had then."""
    base = folder / "ifg-uk-ministers"
    posts = {row["id"]: row["name"] for row in _csv(base / "post.csv")}
    people: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in _csv(base / "person.csv"):
        people[row["id"]].append(row)
    for row in _csv(base / "appointment.csv"):
        post = UK_POSTS.get(posts.get(row["post_id"], ""))
        start, end = row["start_date"][:10], row["end_date"][:10]
        if post and people[row["person_id"]] and (not end or int(end[:4]) >= FIRST_YEAR):
            name = UK_TITLES.sub("", _name_on(people[row["person_id"]], start))
            name = "David Cameron" if name == "Cameron of Chipping Norton" else name
            yield name, "GBR", "", post, start, end, "IfG Ministers Database (CC BY 4.0)"


def _csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _name_on(rows: list[dict[str, str]], day: str) -> str:
    """The name that a person bore on `day`, as day and date of a change of name allow."""
    for row in rows:
        start, end = row["start_date"][:10], row["end_date"][:10]
        if (not start or start <= day) and (not end or day < end):
            return row["name"]
    return rows[0]["name"]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
