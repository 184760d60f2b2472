"""One kind for one name across the pages of a pile, where taggers disagree."""

from __future__ import annotations

from collections import defaultdict

from dateline.knowledge.mention_nouns import nouns_of
from dateline.knowledge.organisations import organisation_by_name
from dateline.knowledge.people_names import given_names
from dateline.link.names import joined, surname_of
from dateline.records import Mention

Key = tuple[str, ...]
Members = dict[Key, list[Mention]]

SLIPS = 3
"""How often pages may take a body for a person for each time that they do not."""

BODIES = ("organisation", "place", "object", "group")


def one_kind_a_name(members: Members) -> Members:
    """The groups with one kind for one name: what its words, its posts or most pages say."""
    unified = dict(members)
    _settle_full_names(unified)
    _settle_surnames(unified)
    _settle_words(unified)
    return unified


def _settle_full_names(unified: Members) -> None:
    """Give a name that is a person's on one page and a body's on another to one of the two."""
    full = {key[2]: key for key in sorted(unified) if key[:2] == ("person", "full")}
    for key in sorted(unified):
        if key[0] not in BODIES or key[1] != "other":
            continue
        person = full.get("".join(key[2:]).replace(" ", ""))
        if person is None or person not in unified:
            continue
        mine, theirs = unified[key], unified[person]
        if _is_person(mine, theirs):
            theirs.extend(unified.pop(key))
        else:
            mine.extend(unified.pop(person))


def _is_person(bodies: list[Mention], people: list[Mention]) -> bool:
    """Whether a name that pages disagree on is a person's."""
    named = [one for one in people if one.form == "name"]
    name = named[0].name if named else people[0].name
    words = name.split()
    if words[-1].lower() in nouns_of("name tail") or organisation_by_name(name) is not None:
        return False
    if words[0] in given_names() or any(is_titled(one) for one in people):
        return True
    return len(people) >= len(bodies)


def _settle_surnames(unified: Members) -> None:
    """Take a lone "body" for a person where it is the surname of one whom the pile names more.

    Known bodies stay what they are, and so does a word that starts the name of another body.
    """
    surnames: dict[str, int] = defaultdict(int)
    starts: dict[str, int] = defaultdict(int)
    for key, found in unified.items():
        if key[:2] == ("person", "full") and found:
            name = next((one.name for one in found if one.form == "name"), found[0].name)
            surnames[surname_of(name)] += len(found)
        elif key[0] == "organisation" and " " in key[-1]:
            starts[key[-1].split()[0]] += len(found)
    for key in sorted(unified):
        if key[0] not in ("organisation", "object") or key[1] != "other" or " " in key[-1]:
            continue
        found = unified[key]
        known = any(organisation_by_name(one.name) for one in found if one.form == "name")
        if known or surnames[key[-1]] <= max(starts[key[-1]], len(found) // SLIPS):
            continue
        for mention in unified.pop(key):
            bare = ("person", "bare", joined(mention.name) or mention.name, mention.article)
            unified.setdefault(bare, []).append(mention)


def _settle_words(unified: Members) -> None:
    """Give one word to one kind of body, place or thing: what most pages say.

    A single word that some pages read as a person's name goes with the body, unless a title
    stands beside it: taggers often take the names of companies for people's.
    """
    same: dict[str, list[Key]] = defaultdict(list)
    bare: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(unified):
        if key[0] in BODIES and key[1] == "other":
            same["".join(key[2:]).replace(" ", "")].append(key)
        elif key[1] == "bare" and not any(is_titled(one) for one in unified[key]):
            bare[key[2]].append(key)
    for word, keys in same.items():
        best = max(keys, key=lambda key: (len(unified[key]), key))
        lone = bare.get(word, [])
        taken = sum(len(unified[key]) for key in lone)
        merged = keys if taken > SLIPS * sum(len(unified[key]) for key in keys) else [*keys, *lone]
        if len(merged) > 1:
            unified[best] = [one for key in merged for one in unified.pop(key)]


def is_titled(mention: Mention) -> bool:
    """Whether a title that only a person has stands beside the name."""
    last = [title.title.split()[-1] for title in mention.titles if title.title]
    return any(word not in nouns_of("many meanings") for word in last)
