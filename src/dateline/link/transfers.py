"""Who gives what to whom: one transfer for each pair, goods, amount and status."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

import msgspec

from dateline.ids import id_of
from dateline.knowledge.events import event_words, noun_class
from dateline.link.pile import Pile, cite
from dateline.link.transfer_status import status_of
from dateline.records import (
    Actor,
    Amount,
    Article,
    Citation,
    Event,
    Party,
    Reading,
    Span,
    Transfer,
    TransferStatus,
)

PASSING = frozenset({"TRANSFER", "AID", "DEAL", "RETREAT", "REQUEST"})
"""The types of events in which something may pass from one party to another."""

_EXCHANGES = ("in exchange for", "in return for", "in exchange", "in return")
_FILLERS = ("of ", "in ", "some ", "more ", "other ", "additional ")
_SENTENCE_ENDS = (". ", "! ", "? ", ".” ", '." ', "\n")
_PRONOUNS = event_words("event ground pronouns") | {"it", "this", "that", "which", "one"}
_NO_GOODS = event_words("transfers no goods")


class Passing(msgspec.Struct, frozen=True):
    """One telling of a transfer: what one event says of it."""

    giver: Actor | None
    receiver: Actor | None
    goods: str
    amount: Amount | None
    status: TransferStatus
    citation: Citation

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What two tellings of one transfer have in common."""
        return key_of(self.giver), key_of(self.receiver), head_of(self.goods), self.status


def link_transfers(pile: Pile) -> tuple[Transfer, ...]:
    """The transfers that the pages tell of, one for each pair, goods, amount and status.

    Two tellings are one transfer where giver, receiver, head noun of the goods and status agree;
    one that gives no amount joins the only amount there is, so that nothing is counted twice.
    """
    tellings = chain.from_iterable(
        _passings(pile, pile.article_by_id[reading.article], reading) for reading in pile.readings
    )
    grouped: dict[tuple[str, str, str, str], list[Passing]] = defaultdict(list)
    for one in tellings:
        grouped[one.key].append(one)
    complete = _absorb(grouped)
    found = [transfer for key in sorted(complete) for transfer in _merge(complete[key])]
    return tuple(sorted(found, key=lambda transfer: (transfer.evidence, transfer.id)))


def key_of(actor: Actor | None) -> str:
    """What an actor is compared by: its entity, or its words where none was linked.

    >>> key_of(Actor("Norland")), key_of(Actor("the North", "entity-1")), key_of(None)
    ('norland', 'entity-1', '')
    """
    if actor is None:
        return ""
    return actor.entity or actor.text.lower()


def head_of(goods: str) -> str:
    """The head noun of goods, in the singular.

    >>> head_of("heavy artillery shells"), head_of("parts of rockets")
    ('shell', 'part')
    """
    words = goods.lower().partition(" of ")[0].partition(" for ")[0].split()
    last = words[-1] if words else ""
    return last[:-1] if last.endswith("s") and not last.endswith("ss") else last


def _absorb(
    grouped: dict[tuple[str, str, str, str], list[Passing]],
) -> dict[tuple[str, str, str, str], list[Passing]]:
    """The groups, those that lack a party joined to the only one that has it."""
    kept = {key: list(some) for key, some in grouped.items() if key[0] and key[1]}
    for key in sorted(grouped):
        giver, receiver, goods, status = key
        if giver and receiver:
            continue
        wider = [
            one
            for one in kept
            if one[2:] == (goods, status)
            and (not giver or one[0] == giver)
            and (not receiver or one[1] == receiver)
        ]
        if len(wider) == 1 and wider[0][0] and wider[0][1]:
            kept[wider[0]].extend(grouped[key])
        else:
            kept[key] = list(grouped[key])
    return kept


def _merge(tellings: list[Passing]) -> Iterator[Transfer]:
    """One transfer for each amount; tellings without one join the only amount there is."""
    tellings = sorted(tellings, key=lambda one: one.citation)
    amounts: dict[Amount | None, list[Passing]] = defaultdict(list)
    for one in tellings:
        amounts[one.amount].append(one)
    if len(amounts) == 2 and None in amounts:
        (only,) = [amount for amount in amounts if amount is not None]
        amounts = {only: tellings}
    for amount, some in amounts.items():
        yield _transfer(amount, some)


def _transfer(amount: Amount | None, tellings: list[Passing]) -> Transfer:
    full = next((one for one in tellings if one.giver and one.receiver), tellings[0])
    return Transfer(
        id_of("transfer", full.key, amount),
        full.giver,
        full.receiver,
        full.goods,
        full.status,
        tuple(sorted({one.citation for one in tellings})),
        amount,
    )


def _passings(pile: Pile, article: Article, reading: Reading) -> Iterator[Passing]:
    """What the events of one reading tell of transfers, exchanges filled in from both sides."""
    events = [one for one in reading.events if _may_pass(one) and not one.background]
    for event in events:
        if event.mode in {"rescue", "asylum", "resign", "withdraw", "release"}:
            continue
        goods = [one.party for one in event.roles if one.role == "goods"]
        giver, receiver = (_actor(pile, event, role) for role in ("giver", "receiver"))
        if goods and (giver is None or receiver is None):
            giver, receiver = _from_exchange(pile, article, event, events, (giver, receiver))
        if giver is None and receiver is None:
            continue
        complete = giver is not None and receiver is not None
        if giver is not None and key_of(giver) == key_of(receiver):
            continue
        price = _price(pile, event)
        if event.type == "DEAL" and receiver is not None and price is not None:
            yield from _payment(pile, article, event, receiver, price)
            continue
        for party in goods:
            if not complete and not _is_valued(pile, event, party):
                continue
            yield from _passing(pile, article, event, party, (giver, receiver))


