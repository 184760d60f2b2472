"""Names in a parse: what the tables know, what the tagger found, and its usual slips mended."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from dateline.knowledge.mention_nouns import nouns_of
from dateline.knowledge.organisations import organisation_by_name
from dateline.knowledge.people_names import family_first_names, given_names
from dateline.knowledge.places import places_named
from dateline.knowledge.states import state_by_demonym, state_by_metonym, state_by_name
from dateline.read.mention_posts import is_post_word, post_before
from dateline.read.parse import Block, Parse
from dateline.records import EntityKind, MentionForm

KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "PRODUCT": "object",
    "WORK_OF_ART": "object",
    "LAW": "object",
    "EVENT": "object",
}
"""The tagger's labels (OntoNotes 5) that are read, and the kinds that they stand for."""

PARTICLES = frozenset(
    ["al", "bin", "bint", "ibn", "abu", "ben", "da", "das", "de", "del", "della", "der", "di", "dos", "du", "el", "la", "le", "van", "von", "ter", "ten", "y"]
)
HONORIFICS = frozenset(
    ["mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "madam", "comrade", "mr.", "mrs.", "ms.", "dr.", "prof.", "rev.", "st"]
)
POSSESSIVES = ("'s", "’s", "'", "’")
LONGEST_NAME = 9
LARGE_PLACE = 100_000
_WORD = re.compile(r"[^\W\d_](?:[\w.'’-]*\w)?\.?")


@dataclass(frozen=True)
class Name:
    """A name in one block: token offsets, and what it names.

    `label` is the tagger's, "TABLE" where a table has the name, "RUN" where neither had it.
    """

    block: int
    start: int
    end: int
    kind: EntityKind
    form: MentionForm
    name: str
    state: str | None = None
    label: str = ""
    metonym: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name."""
        return tuple(self.name.split())


def find_names(parse: Parse) -> list[Name]:
    """The names of all blocks in order of the text, at most one for each token."""
    found: list[Name] = []
    for number, block in enumerate(parse.blocks):
        found.extend(_names_of_block(number, block))
    return _agree(parse, found)


def is_title_case(doc: Doc) -> bool:
    """Whether nearly all longer words are capitalised, so that capitals say nothing.

    The tokens are words of a headline set in title case.
    """
    long = [token for token in doc if token.is_alpha and len(token.text) > 3]
    return len(long) > 3 and sum(one.text[0].isupper() for one in long) > 0.8 * len(long)


def _names_of_block(number: int, block: Block) -> list[Name]:
    doc = block.doc
    tabled = list(_tabled(number, doc))
    tagged = [name for phrase in doc.ents for name in _tagged(number, doc, phrase)]
    names = _without_overlaps(tabled, tagged, doc)
    if not (block.kind == "headline" and is_title_case(doc)):
        names = _grown(names, doc)
        names = sorted([*names, *_runs(number, doc, names)], key=lambda name: name.start)
    if block.kind == "caption":
        names = [name for name in names if not _in_credit(doc, name)]
    return names


def _tabled(number: int, doc: Doc) -> Iterator[Name]:
    """The longest names at each place that a table of states or organisations has."""
    start = 0
    while start < len(doc):
        found = _tabled_at(number, doc, start)
        if found:
            yield found
        start = found.end if found else start + 1


def _tabled_at(number: int, doc: Doc, start: int) -> Name | None:
    if not doc[start].text[0].isupper() or doc[start].lower_ in ("the", "a", "an"):
        return None
    for end in range(min(start + LONGEST_NAME, len(doc)), start, -1):
        if not doc[end - 1].text[0].isalnum():
            continue
        found = _looked_up(doc[start:end])
        if found and not (end == start + 1 and _fronts_post(doc, start)):
            return replace(found, block=number, start=start, end=end)
    return None


def _fronts_post(doc: Doc, place: int) -> bool:
    """Whether a word is only the front of a post, as in "Vice-Premier"."""
    following = [token for token in doc[place + 1 : place + 3] if token.text != "-"]
    return (
        doc[place].lower_ in nouns_of("title word")
        and bool(following)
        and is_post_word(following[0].lower_)
    )


def _looked_up(phrase: Phrase) -> Name | None:
    """What the tables say of `phrase`, as a name whose place is still to be filled in."""
    text = phrase.text
    state = state_by_name(text)
    demonym = state_by_demonym(text)
    if demonym and (state is None or _is_adjective(phrase)):
        plural = phrase[-1].tag_ in ("NNS", "NNPS") and text.endswith("s")
        kind: EntityKind = "group" if plural else "state"
        name = text if plural else demonym.name
        return Name(0, 0, 0, kind, "demonym", name, demonym.code, "TABLE")
    if state:
        return Name(0, 0, 0, "state", "name", state.name, state.code, "TABLE")
    if organisation := organisation_by_name(text):
        code = organisation.state or None
        return Name(0, 0, 0, "organisation", "name", organisation.name, code, "TABLE")
    if state := state_by_metonym(text):
        return Name(0, 0, 0, "place", "name", text, state.code, "TABLE", metonym=True)
    return None


def _is_adjective(phrase: Phrase) -> bool:
    """Whether a word that is both a name and a demonym ("US") stands before a noun."""
    last = phrase[-1]
    return last.dep_ in ("amod", "compound", "nmod") and last.head.i > last.i


def _tagged(number: int, doc: Doc, phrase: Phrase) -> Iterator[Name]:
    """The name that the tagger found, trimmed; none where it cannot be one."""
    label = phrase.label_
    if label not in KINDS:
        return
    start, end = _trimmed(doc, phrase.start, phrase.end, label)
    if start >= end or not _plausible(doc[start:end], label):
        return
    text = " ".join(doc[start:end].text.split())
    yield Name(number, start, end, KINDS[label], "name", text, None, label)


def _trimmed(doc: Doc, start: int, end: int, label: str) -> tuple[int, int]:
    for place in range(start, end):
        if doc[place].text in ("(", "/", "—", "–", "|", ";") or (
            label == "PERSON" and doc[place].text == ","
        ):
            end = place
            break
    if label in ("PERSON", "GPE"):
        start, end = _beside_possessive(doc, start, end)
    while start < end and _leads(doc[start], label):
        start += 1
    while start < end and _trails(doc[end - 1], label):
        end -= 1
    if label == "ORG" and end - start > 1 and end < len(doc) and doc[end].pos_ == "PROPN":
        end -= doc[end - 1].text in family_first_names()
    return start, end


def _beside_possessive(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The side of a possessive that is the name: "Russia's Putin" is Putin."""
    for place in range(start + 1, end - 1):
        if doc[place].text in POSSESSIVES[:2]:
            known = _looked_up(doc[start:place])
            return (place + 1, end) if known else (start, place)
    return start, end


def _leads(token: Token, label: str) -> bool:
    if token.is_punct or token.text in POSSESSIVES or token.lower_ in ("the", "a", "an", "and"):
        return True
    if label != "PERSON":
        return False
    lower = token.lower_
    if lower in HONORIFICS or (is_post_word(lower) and token.i + 1 < len(token.doc)):
        return token.text not in given_names()
    if not token.text[0].isupper() and lower not in PARTICLES:
        return True
    return state_by_demonym(token.text) is not None and token.text not in given_names()


def _trails(token: Token, label: str) -> bool:
    if token.text in POSSESSIVES or (token.is_punct and token.text != "."):
        return True
    if label != "PERSON" or token.text[0].isupper() or token.text == ".":
        return False
    return token.i == 0 or token.nbor(-1).text != "-"


def _plausible(phrase: Phrase, label: str) -> bool:
    text = phrase.text
    if not any(character.isupper() for character in text) or len(phrase) > 12:
        return False
    if text.startswith(("http", "www", "@", "#")) or text in ("Photo", "Image", "Read", "File"):
        return False
    if label == "PERSON":
        return _plausible_person(phrase)
    if label == "ORG":
        return not _is_title_fragment(phrase)
    return label != "NORP" or state_by_demonym(text) is not None or _is_people(phrase[-1])


def _is_people(token: Token) -> bool:
    """Whether a word such as "Democrats" means people, not only a quality: "Western"."""
    return token.tag_ in ("NNS", "NNPS") or token.dep_ in ("nsubj", "dobj", "pobj", "conj")


def _plausible_person(phrase: Phrase) -> bool:
    words = [token.text for token in phrase if token.text != "-"]
    if len(words) > 6 or not all(_WORD.fullmatch(word) or word == "." for word in words):
        return False
    return any(token.pos_ == "PROPN" for token in phrase) and not (
        len(words) == 1 and phrase.text.lower() in nouns_of("not a person")
    )


def _is_title_fragment(phrase: Phrase) -> bool:
    """Whether an "organisation" is only the front of a post: the Defense of Defense Minister."""
    after = phrase.end
    doc = phrase.doc
    if after < len(doc) and is_post_word(doc[after].lower_) and len(phrase) <= 3:
        return all(token.lower_ in nouns_of("title word") for token in phrase)
    return False


def _without_overlaps(tabled: list[Name], tagged: list[Name], doc: Doc) -> list[Name]:
    """Tables and tagger as one: a longer name of the tagger holds a shorter one of the tables."""
    taken: dict[int, Name] = {}
    names: list[Name] = []
    for name in sorted(tagged, key=lambda one: one.start):
        inside = [one for one in tabled if one.start < name.end and one.end > name.start]
        kept = _kept(name, inside, doc)
        if kept and not any(place in taken for place in range(kept.start, kept.end)):
            names.append(kept)
            taken.update(dict.fromkeys(range(kept.start, kept.end), kept))
    for name in tabled:
        if not any(place in taken for place in range(name.start, name.end)):
            names.append(name)
    return sorted(names, key=lambda one: one.start)


def _kept(name: Name, inside: list[Name], doc: Doc) -> Name | None:
    """`name` less what the tables have of it, or None where nothing is left."""
    if not inside:
        return name
    longest = max(inside, key=lambda one: one.end - one.start)
    if (longest.start, longest.end) == (name.start, name.end):
        return None if not _is_persons(name, doc) else name
    if longest.start <= name.start and longest.end >= name.end:
        return None
    if name.kind == "person":
        return _person_beside(name, inside)
    straddles = longest.start < name.start or longest.end > name.end
    if straddles:
        return None
    lead = next((one for one in inside if one.start == name.start), None)
    return replace(name, state=lead.state if lead else None)


def _is_persons(name: Name, doc: Doc) -> bool:
    """Whether a word that is also a state's ("Jordan", "Chad") is tagged as a given name here."""
    following = doc[name.end] if name.end < len(doc) else None
    return (
        name.kind == "person"
        and name.name in given_names()
        and following is not None
        and following.pos_ == "PROPN"
    )


def _person_beside(name: Name, inside: list[Name]) -> Name | None:
    """The person's name after a demonym or a body's name in one span: "Apple Tim Cook"."""
    start, end = name.start, name.end
    for one in sorted(inside, key=lambda one: one.start):
        if one.start <= start and one.end < end and (one.form == "demonym" or one.end - start > 1):
            start = one.end
        elif one.end > end:
            return None
    words = name.name.split()
    text = " ".join(words[len(words) - (end - start) :]) if start > name.start else name.name
    return replace(name, start=start, name=text)


def _grown(names: list[Name], doc: Doc) -> list[Name]:
    """Persons with the proper nouns that the tagger cut off at either end."""
    taken = {place for name in names for place in range(name.start, name.end)}
    grown = []
    for name in names:
        if name.kind == "person":
            start, end = name.start, name.end
            while end - start < 4 and _may_join(doc, end, taken) and end > 0:
                end += 1
            while end - start < 4 and start > 0 and _may_join(doc, start - 1, taken):
                start -= 1
            if (start, end) != (name.start, name.end):
                text = " ".join(doc[start:end].text.split())
                taken.update(range(start, end))
                name = replace(name, start=start, end=end, name=text)
        grown.append(name)
    return grown


def _may_join(doc: Doc, place: int, taken: set[int]) -> bool:
    if place >= len(doc) or place in taken or place < 0:
        return False
    token = doc[place]
    return (
        token.pos_ == "PROPN"
        and token.is_alpha
        and token.text[0].isupper()
        and not (token.text.isupper() and len(token.text) > 1)
        and not token.ent_type_ == "DATE"
        and token.lower_ not in nouns_of("title word")
        and token.lower_ not in HONORIFICS
        and token.lower_ not in nouns_of("name tail")
        and not is_post_word(token.lower_)
        and not token.is_sent_start
    )


def _runs(number: int, doc: Doc, names: list[Name]) -> Iterator[Name]:
    """Persons that the tagger missed: after a post, or a given or family name at the front."""
    taken = {place for name in names for place in range(name.start, name.end)}
    place = 0
    while place < len(doc):
        end = place
        while _may_join(doc, end, taken) or (end == place and _may_start(doc, end, taken)):
            end += 1
        for start in range(place, end - 1):
            if _starts_person(doc, start, end):
                text = " ".join(doc[start:end].text.split())
                yield Name(number, start, end, "person", "name", text, None, "RUN")
                break
        place = max(end, place + 1)


def _may_start(doc: Doc, place: int, taken: set[int]) -> bool:
    token = doc[place] if place < len(doc) else None
    return (
        token is not None
        and token.pos_ == "PROPN"
        and place not in taken
        and token.text in given_names()
    )


def _starts_person(doc: Doc, start: int, end: int) -> bool:
    if end - start > 4:
        return False
    if doc[start].text in family_first_names() and end - start <= 3:
        return True
    if doc[start].text in given_names():
        return True
    return start > 0 and post_before(doc, start) is not None


def _in_credit(doc: Doc, name: Name) -> bool:
    """Whether a name stands in the photographer's credit of a caption."""
    opened = None
    for token in doc:
        if token.text in ("(", "["):
            opened = token.i
        elif token.text in (")", "]"):
            if opened is not None and opened < name.start < token.i:
                return bool(re.search(r"/| via |photo|images", doc[opened : token.i].text, re.I))
            opened = None
    return False


def _agree(parse: Parse, names: list[Name]) -> list[Name]:
    """The names with one kind for one word throughout the article."""
    people = {name.name: name for name in names if name.kind == "person" and len(name.words) > 1}
    parts = {word for full in people for word in full.split() if len(word) > 1}
    counts = Counter((name.name, name.kind) for name in names)
    body = {name.name for name in names if parse.blocks[name.block].kind == "body"}
    agreed = [_one_kind(parse, name, parts, counts) for name in names]
    kept = [name for name in agreed if name and _belongs(parse, name, body)]
    return sorted(
        [*kept, *_known_words(parse, kept, parts)], key=lambda one: (one.block, one.start)
    )


def _belongs(parse: Parse, name: Name, body: set[str]) -> bool:
    """Whether a name of a headline in title case is borne out by the body."""
    block = parse.blocks[name.block]
    if block.kind != "headline" or name.label == "TABLE" or not is_title_case(block.doc):
        return True
    return name.name in body or (name.kind == "person" and len(name.words) > 1)


def _one_kind(
    parse: Parse, name: Name, parts: set[str], counts: Counter[tuple[str, EntityKind]]
) -> Name | None:
    doc = parse.blocks[name.block].doc
    if name.label != "TABLE" and name.words and name.words[-1].lower() in nouns_of("event tail"):
        return replace(name, kind="object")
    if (
        name.end < len(doc)
        and doc[name.end].text in nouns_of("place tail")
        and (name.kind == "object" or (name.kind == "person" and len(name.words) == 1))
    ):
        return replace(name, kind="place")
    if name.kind in ("organisation", "place") and name.label != "TABLE":
        if name.name in parts or _is_family_first(doc, name):
            return replace(name, kind="person")
        if name.kind == "place" and counts[name.name, "organisation"] > counts[name.name, "place"]:
            return replace(name, kind="organisation")
        if (
            name.kind == "organisation"
            and counts[name.name, "place"] > counts[name.name, "organisation"]
        ):
            return replace(name, kind="place")
    if name.kind == "person" and len(name.words) == 1 and name.name not in parts:
        return _lone_person(doc, name, counts)
    if name.kind == "person" and len(name.words) > 1 and _is_thing(doc, name):
        return replace(name, kind="object")
    return name


def _lone_person(doc: Doc, name: Name, counts: Counter[tuple[str, EntityKind]]) -> Name | None:
    """A single word tagged as a person: a thing, a place or a body where more speaks for that."""
    if _is_thing(doc, name):
        return replace(name, kind="object")
    others: Iterable[EntityKind] = ("place", "organisation")
    best = max(others, key=lambda kind: counts[name.name, kind])
    if counts[name.name, best] >= counts[name.name, "person"]:
        return replace(name, kind=best)
    before = doc[name.start - 1].lower_ if name.start else ""
    if before in ("in", "at", "near", "from") and any(
        place.population >= LARGE_PLACE for place in places_named(name.name)
    ):
        return replace(name, kind="place")
    return name


def _is_thing(doc: Doc, name: Name) -> bool:
    """Whether an apposition says that the name is a thing: "Reaper, an attack drone"."""
    if name.end + 2 >= len(doc) or doc[name.end].text not in (",", "("):
        return doc[name.start].nbor(-1).lower_ == "the" if name.start else False
    if doc[name.end + 1].lower_ not in ("a", "an", "the"):
        return False
    for token in doc[name.end + 2 : name.end + 8]:
        if token.pos_ not in ("ADJ", "NOUN", "PROPN", "VERB", "ADV", "NUM") and token.text != "-":
            return False
        if token.pos_ == "NOUN" and token.lemma_.lower() in nouns_of("object"):
            return True
    return False


def _is_family_first(doc: Doc, name: Name) -> bool:
    """Whether a "body" in a list of people has the shape of an East Asian name."""
    words = name.words
    if not (2 <= len(words) <= 3 and words[0] in family_first_names()):
        return False
    before = doc[max(name.start - 3, 0) : name.start]
    return any(token.lower_ in ("and", "as", ",", "with") for token in before)


def _known_words(parse: Parse, names: list[Name], parts: set[str]) -> Iterator[Name]:
    """The words of people's names that stand alone elsewhere and that nobody tagged."""
    surnames = {name.words[-1] for name in names if name.kind == "person" and len(name.words) > 1}
    surnames |= {
        name.words[0]
        for name in names
        if name.kind == "person" and len(name.words) > 1 and name.words[0] in family_first_names()
    }
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
    return token.pos_ in ("PROPN", "NOUN", "X") and not any(
        one.pos_ == "PROPN" and one.text[0].isupper() and not is_post_word(one.lower_)
        for one in beside
    )
