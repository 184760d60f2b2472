"""A story in one SQLite file.

The file is in rollback-journal mode: at rest it is one file, so a copy of it is a backup, and a
process that is killed while it writes leaves a journal that the next one to open it rolls back.
Readers go on beside a writer; a second writer waits a little and then gives up.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from dateline import __version__
from dateline.errors import StopError
from dateline.records import Article, Failure, Judgement, Linked, Page, Reading, Record
from dateline.store import Read

APPLICATION = 0x44544C4E
"""What the header of a story file says it belongs to: "DTLN" in ASCII."""

SCHEMA_VERSION = 1
WAIT_SECONDS = 5.0
BUILD = "make one with `dateline build PATH`"

SCHEMA = (
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE pages (id TEXT PRIMARY KEY, location TEXT NOT NULL, media_type TEXT NOT NULL,"
    " digest TEXT NOT NULL, source TEXT NOT NULL, fetched_at TEXT, content BLOB NOT NULL)",
    "CREATE TABLE readings (article TEXT PRIMARY KEY, page TEXT NOT NULL, reader TEXT NOT NULL,"
    " article_body TEXT NOT NULL, reading_body TEXT NOT NULL)",
    "CREATE TABLE linked (kind TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL,"
    " body TEXT NOT NULL, PRIMARY KEY (kind, position))",
    "CREATE TABLE failures (id TEXT PRIMARY KEY, body TEXT NOT NULL)",
    "CREATE TABLE judgements (id TEXT PRIMARY KEY, body TEXT NOT NULL)",
    f"PRAGMA application_id = {APPLICATION}",
    f"PRAGMA user_version = {SCHEMA_VERSION}",
)

Kind = TypeVar("Kind")
Row = tuple[Any, ...]


class SqliteStore:
    """One open story file."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: nobody else writes meanwhile; an error inside leaves all as it was."""
        self._run("BEGIN IMMEDIATE")
        try:
            yield
            if self._laid_out():  # an empty file stays empty, and is taken away by `close`
                self._run("COMMIT")
        finally:
            if self._connection.in_transaction:
                self._connection.rollback()

    def pages(self) -> tuple[Page, ...]:
        """Every page with its bytes, in the order of the ids."""
        if not self._laid_out():
            return ()
        rows = self._run(
            "SELECT id, location, media_type, digest, source, content, fetched_at"
            " FROM pages ORDER BY id"
        )
        return tuple(self._page(row) for row in rows)

    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement, in the order of the ids."""
        return self._bodies("SELECT body FROM judgements ORDER BY id", Judgement)

    def failures(self) -> tuple[Failure, ...]:
        """What the last build could not use, in the order of the ids."""
        return self._bodies("SELECT body FROM failures ORDER BY id", Failure)

    def known(self, reader: str) -> Mapping[str, Read]:
        """What this version of the reader has read already, under the ids of the pages."""
        if not self._laid_out():
            return {}
        rows = self._run(
            "SELECT page, article_body, reading_body FROM readings WHERE reader = ?", reader
        )
        return {page: (self._decode(a, Article), self._decode(b, Reading)) for page, a, b in rows}

    def record(self) -> Record:
        """The record as the last build left it, with the judgements that stand now."""
        if not self._laid_out():
            raise StopError("no story has been built in it", where=str(self._path), remedy=BUILD)
        return Record(
            self._bodies("SELECT article_body FROM readings ORDER BY article", Article),
            self._bodies("SELECT reading_body FROM readings ORDER BY article", Reading),
            self._linked(),
            self.judgements(),
            self.failures(),
        )

    def save(self, pages: tuple[Page, ...], record: Record, reader: str) -> None:
        """Put `pages` and `record` in the place of what was there; judgements stay."""
        self._lay_out()
        for table in ("meta", "pages", "readings", "failures"):
            self._run(f"DELETE FROM {table}")
        of_page = {article.id: article.page for article in record.articles}
        self._insert("meta", [("dateline", __version__), ("reader", reader)])
        self._insert("pages", (_page_row(page) for page in pages))
        self._insert(
            "readings",
            (
                (article.id, of_page[article.id], reader, _encode(article), _encode(reading))
                for article, reading in zip(record.articles, record.readings, strict=True)
            ),
        )
        self._insert("failures", ((one.id, _encode(one)) for one in record.failures))
        self.relink(record.linked)

    def relink(self, linked: Linked) -> None:
        """Put `linked` in the place of what was linked before."""
        self._run("DELETE FROM linked")
        self._insert("linked", _linked_rows(linked))

    def judge(self, judgement: Judgement) -> None:
        """Keep `judgement`, in the place of an earlier one with its id."""
        self._lay_out()
        self._run(
            "INSERT OR REPLACE INTO judgements VALUES (?, ?)", judgement.id, _encode(judgement)
        )

    def close(self) -> None:
        """Let go of the file; one in which nothing was ever kept is taken away again."""
        self._connection.close()
        if self._path.exists() and not self._path.stat().st_size:
            self._path.unlink()

    def _laid_out(self) -> bool:
        return bool(self._run("PRAGMA user_version")[0][0])

    def _lay_out(self) -> None:
        if not self._laid_out():
            for statement in SCHEMA:
                self._run(statement)

    def _linked(self) -> Linked:
        bodies: dict[str, list[str]] = {}
        for kind, body in self._run("SELECT kind, body FROM linked ORDER BY kind, position"):
            bodies.setdefault(kind, []).append(body)
        return Linked(
            **{
                field.name: self._decode(f"[{','.join(bodies.get(field.name, ()))}]", field.type)
                for field in msgspec.structs.fields(Linked)
            }
        )

    def _page(self, row: Row) -> Page:
        name, location, media_type, digest, source, content, fetched_at = row
        try:
            raw = zlib.decompress(content)
        except zlib.error as error:
            raise _damaged(self._path, error) from error
        return Page(name, location, media_type, digest, source, raw, fetched_at)

    def _bodies(self, statement: str, kind: type[Kind]) -> tuple[Kind, ...]:
        rows = self._run(statement) if self._laid_out() else []
        return tuple(self._decode(body, kind) for (body,) in rows)

    def _decode(self, body: str, kind: type[Kind]) -> Kind:
        try:
            return msgspec.json.decode(body, type=kind)
        except msgspec.MsgspecError as error:
            raise _damaged(self._path, error) from error

    def _insert(self, table: str, rows: Iterable[Row]) -> None:
        for row in rows:
            self._run(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", *row)

    def _run(self, statement: str, *values: object) -> list[Row]:
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            raise _explained(self._path, error) from error


def open_story(address: str, *, create: bool = False) -> SqliteStore:
    """The story file at `address`; an empty one is made where `create` says so and none is there.

    Raises `StopError` where there is none, or one that cannot be read or is not a story.
    """
    path = Path(address)
    if not create and not path.exists():
        raise StopError("there is no story file", where=address, remedy=BUILD)
    mode = "rwc" if create else "rw"
    try:
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=WAIT_SECONDS,
            isolation_level=None,
        )
    except sqlite3.Error as error:
        raise _explained(path, error) from error
    return _checked(SqliteStore(path, connection), connection, path)


def _checked(store: SqliteStore, connection: sqlite3.Connection, path: Path) -> SqliteStore:
    """`store`, or a `StopError` where the file is another program's or a newer version's."""
    try:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    except sqlite3.Error as error:
        connection.close()
        raise _explained(path, error) from error
    if tables and application != APPLICATION:
        connection.close()
        raise StopError(
            "the file is another program's database",
            where=str(path),
            remedy="name another file with --story",
        )
    if version > SCHEMA_VERSION:
        connection.close()
        raise StopError(
            "the story was written by a newer version of Dateline",
            where=str(path),
            remedy="install that version, or build the story again in another file",
        )
    return store


def _explained(path: Path, error: sqlite3.Error) -> StopError:
    """What went wrong, and what to do, in the user's terms."""
    said = str(error)
    remedies = {
        "locked": "another command is writing to it: wait until it has ended",
        "readonly": "make the file and its folder writable, or name another with --story",
        "unable to open": "see that its folder is there and writable, or name another with --story",
        "full": "make room on the disk; the story is as it was",
        "not a database": "name another file with --story",
        "malformed": "take the last copy of it, or build the story again in another file",
    }
    remedy = next((words for sign, words in remedies.items() if sign in said), "")
    return StopError(f"the story file cannot be used: {said}", where=str(path), remedy=remedy)


def _damaged(path: Path, error: Exception) -> StopError:
    return StopError(
        f"a record in it is damaged, or of another version of Dateline: {error}",
        where=str(path),
        remedy="build again from the pages that it keeps, with `dateline build` and no PATH",
    )


def _page_row(page: Page) -> Row:
    return (
        page.id,
        page.location,
        page.media_type,
        page.digest,
        page.source,
        page.fetched_at,
        zlib.compress(page.content),
    )


def _linked_rows(linked: Linked) -> Iterator[Row]:
    for field in msgspec.structs.fields(Linked):
        for position, one in enumerate(getattr(linked, field.name)):
            yield field.name, position, one.id, _encode(one)


def _encode(record: object) -> str:
    return msgspec.json.encode(record).decode()
