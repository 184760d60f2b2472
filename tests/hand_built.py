"""A whole record built by hand: three pages of an invented story, with one of every kind."""

from __future__ import annotations

from datetime import date

from dateline.ids import digest_of, id_of
from dateline.records import (
    Actor,
    Amount,
    Article,
    Change,
    Citation,
    Claim,
    Clue,
    Dating,
    Disagreement,
    Entity,
    Event,
    Failure,
    Forecast,
    Happening,
    Judgement,
    Lineage,
    Linked,
    Mention,
    Outcomes,
    Page,
    Part,
    Party,
    Post,
    Quantity,
    Reading,
    Record,
    Reported,
    Role,
    Saying,
    Span,
    Story,
    Time,
    Transfer,
    When,
)

FIRST = """Queen of Aurelia to visit Port Veld
Port Veld, May 3 - Queen Ysolde of Aurelia will visit Port Veld on May 9, her office said.
Sign in to comment"""

SECOND = """Queen arrives
May 9, 2031
Queen Ysolde arrived in Port Veld on Friday and gave the port 12 cranes, Mayor Bram Oke said.
Forty ships were there. <script>alert("x")</script>"""

THIRD = """The visit, looked back on
Ysolde came to Port Veld on May 7, it is said.\x1b[31m Thirty ships \u202ewere there."""


def page_of(location: str, text: str) -> Page:
    content = text.encode()
    digest = digest_of(content)
    return Page(id_of("page", location, digest), location, "text/plain", digest, "file", content)


def day(text: str) -> When:
    return When(date.fromisoformat(text), date.fromisoformat(text), "day")


class Sheet:
    """One article, and citations of the phrases that stand in it."""

    def __init__(self, location: str, text: str, parts: tuple[Part, ...], **says: str) -> None:
        self.page = page_of(location, text)
        name = id_of("article", self.page.id)
        self.article = Article(name, self.page.id, text, parts, path=location, **says)  # type: ignore[arg-type]

    def span(self, phrase: str) -> Span:
        start = self.article.text.index(phrase)
        return Span(start, start + len(phrase))

    def cite(self, phrase: str) -> Citation:
        span = self.span(phrase)
        return Citation(self.article.id, span.start, span.end)

    def party(self, phrase: str, mention: str | None = None) -> Party:
        return Party(phrase, self.span(phrase), mention)


def sheets() -> tuple[Sheet, Sheet, Sheet]:
    first, second = FIRST.index("Port Veld, May"), SECOND.index("May 9, 2031")
    notice, body = FIRST.index("Sign in"), SECOND.index("Queen Ysolde")
    third = THIRD.index("Ysolde came")
    return (
        Sheet(
            "a/one.txt",
            FIRST,
            (
                Part(0, first, "headline"),
                Part(first, notice, "body"),
                Part(notice, len(FIRST), "notice"),
            ),
            title="Queen of Aurelia to visit Port Veld",
            outlet="The Veld Courier",
        ),
        Sheet(
            "b/two.txt",
            SECOND,
            (
                Part(0, second, "headline"),
                Part(second, body, "byline"),
                Part(body, len(SECOND), "body"),
            ),
            title="Queen arrives",
            outlet="Aurelia Post",
            wire="Coast Press",
        ),
        Sheet(
            "c/three.txt",
            THIRD,
            (Part(0, third, "headline"), Part(third, len(THIRD), "body")),
            title="The visit, looked back on",
        ),
    )


def pages() -> tuple[Page, ...]:
    return tuple(sorted((sheet.page for sheet in sheets()), key=lambda page: page.id))


