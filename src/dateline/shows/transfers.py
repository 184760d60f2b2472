"""The transfers: a ledger of who gives what to whom, and how far it got."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.records import Transfer
from dateline.shows.look import Look
from dateline.shows.phrases import of_actor, of_amount, plain


def lines(look: Look) -> Iterator[str]:
    """Each transfer with its status and its evidence."""
    found = look.record.linked.transfers
    if not found:
        yield "No transfer was found."
    for one in found:
        yield from look.wrapped(f"{one.status:<11}{sentence(one)}", 0, 11)
        yield from look.cited(one.evidence, 11)
        yield ""


def sentence(one: Transfer) -> str:
    """Who gives what to whom.

    >>> sentence(Transfer("transfer-1", None, None, "grain", "alleged", ()))
    'somebody → somebody: grain'
    """
    giver, receiver = of_actor(one.giver, "somebody"), of_actor(one.receiver, "somebody")
    amount = f" ({of_amount(one.quantity)})" if one.quantity else ""
    return f"{giver} → {receiver}: {plain(one.goods)}{amount}"
