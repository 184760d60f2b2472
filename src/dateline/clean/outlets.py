"""The outlet that published a page, as the page shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from dateline.clean.names import is_person
from dateline.clean.origins import texts_of
from dateline.knowledge.furniture import function_words, label_of, plain
from dateline.knowledge.organisations import organisation_by_domain, organisation_by_name
from dateline.knowledge.places import places_named
from dateline.knowledge.states import state_by_demonym, state_by_name
from dateline.records import Part, PartKind

_WORD = r"[A-Z][\w&'’-]*(?:\.\w+)*"
_NAME = rf"((?:The |the )?{_WORD}(?: (?:of |de |and )?{_WORD}){{0,5}})"
_CALLS = (
    rf"[Nn]otifications from {_NAME}",
    rf"(?:[Ww]elcome to|[Ss]ubscribe to|[Ss]ign up (?:to|for)|[Ll]og in to|[Ss]upport) {_NAME}",
    rf"(?:[Cc]omment|[Cc]ontinue|[Rr]ead(?:ing)?) (?:with|on) (?:the )?{_NAME}",
    rf"^with (?:the )?{_NAME}",
    rf"\bis (?:the |an? |our )?[\w ,'’-]{{3,80}}? (?:at|for|with) {_NAME}",
    rf"\bis (?:the |an? |our )?[\w ,'’-]{{0,60}}?(?:reporter|correspondent|editor|writer)"
    rf" of {_NAME}",
    rf"^{_NAME} (?:is trusted by|has no owner|relies on|needs you|is on the ground)",
    rf"[Kk]eep {_NAME} (?:free|alive|independent)",
    rf"\b{_NAME} (?:newsletter|app|Editorial Board|editorial board|Newsletter)\b",
)
_PATTERNS = tuple(re.compile(one) for one in _CALLS)
_COPYRIGHT = re.compile(
    rf"(?:©|\([Cc]\)|Copyright)(?: ©| \([Cc]\))?"
    rf"(?: ?(?:19|20)\d\d(?:[-–]\d{{2,4}})?,?)?(?: by)? {_NAME}"
)
_OUTLET_WORD = re.compile(
    r"\b(?:times|post|news|daily|herald|tribune|journal|gazette|chronicle|press|independent|guardian"
    r"|mail|telegraph|observer|standard|sun|star|mirror|express|today|review|record|globe|courier"
    r"|examiner|ledger|echo|dispatch|bulletin|mercury|sentinel|register|monitor|inquirer|enquirer"
    r"|advertiser|argus|banner|beacon|clarion|leader|messenger|nation|outlook|pilot|reporter|spectator"
    r"|statesman|union|voice|weekly|world|wire|radio|tv|television|broadcasting|magazine|conversation"
    r"|insider|online|blog|report|network|channel|fm|tidings|intelligencer|business)\b",
    re.I,
)
_KINDS: tuple[PartKind, ...] = ("notice", "comment", "bio", "navigation")
_TOP_LINES = 5
_NOT_LAST = frozenset({"emails", "email", "alerts", "updates", "newsletter", "newsletters", "app"})


def find_outlet(text: str, parts: tuple[Part, ...], url: str | None = None) -> str | None:
    """The outlet that the page shows in its furniture or address, or None.

    The address decides where its domain is known. Otherwise the name that the furniture calls
    most often, then the name at the top of the page, then that of the copyright.
    """
    known = organisation_by_domain(urlsplit(url).netloc) if url else None
    if known:
        return known.name
    called = _most(_called(text, parts, _PATTERNS, bare=False))
    return called or _masthead(text, parts) or _most(_called(text, parts, (_COPYRIGHT,), bare=True))


def _called(
    text: str, parts: tuple[Part, ...], patterns: tuple[re.Pattern[str], ...], *, bare: bool
) -> Iterator[str]:
    for line in texts_of(text, parts, *_KINDS):
        shown = line.replace("\u00a0", " ")[:600]
        for pattern in patterns:
            for match in pattern.finditer(shown):
                name = _outlet_name(match.group(1), bare=bare)
                if name:
                    yield name


def _most(names: Iterator[str]) -> str | None:
    """The name that comes most often, of several the first."""
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return max(counts, key=lambda name: counts[name]) if counts else None


def _outlet_name(name: str, *, bare: bool) -> str | None:
    """`name` as an outlet's: known as one, or with a word such as Times in it, or, `bare`, any."""
    shown = name.strip(" .,'’").removeprefix("the ")
    known = organisation_by_name(shown)
    if known:
        return shown if known.kind == "outlet" else None
    words = shown.split()
    for count in range(len(words) - 1, 1, -1):
        shorter = organisation_by_name(" ".join(words[:count]))
        if shorter and shorter.kind == "outlet":
            return " ".join(words[:count])
    if len(words) < 2 or words[-1].lower() in {*function_words()["en"], *_NOT_LAST}:
        return None
    return shown if bare or _OUTLET_WORD.search(shown) else None


def _masthead(text: str, parts: tuple[Part, ...]) -> str | None:
    """The outlet's name alone on one of the first lines, before headline and body.

    It is a known outlet, or a name that the story's people speak to ("told The Ledgerman"), or
    a capitalised name whose words the story does not use, as it would those of a section.
    """
    first = next((part.start for part in parts if part.kind in {"headline", "body"}), 0)
    story = plain(" ".join(texts_of(text, parts, "headline", "body")))
    top = tuple(part for part in parts if part.end <= first and part.kind in _KINDS)
    for number, line in enumerate(list(texts_of(text, top, *_KINDS))[:_TOP_LINES]):
        name = re.split(r"\s+(?:—|–|-|\|)\s+|\s{2,}", line)[0].strip()
        known = organisation_by_name(name)
        if known and known.kind == "outlet":
            return name
        if known or not _is_title(name) or label_of(name):
            continue
        spoken = re.search(rf"\b(?:told|tells|to) {re.escape(plain(name))}\b", story) is not None
        foreign = not all(plain(word) in story for word in name.split() if len(word) > 3)
        sure = _OUTLET_WORD.search(name) or (
            number == 0 and len(name.split()) < 4 and not _is_topic(name)
        )
        if spoken or (foreign and sure):
            return _cased(name)
    return None


def _is_title(name: str) -> bool:
    words = name.split()
    titled = all(word[:1].isupper() or word in {"of", "the", "and"} for word in words)
    return (
        2 <= len(words) <= 5 and titled and all(word.replace("'", "").isalnum() for word in words)
    )


def _is_topic(name: str) -> bool:
    """Whether `name` is of a place or a person, as sections and tags are."""
    if state_by_name(name) or state_by_demonym(name) or places_named(name):
        return True
    return is_person(name, known=True)


def _cased(name: str) -> str:
    """A name in capitals with one capital a word; short words of capitals may be letters."""
    if not name.isupper():
        return name
    common = function_words()["en"]
    return " ".join(
        word.capitalize() if len(word) > 3 or word.lower() in common else word
        for word in name.split()
    )
