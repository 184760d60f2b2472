"""Pages out of files and folders: .txt, .html, .jsonl."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from dateline.errors import ItemError, StopError
from dateline.ids import digest_of, id_of
from dateline.records import Failure, Page
from dateline.settings import Settings
from dateline.sources.json_lines import read_lines
from dateline.sources.sniff import check_text, media_type_of

Reader = Callable[[Path, str, Settings], Iterator[Page | Failure]]


def read(location: str, settings: Settings) -> Iterator[Page | Failure]:
    """The pages below `location`, in the order of their paths, and a failure for each other file.

    A folder is read with all that lies below it; names that begin with a dot are passed over.
    Raises `StopError` where nothing is at `location`.
    """
    root = Path(location)
    if not root.exists():
        raise StopError("there is no such file or folder", where=location, remedy="check the path")
    if root.is_file():
        yield from _read_file(root, root.name, settings)
        return
    for name, path in sorted((path.relative_to(root).as_posix(), path) for path in _below(root)):
        yield from _read_file(path, name, settings)


def _below(root: Path) -> Iterator[Path]:
    """The files below `root`, and each folder that cannot be read.

    Folders that are links are not entered, so that none is circular.
    """
    try:
        entries = list(root.iterdir())
    except OSError:
        yield root
        return
    for path in entries:
        if path.name.startswith("."):
            continue
        if path.is_dir():
            if not path.is_symlink():
                yield from _below(path)
        else:
            yield path


def _read_file(path: Path, name: str, settings: Settings) -> Iterator[Page | Failure]:
    try:
        if path.is_dir():
            remedy = "check its permissions"
            raise ItemError("the folder cannot be read", where=name, remedy=remedy)
        reader = READERS.get(path.suffix.lower())
        if reader is None:
            kinds = ", ".join(sorted(READERS))
            raise ItemError(
                "the kind of file is not known",
                where=name,
                remedy=f"give it as one of {kinds}",
            )
        yield from reader(path, name, settings)
    except (ItemError, OSError) as error:
        yield failure(name, error)


def failure(location: str, error: Exception) -> Failure:
    """The failure that keeps `error` for the item at `location`."""
    reason = str(error)
    if isinstance(error, OSError):
        what = f"the file cannot be read: {error.strerror or type(error).__name__}"
        reason = str(ItemError(what, where=location, remedy="check that it is there and readable"))
    return Failure(id_of("failure", location), location, "read", reason)


def _read_page(path: Path, name: str, settings: Settings) -> Iterator[Page | Failure]:
    """The one page that the file is."""
    size = path.stat().st_size
    if size > settings.max_page_bytes:
        raise ItemError(
            f"the file has {size} bytes, more than {settings.max_page_bytes}",
            where=name,
            remedy="raise the setting max_page_bytes, or cut the file",
        )
    content = path.read_bytes()
    check_text(content, name)
    digest = digest_of(content)
    media_type = media_type_of(content, path.suffix.lower())
    yield Page(id_of("page", name, digest), name, media_type, digest, "file", content)


def _read_json_lines(path: Path, name: str, settings: Settings) -> Iterator[Page | Failure]:
    """One page a line of the file; a line that is no article becomes a failure."""
    if path.stat().st_size == 0:
        raise ItemError("the file is empty", where=name, remedy="save it again")
    for location, found in read_lines(path, name, settings):
        if isinstance(found, ItemError):
            yield failure(location, found)
        else:
            digest = digest_of(found)
            identity = id_of("page", location, digest)
            yield Page(identity, location, "application/json", digest, "jsonl", found)


READERS: dict[str, Reader] = {
    ".htm": _read_page,
    ".html": _read_page,
    ".jsonl": _read_json_lines,
    ".txt": _read_page,
}
"""The ending of a file's name to the reader of its pages."""
