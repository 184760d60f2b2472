"""Transfers of invented pages: merging, amounts, status, and both halves of an exchange."""

from dateline.ids import id_of
from dateline.link.pile import Pile
from dateline.link.transfers import link_transfers
from dateline.records import (
    Article,
    Dating,
    Event,
    Part,
    Party,
    Quantity,
    Reading,
    Role,
    Span,
    Status,
    Transfer,
    When,
)


class Page:
    """One article with its reading: phrases are found in the text."""

    def __init__(self, text: str) -> None:
        name = id_of("article", text)
        self.article = Article(name, name, text, (Part(0, len(text), "body"),))
        self.events: list[Event] = []
        self.quantities: list[Quantity] = []

    def span(self, words: str) -> Span:
        start = self.article.text.index(words)
        return Span(start, start + len(words))

    def count(self, words: str, low: float, high: float | None, of: str) -> None:
        name = id_of("quantity", self.article.id, words)
        self.quantities.append(Quantity(name, self.article.id, self.span(words), low, high, "", of))

    def tell(
        self,
        trigger: str,
        *,
        status: Status = "happened",
        type: str = "TRANSFER",
        **roles: str,
    ) -> None:
        parties = tuple(Role(r, Party(w, self.span(w))) for r, w in roles.items())
        span = self.span(trigger)
        self.events.append(
            Event(
                id_of("event", self.article.id, span),
                self.article.id,
                span,
                trigger,
                type,
                roles=parties,
                quantities=tuple(one.id for one in self.quantities),
                status=status,
            )
        )

    @property
    def reading(self) -> Reading:
        dating = Dating(self.article.id, When(), stated=False)
        return Reading(
            self.article.id,
            "",
            dating,
            quantities=tuple(self.quantities),
            events=tuple(self.events),
        )


def link(*pages: Page) -> tuple[Transfer, ...]:
    ordered = sorted(pages, key=lambda page: page.article.id)
    return link_transfers(
        Pile(tuple(p.article for p in ordered), tuple(p.reading for p in ordered))
    )


def told(transfer: Transfer) -> tuple[str, str, str, str]:
    giver = transfer.giver.text if transfer.giver else ""
    receiver = transfer.receiver.text if transfer.receiver else ""
    return giver, receiver, transfer.goods, transfer.status


def first_page() -> Page:
    page = Page("Norland sent Sudmark around 40 field guns.")
    page.count("around 40", 36, 44, "field gun")
    page.tell("sent", giver="Norland", receiver="Sudmark", goods="around 40 field guns")
    return page


def test_two_tellings_are_one_transfer_with_both_as_evidence() -> None:
    second = Page("Field guns that Norland gave to Sudmark were seen.")
    second.tell("gave", giver="Norland", receiver="Sudmark", goods="Field guns")
    (transfer,) = link(first_page(), second)
    assert told(transfer)[::3] == ("Norland", "delivered")
    assert transfer.quantity is not None
    assert transfer.quantity.low == 36
    assert len(transfer.evidence) == 2
    assert link(second, first_page()) == (transfer,)


def test_other_amounts_and_other_statuses_stay_apart() -> None:
    second = Page("Norland will send Sudmark 90 field guns.")
    second.count("90", 90, 90, "field gun")
    second.tell(
        "send", status="planned", giver="Norland", receiver="Sudmark", goods="90 field guns"
    )
    assert {one.status for one in link(first_page(), second)} == {"delivered", "agreed"}


def test_an_exchange_goes_both_ways() -> None:
    page = Page("In exchange for giving Sudmark shells, Norland could seek grain.")
    page.tell("giving", status="possible", giver="Norland", receiver="Sudmark", goods="shells")
    page.tell("seek", type="REQUEST", status="possible", receiver="Norland", goods="grain")
    assert sorted(map(told, link(page))) == [
        ("Norland", "Sudmark", "shells", "alleged"),
        ("Sudmark", "Norland", "grain", "sought"),
    ]


def test_what_is_only_reported_is_alleged_and_what_is_denied_denied() -> None:
    page = Page("Norland reportedly sent Sudmark tents. Sudmark denied sending boats to Norland.")
    page.tell("sent", giver="Norland", receiver="Sudmark", goods="tents")
    page.tell("sending", status="denied", giver="Sudmark", receiver="Norland", goods="boats")
    assert {one.goods: one.status for one in link(page)} == {"tents": "alleged", "boats": "denied"}


def test_a_telling_that_lacks_a_party_joins_the_only_one_that_has_it() -> None:
    second = Page("Sudmark got field guns.")
    second.tell("got", receiver="Sudmark", goods="field guns")
    (transfer,) = link(first_page(), second)
    assert len(transfer.evidence) == 2


def test_what_has_one_side_alone_must_be_goods() -> None:
    page = Page("Norland delivered an announcement. Norland delivered fuel.")
    page.tell("delivered", giver="Norland", goods="announcement")
    assert link(page) == ()
    page = Page("Norland delivered fuel.")
    page.tell("delivered", giver="Norland", goods="fuel")
    assert [told(one) for one in link(page)] == [("Norland", "", "fuel", "delivered")]


def test_a_pronoun_that_stands_for_nobody_is_no_side() -> None:
    page = Page("We gave Norland fuel.")
    page.tell("gave", giver="We", receiver="Norland", goods="fuel")
    assert [told(one)[0] for one in link(page)] == [""]


def test_bribes_are_alleged_transfers() -> None:
    page = Page("Holm is charged with taking bribes worth 45 from Halden Works.")
    page.count("45", 45, 45, "")
    page.tell("taking", type="CRIME", giver="Halden Works", receiver="Holm", goods="bribes")
    (bribe,) = link(page)
    assert (bribe.goods, bribe.status) == ("bribes", "alleged")
    assert bribe.quantity is not None


def test_who_will_supply_is_enough_for_goods() -> None:
    page = Page("Norland will supply the antenna.")
    page.tell("supply", status="planned", giver="Norland", goods="antenna")
    (supplied,) = link(page)
    assert (supplied.receiver, supplied.status) == (None, "agreed")
