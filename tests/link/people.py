"""Articles of which only the mentions matter, written as short marks."""

from __future__ import annotations

from datetime import date

from dateline.ids import id_of
from dateline.link.pile import Pile
from dateline.records import Article, Dating, EntityKind, Mention, Part, Reading, Span, Title, When

Mark = tuple[str, str] | tuple[str, str, str]


class People:
    """One article: each mention is a name written into its text, with what is said of it."""

    def __init__(self, name: str, published: str | None = None) -> None:
        day = date.fromisoformat(published) if published else None
        self.id = id_of("article", name)
        self.text = ""
        self.mentions: list[Mention] = []
        self.dating = Dating(self.id, When(day, day, "day") if day else When(), day is not None)

    def add(
        self,
        name: str,
        kind: EntityKind = "person",
        *,
        title: str = "",
        form: str = "name",
        state: str | None = None,
        to: str | None = None,
    ) -> People:
        """Write one mention: `title` as title|of|holding, `to` the name that it stands for."""
        span = Span(len(self.text), len(self.text) + len(name))
        self.text += f"{name}. "
        word, _, rest = title.partition("|")
        of, _, holding = rest.partition("|")
        titles = (Title(word, span, of or None, holding or "current"),) if word else ()  # type: ignore[arg-type]
        root = next((one.id for one in self.mentions if one.name == to), None)
        self.mentions.append(
            Mention(
                id_of("mention", self.id, span),
                self.id,
                span,
                kind,
                form,  # type: ignore[arg-type]
                span,
                name,
                titles,
                state,
                root,
            )
        )
        return self

    def built(self) -> tuple[Article, Reading]:
        parts = (Part(0, len(self.text), "body"),)
        article = Article(self.id, self.id, self.text, parts)
        return article, Reading(self.id, "by hand", self.dating, mentions=tuple(self.mentions))


def pile(*pages: People) -> Pile:
    built = sorted((page.built() for page in pages), key=lambda pair: pair[0].id)
    return Pile(tuple(article for article, _ in built), tuple(reading for _, reading in built))
