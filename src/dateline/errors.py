"""The two kinds of error, and nothing else.

DatelineError
├── ItemError   one item cannot be used: skip it, keep a `Failure`, go on
└── StopError   nothing more can be done: say so and end with exit code 2

Each says what was wrong, where, and what to do about it.
"""

from __future__ import annotations


class DatelineError(Exception):
    """An error that says what was wrong, where, and what to do.

    >>> print(DatelineError("the file is empty", where="a.txt", remedy="save the page again"))
    a.txt: the file is empty (save the page again)
    """

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" ({self.remedy})" if self.remedy else ""
        return f"{place}{self.what}{advice}"


class ItemError(DatelineError):
    """One item cannot be used; the caller keeps a `Failure` and goes on with the next."""


class StopError(DatelineError):
    """Nothing more can be done; the command ends with exit code 2."""
