"""The closed lists: every kind, status and outcome that a record may have."""

from __future__ import annotations

from typing import Literal

Status = Literal[
    "happened",
    "ongoing",
    "planned",
    "expected",
    "possible",
    "demanded",
    "conditional",
    "denied",
    "unknown",
]
"""The status that a text gives to an event: one closed list, everywhere."""

Attitude = Literal["asserts", "denies", "doubts", "expects", "demands", "declines", "asks"]
"""What the holder of a claim does with its content; `declines` refuses to confirm."""

Grain = Literal[
    "moment", "day", "week", "month", "quarter", "season", "year", "decade", "century", "range"
]
"""The unit that a `When` was given in; `range` for an interval of no calendar unit."""

PartKind = Literal[
    "headline",
    "byline",
    "dateline",
    "body",
    "caption",
    "teaser",
    "bio",
    "navigation",
    "notice",
    "comment",
    "metadata",
]
"""What a part of an article is. `metadata` holds what the page's code said of itself."""

Genre = Literal["report", "editorial", "analysis", "interview", "live"]

EntityKind = Literal["person", "state", "organisation", "place", "group", "object"]

TransferStatus = Literal["alleged", "sought", "offered", "agreed", "delivered", "denied"]

Outcome = Literal["borne out", "not borne out", "open"]

DisagreementKind = Literal["date", "place", "number", "identity", "occurrence", "shift"]

LineageKind = Literal["copy", "rewrite", "same statement"]

MentionForm = Literal["name", "title", "demonym", "pronoun", "role"]
"""`title` is a post standing alone for its holder; `role` a description such as "analysts"."""