def _may_pass(event: Event) -> bool:
    """True for an event in which something may pass, bribes among them."""
    bribed = event.type == "CRIME" and any(one.role == "receiver" for one in event.roles)
    return event.type in PASSING or bribed


_DEALS = frozenset({"acquire", "bid", "sell"})


def _price(pile: Pile, event: Event) -> Amount | None:
    """The sum of money that a purchase or bid names, or None."""
    if event.mode not in _DEALS:
        return None
    for name in event.quantities:
        one = pile.quantity_by_id[name]
        if len(one.unit) == 3 and one.unit.isupper():
            return Amount(one.low, one.high, one.unit, one.of)
    return None


def _payment(
    pile: Pile, article: Article, event: Event, buyer: Actor, price: Amount
) -> Iterator[Passing]:
    """The money that the buyer gives: to the seller, or for the company that is bought."""
    seller = _actor(pile, event, "giver") or _actor(pile, event, "goods")
    if seller is None or seller.entity is None or key_of(seller) == key_of(buyer):
        return  # what is bought must be somebody: a company, not "shares" or "the offer"
    status = status_of(article, event, pile.reading_by_article[article.id].events)
    ends = [one.party.span for one in event.roles if one.role in {"giver", "goods"}]
    first = min(event.span.start, *(one.start for one in ends))
    last = max(event.span.end, *(one.end for one in ends))
    yield Passing(buyer, seller, "money", price, status, cite(article.id, Span(first, last)))


def _passing(
    pile: Pile, article: Article, event: Event, goods: Party, sides: tuple[Actor | None, ...]
) -> Iterator[Passing]:
    words, amount = _goods(pile, article, event, goods)
    if words and head_of(words) not in _NO_GOODS:
        first, last = min(event.span, goods.span), max(event.span, goods.span)
        status = status_of(article, event, pile.reading_by_article[article.id].events)
        citation = cite(article.id, Span(first.start, max(first.end, last.end)))
        yield Passing(sides[0], sides[1], words, amount, status, citation)


def _actor(pile: Pile, event: Event, role: str) -> Actor | None:
    """The first party in `role`, under the name of its entity where one was linked."""
    for one in event.roles:
        if one.role == role:
            actor = pile.actor_of(one.party)
            if actor.entity is None and actor.text.lower() in _PRONOUNS:
                continue
            entity = pile.entity_by_id.get(actor.entity) if actor.entity else None
            return Actor(entity.name, entity.id) if entity else actor
    return None


_SUPPLIES = frozenset({"supply", "furnish"})
_CLASSES = ("arms", "aid", "goods", "money")


def _is_valued(pile: Pile, event: Event, party: Party) -> bool:
    """True for goods that one side is enough for: sums of money, arms, aid, wares, companies."""
    for name in event.quantities:
        quantity = pile.quantity_by_id[name]
        if party.span.start <= quantity.span.start < party.span.end and quantity.unit:
            return True
    if event.type == "AID" or event.lemma in _SUPPLIES:
        return True
    if event.type == "DEAL" and pile.actor_of(party).entity is not None:
        return True
    return any(head_of(party.text) in noun_class(name) for name in _CLASSES)


def _goods(pile: Pile, article: Article, event: Event, party: Party) -> tuple[str, Amount | None]:
    """The goods without their number, and the number as an amount."""
    start, amount = party.span.start, None
    for quantity_id in event.quantities:
        quantity = pile.quantity_by_id[quantity_id]
        if party.span.start <= quantity.span.start < party.span.end:
            amount = Amount(quantity.low, quantity.high, quantity.unit, quantity.of)
            start = max(start, quantity.span.end)
        elif article.text[party.span.end : quantity.span.start].strip() == "worth":
            amount = Amount(quantity.low, quantity.high, quantity.unit, quantity.of)
    words = article.text[start : party.span.end].strip()
    if not words and amount is not None and amount.unit:
        words = "money"
    for filler in _FILLERS:
        words = words.removeprefix(filler)
    return words.strip(), amount


def _from_exchange(
    pile: Pile,
    article: Article,
    event: Event,
    events: Iterable[Event],
    sides: tuple[Actor | None, Actor | None],
) -> tuple[Actor | None, Actor | None]:
    """The sides of `event`, filled in from the other half of "in exchange for …".

    Who gives in the one half receives in the other.
    """
    for other in events:
        if other.id == event.id or not _are_exchanged(article, event, other):
            continue
        giver = sides[0] or _actor(pile, other, "receiver")
        receiver = sides[1] or _actor(pile, other, "giver")
        if key_of(giver) != key_of(receiver):
            return giver, receiver
    return sides


def _are_exchanged(article: Article, one: Event, other: Event) -> bool:
    """True where both stand in one sentence that exchanges the one for the other."""
    first, last = sorted((one.span, other.span))
    start = max(article.text.rfind(end, 0, first.start) for end in _SENTENCE_ENDS) + 1
    text = article.text[start : last.end]
    between = article.text[first.end : last.start]
    if any(end in between for end in _SENTENCE_ENDS):
        return False
    return any(words in text.lower() for words in _EXCHANGES)
