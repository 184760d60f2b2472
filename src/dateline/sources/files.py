"""Pages out of files and folders: .txt, .html, .jsonl."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.records import Failure, Page
from dateline.settings import Settings


def read(location: str, settings: Settings) -> Iterator[Page | Failure]:
    """The pages below `location`, in the order of their paths, and a failure for each other file."""
    raise NotImplementedError
