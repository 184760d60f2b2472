"""Organisations across articles: acronyms and their expansions."""

from __future__ import annotations

import re
from collections import defaultdict

from dateline.knowledge.mention_nouns import nouns_of
from dateline.knowledge.people_names import given_names
from dateline.link.entity_clusters import Clusters
from dateline.link.entity_groups import LEGAL_FORMS, Group, organisation_key
from dateline.link.names import surname_of, words_of
from dateline.link.pile import Pile

_BRACKETS = re.compile(r"[\s’'s]*\(\s*(?:the\s+)?([A-Z][A-Za-z.&-]{1,9})\s*\)")
SMALL = frozenset(["of", "the", "for", "and", "on", "in", "to", "de", "la", "des", "du", "et", "y"])


def join_bodies(clusters: Clusters, pile: Pile) -> None:
    """Join acronyms to the names that they shorten, where a text writes one after the other."""
    groups = [one for one in clusters.groups.values() if one.kind in ("organisation", "object")]
    acronyms: dict[str, list[Group]] = defaultdict(list)
    for group in sorted(groups, key=lambda one: one.key):
        letters = group.name.replace(".", "")
        if len(words_of(group.name)) == 1 and letters.isupper():
            acronyms[letters].append(group)
    for group in sorted(groups, key=lambda one: one.key):
        for letters in sorted(_bracketed(group, pile)):
            for other in acronyms.get(letters, []):
                reason = f"a page writes “{group.name} ({letters})”"
                clusters.join(group.key, other.key, reason)
        _by_initials(clusters, group, acronyms)
    _join_short_names(clusters, groups)
    _join_first_words(clusters, groups, _lone_words(clusters))


def _join_short_names(clusters: Clusters, groups: list[Group]) -> None:
    """Join a body's first word alone to its longer name, where some page uses it so."""
    by_key = {group.key: group for group in groups}
    meant: dict[tuple[str, ...], list[Group]] = defaultdict(list)
    for group in sorted(groups, key=lambda one: one.key):
        short = {one.name for one in group.mentions if one.form == "name" and one.antecedent}
        for name in sorted(short):
            meant["organisation", "other", organisation_key(name)].append(group)
    for key in sorted(meant):
        other = by_key.get(key)
        if other is not None and len(meant[key]) == 1 and other.key != meant[key][0].key:
            group = meant[key][0]
            reason = f"a page uses “{other.name}” for “{group.name}”"
            clusters.join(group.key, other.key, reason)


def _lone_words(clusters: Clusters) -> dict[str, list[Group]]:
    """The single words that pages take for people whom nothing else makes people."""
    surnames = {
        surname_of(one.name)
        for one in clusters.groups.values()
        if one.kind == "person" and one.sort == "full"
    }
    lone: dict[str, list[Group]] = defaultdict(list)
    for key, group in sorted(clusters.groups.items()):
        words = words_of(group.name)
        known = group.name in given_names() or (words and words[0] in surnames)
        if group.sort == "bare" and not group.posts and len(words) == 1 and not known:
            lone[key[2]].append(group)
    return lone


def _join_first_words(
    clusters: Clusters, groups: list[Group], lone: dict[str, list[Group]]
) -> None:
    """Join a company's first word to its full name where the pile has one company of that word.

    The full name must end as companies' names do, "Acme Foods": "Acme Square" is no company.
    """
    by_key = {group.key: group for group in groups}
    longer: dict[str, list[Group]] = defaultdict(list)
    for group in sorted(groups, key=lambda one: one.key):
        words = words_of(group.name)
        if group.kind == "organisation" and group.sort == "other" and len(words) > 1:
            longer[words[0]].append(group)
    for word in sorted(longer):
        short = [*filter(None, [by_key.get(("organisation", "other", word))]), *lone.get(word, [])]
        roots = sorted({clusters.find(one.key) for one in longer[word]})
        body = longer[word][0]
        if len(roots) != 1 or word in nouns_of("title word"):
            continue
        if words_of(body.name)[-1] in nouns_of("company tail") | LEGAL_FORMS:
            reason = f"“{body.name}” is the only body of the pages whose name starts with that word"
            for one in short:
                clusters.join(one.key, body.key, f"“{one.name}”: {reason}")


def _bracketed(group: Group, pile: Pile) -> set[str]:
    """The acronyms that stand in brackets behind a name of the group and fit its initials."""
    found = set()
    for mention in group.mentions:
        if mention.form != "name":
            continue
        text = pile.article_by_id[mention.article].text
        match = _BRACKETS.match(text, mention.head.end, mention.head.end + 20)
        letters = match.group(1).replace(".", "") if match else ""
        if letters and fits_initials(letters, mention.name):
            found.add(letters)
    return found


def _by_initials(clusters: Clusters, group: Group, acronyms: dict[str, list[Group]]) -> None:
    """Join an acronym whose letters are all the initials of a name in the same article."""
    letters = "".join(word[0] for word in words_of(group.name) if word not in SMALL).upper()
    if len(letters) < 3:
        return
    for other in acronyms.get(letters, []):
        if group.articles & other.articles and other.key != group.key:
            reason = f"“{other.name}” is made of the initials of “{group.name}” in one article"
            clusters.join(group.key, other.key, reason)


def fits_initials(letters: str, name: str) -> bool:
    """Whether `letters` can be an acronym of `name`.

    >>> fits_initials("ASEAN", "Association of Southeast Asian Nations")
    True
    >>> fits_initials("UN", "World Bank")
    False
    """
    words = words_of(name)
    initials = "".join(word[0] for word in words)
    short = letters.lower()
    bare = "".join(word[0] for word in words if word not in SMALL)
    if short in (initials, bare):
        return True
    return bool(short) and short[0] == initials[:1] and _in_order(short, "".join(words))


def _in_order(short: str, long: str) -> bool:
    """Whether the letters of `short` come in `long` in that order."""
    rest = iter(long)
    return all(letter in rest for letter in short)
