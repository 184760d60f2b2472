"""People whom the tagger cut short or missed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from dateline.knowledge.mention_nouns import nouns_of
from dateline.knowledge.people_names import family_first_names
from dateline.read.mention_posts import is_post_word, post_before
from dateline.read.mention_shapes import Name, is_title_case
from dateline.read.mention_signs import is_aged, is_given, is_suffering
from dateline.read.parse import Parse

LONGEST_PERSON = 4
LONGEST_ACRONYM = 8


def grown_people(names: list[Name], doc: Doc) -> list[Name]:
    """The names, with the proper nouns that the tagger cut off persons at either end."""
    taken = {place for name in names for place in range(name.start, name.end)}
    return [_grown(name, doc, taken) if name.kind == "person" else name for name in names]


def _grown(name: Name, doc: Doc, taken: set[int]) -> Name:
    start, end = name.start, _over_hyphens(doc, name.end, taken)
    while end - start < LONGEST_PERSON and _may_join(doc, end, taken):
        end += 1
    while end - start < LONGEST_PERSON and start > 0 and _may_join(doc, start - 1, taken):
        start -= 1
    if (start, end) == (name.start, name.end):
        return name
    taken.update(range(start, end))
    return replace(name, start=start, end=end, name=" ".join(doc[start:end].text.split()))


def _over_hyphens(doc: Doc, end: int, taken: set[int]) -> int:
    """The end of a name with what is joined to it by hyphens: the "-in" of "Moon Jae-in"."""
    while (
        end + 1 < len(doc)
        and doc[end].text == "-"
        and not doc[end].whitespace_
        and not doc[end - 1].whitespace_
        and doc[end + 1].is_alpha
        and len(doc[end + 1]) <= 5
        and end not in taken
    ):
        end += 2
    return end


def _may_join(doc: Doc, place: int, taken: set[int]) -> bool:
    if place >= len(doc) or place in taken or place < 0:
        return False
    token = doc[place]
    return (
        token.pos_ == "PROPN"
        and token.is_alpha
        and token.text[0].isupper()
        and not (token.text.isupper() and len(token.text) > 1)
        and token.ent_type_ != "DATE"
        and token.lower_ not in nouns_of("title word")
        and token.lower_ not in nouns_of("honorific")
        and token.lower_ not in nouns_of("name tail")
        and token.lower_ not in nouns_of("furniture word")
        and not is_post_word(token.lower_)
        and not token.is_sent_start
    )


def missed_people(number: int, doc: Doc, names: list[Name]) -> Iterator[Name]:
    """Persons that the tagger missed: after a post, or a given or family name at the front."""
    taken = {place for name in names for place in range(name.start, name.end)}
    place = 0
    while place < len(doc):
        end = place
        while (
            _may_join(doc, end, taken)
            or (end == place and _may_start(doc, end, taken))
            or (end == place + 1 and _may_be_surname(doc, end, taken))
        ):
            end += 1
        for start in range(place, end - 1):
            if _starts_person(doc, start, end):
                text = " ".join(doc[start:end].text.split())
                yield Name(number, start, end, "person", "name", text, None, "RUN")
                break
        place = max(end, place + 1)


def missed_acronyms(number: int, doc: Doc, names: list[Name]) -> Iterator[Name]:
    """Bodies in capitals that the tagger missed: "CONVERA said", where the text is no headline."""
    taken = {place for name in names for place in range(name.start, name.end)}
    loud = sum(token.is_upper and len(token) > 1 for token in doc)
    if loud * 3 > len(doc):
        return
    for token in doc:
        if token.i not in taken and _is_acronym(token):
            here = token.i, token.i + 1
            yield Name(number, *here, "organisation", "name", token.text, None, "RUN")


def _is_acronym(token: Token) -> bool:
    """Whether a word in capitals is a name: no clock, no place in front of a dateline's dash."""
    if not (token.is_alpha and token.is_upper and 3 <= len(token) <= LONGEST_ACRONYM):
        return False
    if token.pos_ != "PROPN" or token.lower_ in nouns_of("clock") or is_post_word(token.lower_):
        return False
    following = token.doc[token.i + 1 : token.i + 4]
    dateline = token.i < 2 and any(one.text in ("-", "—", "–", "(", ",") for one in following)
    beside = (*token.doc[max(token.i - 1, 0) : token.i], *following[:1])
    return not dateline and not any(one.is_upper and len(one) > 2 for one in beside)


def _may_start(doc: Doc, place: int, taken: set[int]) -> bool:
    token = doc[place] if place < len(doc) else None
    return (
        token is not None and token.pos_ == "PROPN" and place not in taken and is_given(token.text)
    )


def _may_be_surname(doc: Doc, place: int, taken: set[int]) -> bool:
    """Whether a capital after a given name is a surname that is also a word: "Ben Were, 40,"."""
    if place >= len(doc) or place in taken or not is_given(doc[place - 1].text):
        return False
    token = doc[place]
    return (
        token.text.istitle()
        and token.is_alpha
        and not token.is_sent_start
        and (place + 1 < len(doc) and doc[place + 1].text == ",")
    )


def _starts_person(doc: Doc, start: int, end: int) -> bool:
    if end - start > 4:
        return False
    if doc[start].text in family_first_names() and end - start <= 3:
        return True
    if is_given(doc[start].text):
        return True
    if is_aged(doc, start, end) or is_suffering(doc, start):
        return True
    return start > 0 and post_before(doc, start) is not None


def known_words(parse: Parse, names: list[Name]) -> Iterator[Name]:
    """The words of people's names that stand alone elsewhere and that nobody tagged."""
    full = [name for name in names if name.kind == "person" and len(name.words) > 1]
    surnames = {name.words[-1] for name in full}
    surnames |= {name.words[0] for name in full if name.words[0] in family_first_names()}
    surnames -= {name.name for name in names if name.kind != "person"}
    for number, block in enumerate(parse.blocks):
        taken = {
            place for one in names if one.block == number for place in range(one.start, one.end)
        }
        for token in block.doc:
            if token.i not in taken and token.text in surnames and _stands_alone(token):
                yield Name(number, token.i, token.i + 1, "person", "name", token.text, None, "RUN")


def _stands_alone(token: Token) -> bool:
    beside = [
        token.doc[place] for place in (token.i - 1, token.i + 1) if 0 <= place < len(token.doc)
    ]
    capital = token.text.istitle() and not token.is_sent_start and not is_title_case(token.doc)
    return (token.pos_ in ("PROPN", "NOUN", "X") or capital) and not any(
        one.pos_ == "PROPN" and one.text[0].isupper() and not is_post_word(one.lower_)
        for one in beside
    )