def record() -> Record:
    one, two, three = sheets()
    queens = tuple(
        Mention(
            id_of("mention", sheet.article.id),
            sheet.article.id,
            sheet.span("Ysolde"),
            "person",
            "name",
            sheet.span("Ysolde"),
            "Ysolde",
        )
        for sheet in (one, two, three)
    )
    cranes = Quantity("quantity-cranes", two.article.id, two.span("12 cranes"), 12, 12, "", "crane")
    claim = Claim(
        "claim-visit",
        one.article.id,
        one.span("Queen Ysolde of Aurelia will visit Port Veld on May 9"),
        one.span("said"),
        "asserts",
        one.party("her office"),
        (),
        "planned",
    )
    visit = Event(
        "event-visit",
        one.article.id,
        Span(one.article.text.index("will visit") + 5, one.article.text.index("will visit") + 10),
        "visit",
        "CONSULT",
        "visit",
        roles=(Role("actor", one.party("Queen Ysolde", queens[0].id)),),
        place=one.party("Port Veld"),
        when=day("2031-05-09"),
        when_span=one.span("on May 9"),
        status="planned",
        claim=claim.id,
    )
    arrival = Event(
        "event-arrival",
        two.article.id,
        two.span("arrived"),
        "arrive",
        "CONSULT",
        "visit",
        roles=(Role("actor", two.party("Queen Ysolde", queens[1].id)),),
        place=two.party("Port Veld"),
        when=day("2031-05-09"),
        status="happened",
    )
    gift = Event(
        "event-gift",
        two.article.id,
        two.span("gave"),
        "give",
        "AID",
        roles=(
            Role("giver", two.party("Queen Ysolde", queens[1].id)),
            Role("goods", two.party("12 cranes")),
        ),
        quantities=(cranes.id,),
        status="happened",
    )
    coming = Event(
        "event-coming",
        three.article.id,
        three.span("came"),
        "come",
        "CONSULT",
        "visit",
        when=day("2031-05-07"),
        status="happened",
    )
    readings = (
        Reading(
            one.article.id,
            "by hand",
            Dating(
                one.article.id,
                day("2031-05-03"),
                True,
                (
                    Clue(
                        "dateline",
                        one.cite("May 3"),
                        day("2031-05-03"),
                        0.9,
                        "The dateline says May 3.",
                    ),
                ),
            ),
            times=(
                Time(
                    "time-may-9",
                    one.article.id,
                    one.span("May 9"),
                    "DATE",
                    "2031-05-09",
                    day("2031-05-09"),
                ),
            ),
            mentions=(queens[0],),
            claims=(claim,),
            events=(visit,),
        ),
        Reading(
            two.article.id,
            "by hand",
            Dating(two.article.id, day("2031-05-09"), True),
            mentions=(queens[1],),
            quantities=(cranes,),
            events=(arrival, gift),
        ),
        Reading(
            three.article.id,
            "by hand",
            Dating(three.article.id, When(date(2031, 5, 10), None), False),
            mentions=(queens[2],),
            events=(coming,),
        ),
    )
    articles = (one.article, two.article, three.article)
    pairs = sorted(zip(articles, readings, strict=True), key=lambda pair: pair[0].id)
    return Record(
        tuple(article for article, _ in pairs),
        tuple(reading for _, reading in pairs),
        linked((one, two, three), queens),
        (Judgement("judgement-1", "event-gift", "status", "happened", "Ada", "2031-06-01T00:00Z"),),
        (Failure("failure-1", "d/empty.txt", "read", "the file is empty"),),
    )


def linked(pages: tuple[Sheet, Sheet, Sheet], queens: tuple[Mention, ...]) -> Linked:
    one, two, three = pages
    queen = Entity(
        "entity-ysolde",
        "person",
        "Queen Ysolde",
        ("Queen Ysolde", "Ysolde"),
        tuple(sorted(mention.id for mention in queens)),
        tuple(sorted(sheet.cite("Ysolde") for sheet in pages)),
        reasons=("The same name on three pages.",),
    )
    ysolde, port = Actor("Queen Ysolde", queen.id), Actor("Port Veld")
    visit = Happening(
        "happening-visit",
        "Queen Ysolde visits Port Veld",
        "CONSULT",
        ("event-arrival", "event-coming", "event-visit"),
        "happened",
        (
            Change(date(2031, 5, 3), "planned", (one.cite("will visit"),)),
            Change(date(2031, 5, 9), "happened", (two.cite("arrived"),)),
        ),
        (
            Reported(day("2031-05-09"), tuple(sorted((one.cite("May 9"), two.cite("Friday")))), 2),
            Reported(day("2031-05-07"), (three.cite("May 7"),), 1),
        ),
        (Reported(port, (two.cite("Port Veld"),), 1),),
        (Reported(ysolde, (two.cite("Queen Ysolde"),), 2),),
        (
            Reported(Amount(40, 40, "", "ship"), (two.cite("Forty ships"),), 1),
            Reported(Amount(30, 30, "", "ship"), (three.cite("Thirty ships"),), 1),
        ),
    )
    gift = Happening(
        "happening-gift", "Queen Ysolde gives 12 cranes", "AID", ("event-gift",), "happened"
    )
    return Linked(
        (queen,),
        (
            Post(
                "post-queen",
                queen.id,
                "queen",
                Actor("Aurelia"),
                When(date(2031, 5, 3), date(2031, 5, 9)),
                (one.cite("Queen Ysolde"),),
            ),
        ),
        (visit, gift),
        (
            Lineage(
                "lineage-1",
                (one.article.id, two.article.id),
                "same statement",
                "her office",
                (one.cite("her office"),),
            ),
        ),
        (
            Disagreement(
                "disagreement-day",
                "date",
                (
                    Reported("2031-05-09", (two.cite("Friday"),), 2),
                    Reported("2031-05-07", (three.cite("May 7"),), 1),
                ),
                visit.id,
                explained="c/three.txt runs two days early",
            ),
            Disagreement(
                "disagreement-shift",
                "shift",
                (),
                article=three.article.id,
                days=-2,
                evidence=(three.cite("May 7"), two.cite("Friday")),
            ),
        ),
        (
            Forecast(
                "forecast-visit",
                visit.id,
                Saying(date(2031, 5, 3), one.cite("will visit Port Veld"), Actor("her office")),
                "planned",
                Outcomes("borne out", "borne out", "open"),
                day("2031-05-09"),
                port,
                (two.cite("arrived in Port Veld on Friday"),),
            ),
        ),
        (
            Transfer(
                "transfer-cranes",
                ysolde,
                Actor("the port"),
                "cranes",
                "delivered",
                (two.cite("gave the port 12 cranes"),),
                Amount(12, 12, "", "crane"),
            ),
        ),
        (
            Story(
                "story-visit",
                "Queen Ysolde visits Port Veld",
                tuple(sorted(sheet.article.id for sheet in pages)),
                (gift.id, visit.id),
            ),
        ),
    )
