"""How far a transfer got, from the status of the event that tells of it.

What happened or goes on is delivered, unless a word such as "reportedly" keeps it alleged. What
is planned is agreed, since somebody in charge of it has said so; what is offered, conditional or
what somebody is willing to do is offered; what is wanted or asked for is sought; what is merely
possible, expected or unknown is alleged.
"""

from __future__ import annotations

from collections.abc import Iterable

from dateline.knowledge.events import event_words
from dateline.records import Article, Event, Status, TransferStatus

_BY_STATUS: dict[Status, TransferStatus] = {
    "happened": "delivered",
    "ongoing": "delivered",
    "planned": "agreed",
    "expected": "alleged",
    "possible": "alleged",
    "demanded": "sought",
    "conditional": "offered",
    "denied": "denied",
    "unknown": "alleged",
}
_DOUBTS = event_words("transfer status doubts")
_OFFERS = frozenset({"offer", "propose", "willing", "ready", "volunteer"})
_AGREES = frozenset({"agree", "pledge", "promise", "vow", "commit", "sign", "approve"})
_ASKS = frozenset({"seek", "ask", "urge", "demand", "request", "appeal", "call", "want", "need"})
_DENIALS = frozenset({"deny", "refuse", "reject", "decline"})
_STRIVES = event_words("transfer status strives")
REACH = 60
"""How many characters before an event its offer, promise or demand may stand."""


def status_of(article: Article, event: Event, events: Iterable[Event]) -> TransferStatus:
    """The status of the transfer that `event` tells of; `events` are those of its article."""
    if event.status == "denied":
        return "denied"
    if event.mode == "bid" or event.type == "CRIME":  # a bribe is what a charge or verdict says
        return "offered" if event.mode == "bid" else "alleged"
    if event.status == "demanded" or event.type == "REQUEST" or event.lemma in _ASKS:
        return "sought"
    frame = _frame(article, event, events)
    if frame is not None and event.status not in {"happened", "ongoing"}:
        return frame
    for words, status in _FRAMES[:2]:
        if event.lemma in words:
            return status
    return _by_words(article, event)


def _by_words(article: Article, event: Event) -> TransferStatus:
    """The status of the event, lowered by doubt and turned by striving in the words before it."""
    status = _BY_STATUS[event.status]
    if status == "alleged" and _words_before(article, event, 16) & _STRIVES:
        return "sought"
    return "alleged" if status == "delivered" and _is_doubted(article, event) else status


def _frame(article: Article, event: Event, events: Iterable[Event]) -> TransferStatus | None:
    """What the word of offer, promise or demand just before the event makes of it."""
    near = [
        one
        for one in events
        if one.span.end <= event.span.start <= one.span.end + REACH
        and "." not in article.text[one.span.end : event.span.start]
    ]
    for one in sorted(near, key=lambda other: other.span, reverse=True):
        for words, status in _FRAMES:
            if one.lemma in words:
                return status
    return None


_FRAMES: tuple[tuple[frozenset[str], TransferStatus], ...] = (
    (_OFFERS, "offered"),
    (_AGREES, "agreed"),
    (_ASKS, "sought"),
    (_DENIALS, "denied"),
)


def _is_doubted(article: Article, event: Event) -> bool:
    """True where the status has a cue of doubt, or one stands in the words before the event."""
    return bool(_words_before(article, event, 30) & _DOUBTS)


def _words_before(article: Article, event: Event, reach: int) -> set[str]:
    """The words within `reach` characters before the event."""
    before = article.text[max(0, event.span.start - reach) : event.span.start].lower()
    return {word.strip(",.;:“”\"'") for word in before.split()}
