"""One record for each person, state and body across articles."""

from __future__ import annotations

from collections import Counter

from dateline.ids import id_of
from dateline.knowledge.states import state_by_name
from dateline.link.entity_bodies import join_bodies
from dateline.link.entity_clusters import Clusters, apply_judgements
from dateline.link.entity_groups import Group, Key, make_groups
from dateline.link.entity_people import join_people, surnames_resolved
from dateline.link.names import words_of
from dateline.link.pile import Pile, cite
from dateline.records import Entity, Judgement, Mention


def link_entities(pile: Pile, judgements: tuple[Judgement, ...] = ()) -> tuple[Entity, ...]:
    """The entities of the pile, each mention in one of them at the most.

    Mentions of one name are one group; groups are joined only for a reason that the entity
    keeps, and what is doubtful stays apart. Judgements hold before everything else: their
    verdicts are "same", "not same" (the value is an entity's id or a name) and "name".
    """
    clusters = Clusters(make_groups(pile))
    given = apply_judgements(clusters, judgements)
    join_people(clusters, pile)
    join_bodies(clusters, pile)
    entities = [_entity(pile, members, clusters, given) for members in clusters.all()]
    return tuple(sorted(entities, key=lambda entity: entity.id))


def _entity(pile: Pile, members: list[Group], clusters: Clusters, named: dict[Key, str]) -> Entity:
    principal = _principal(members)
    mentions = [mention for group in members for mention in group.mentions]
    given = next((named[group.key] for group in members if group.key in named), None)
    joins = clusters.reasons.get(clusters.find(principal.key), ())
    reasons = {*joins, *surnames_resolved(members), *_equal_names(members)}
    proper = [one for one in mentions if one.form == "name"] or mentions
    names = {name for mention in proper for name in _names(pile, mention)}
    return Entity(
        id=id_of("entity", principal.kind, principal.key),
        kind=principal.kind,
        name=given or _name(members, principal),
        names=tuple(sorted(names | {given or principal.name})),
        mentions=tuple(sorted(mention.id for mention in mentions)),
        citations=tuple(sorted({cite(one.article, one.head) for one in mentions})),
        state=_state(mentions),
        reasons=tuple(sorted(reasons)),
    )


def _equal_names(members: list[Group]) -> list[str]:
    """A reason for each group of equal names in several articles or spellings."""
    reasons = []
    for group in members:
        spellings = sorted({one.name for one in group.mentions if _is_full(group, one)})
        if len(spellings) > 1:
            quoted = ", ".join(f"“{name}”" for name in spellings)
            reasons.append(f"{quoted}: the names differ only in case, hyphens or spaces")
        elif spellings and len(group.articles) > 1:
            reasons.append(f"“{spellings[0]}” is one name in {len(group.articles)} articles")
    return reasons


def _is_full(group: Group, mention: Mention) -> bool:
    if mention.form != "name" or group.kind == "state" or mention.antecedent:
        return False
    return group.sort == "other" or len(words_of(mention.name)) > 1


def _principal(members: list[Group]) -> Group:
    """The group that names the entity: full names before others, then the most mentions."""
    order = {"full": 0, "other": 1, "bare": 2, "body": 3, "post": 4}
    return min(
        members,
        key=lambda one: (order[one.sort], _is_acronym(one.name), -len(one.mentions), one.key),
    )


def _is_acronym(name: str) -> bool:
    return len(words_of(name)) == 1 and name.replace(".", "").isupper()


def _name(members: list[Group], principal: Group) -> str:
    """The fullest of the most frequent names of the people or bodies in the cluster."""
    counts = Counter(
        mention.name
        for group in members
        if group.sort == principal.sort
        for mention in group.mentions
        if mention.form == "name"
        and mention.antecedent is None
        and (len(words_of(mention.name)) > 1 or principal.sort != "full")
    )
    if not counts:
        return principal.name
    return min(counts, key=lambda name: (_is_acronym(name), -counts[name], -len(name), name))


def _names(pile: Pile, mention: Mention) -> list[str]:
    """The names that a mention uses: as compared, and as written where it is a name."""
    if mention.form in ("pronoun", "demonym"):
        return []
    if mention.form != "name":
        return [mention.name]
    text = pile.article_by_id[mention.article].text
    written = " ".join(text[mention.head.start : mention.head.end].split())
    if mention.kind == "state" and state_by_name(written) is None:
        return [mention.name]
    return [mention.name, written]


def _state(mentions: list[Mention]) -> str | None:
    """The state that most mentions give."""
    counts = Counter(mention.state for mention in mentions if mention.state)
    return min(counts, key=lambda state: (-counts[state], state)) if counts else None
