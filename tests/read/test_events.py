"""Events of invented sentences: trigger, type, roles, place, time, quantities and background."""

from datetime import date

import pytest

from dateline.ids import id_of
from dateline.knowledge.events import event_types
from dateline.knowledge.tables import read_table
from dateline.models import Models
from dateline.read.events import find_events
from dateline.read.mentions import find_mentions
from dateline.read.quantities import find_quantities
from dateline.records import Article, Claim, Dating, Event, Part, Span, Time, When

PUBLISHED = When(date(2031, 5, 6), date(2031, 5, 6), "day")


def article_of(text: str) -> Article:
    name = id_of("article", text)
    return Article(name, name, text, (Part(0, len(text), "body"),))


def time_in(article: Article, words: str, when: When) -> Time:
    start = article.text.index(words)
    span = Span(start, start + len(words))
    return Time(id_of("time", span), article.id, span, "DATE", "", when)


def read(
    models: Models,
    text: str,
    times: tuple[tuple[str, When], ...] = (),
    claims: tuple[Claim, ...] = (),
) -> tuple[Event, ...]:
    article = article_of(text)
    parse = models.parse(article)
    return find_events(
        article,
        parse,
        Dating(article.id, PUBLISHED, stated=True),
        mentions=find_mentions(article, parse),
        times=tuple(time_in(article, words, when) for words, when in times),
        quantities=find_quantities(article, parse),
        claims=claims,
    )


def told(text: str, event: Event) -> str:
    """An event in one line: trigger, type and mode, roles, place."""
    roles = [f"{one.role}={one.party.text}" for one in event.roles]
    place = [f"at={event.place.text}"] if event.place else []
    trigger = text[event.span.start : event.span.end]
    return " ".join([trigger, f"{event.type}/{event.mode}", *roles, *place])


SENTENCES = {
    "Norland launched its Moon probe from Arvik on Monday.": "launched LAUNCH/space actor=Norland "
    "topic=Moon probe at=Arvik",
    "Police opened a probe into the deaths.": "probe ACCUSE/investigate actor=Police topic=deaths",
    "The second engine failed to ignite.": "ignite LAUNCH/space topic=second engine",
    "The minister and his guests met in Vienna.": "met CONSULT/meet actor=minister "
    "actor=guests at=Vienna",
    "Peter Holm met with Anna Berg in Vienna.": "met CONSULT/meet actor=Peter Holm "
    "actor=Anna Berg at=Vienna",
    "Peter Holm visited Vienna.": "visited CONSULT/visit actor=Peter Holm at=Vienna",
    "The talks between France and Spain collapsed.": "talks CONSULT/meet actor=France actor=Spain",
    "France held talks with Spain.": "talks CONSULT/meet actor=France actor=Spain",
    "The army shelled the village.": "shelled ASSAULT/heavy-weapons actor=army recipient=village",
    "Peter Holm was arrested by police in Vienna.": "arrested COERCE/arrest "
    "recipient=Peter Holm actor=police at=Vienna",
    "France supplied Spain with missiles.": "supplied AID/ giver=France receiver=Spain "
    "goods=missiles",
    "Spain received missiles from France.": "received TRANSFER/get receiver=Spain goods=missiles "
    "giver=France",
    "France lifted sanctions on Spain.": "lifted CONCEDE/ease actor=France topic=sanctions "
    "recipient=Spain",
    "The mayor did not attend the signing in Vienna.": "attend CONSULT/attend actor=mayor "
    "topic=signing at=Vienna",
    "The mayor was present at the opening.": "was CONSULT/attend actor=mayor topic=opening",
    "The parade took place in Vienna.": "parade CEREMONY/parade at=Vienna",
    "The trial is due to open in Vienna.": "trial COURT/trial at=Vienna",
    "The board rejected a takeover offer from France.": "rejected REJECT/ actor=board "
    "topic=takeover offer recipient=France",
    "France will send two field hospitals.": "send AID/provide giver=France "
    "goods=two field hospitals",
    "A jury found the banker guilty.": "found COURT/convict actor=jury recipient=banker",
    "Anna Berg accused France of selling oil to Spain.": "selling TRANSFER/give giver=France "
    "goods=oil receiver=Spain",
    "Peter Holm was handed a sentence.": "handed COURT/sentence recipient=Peter Holm "
    "topic=sentence",
    "A quake struck France on Monday.": "quake DISASTER/quake at=France",
    "Workers who went on strike blocked the highway.": "blocked PROTEST/obstruct actor=Workers "
    "recipient=highway",
}


@pytest.mark.parametrize("text", SENTENCES)
def test_events_have_type_roles_and_place(models: Models, text: str) -> None:
    assert SENTENCES[text] in [told(text, event) for event in read(models, text)]


def test_a_time_belongs_to_the_clause_that_it_stands_in(models: Models) -> None:
    text = "The minister, who was arrested on Monday, resigned on Friday, officials said Saturday."
    days = {
        words: When(date(2031, 5, day), date(2031, 5, day), "day")
        for words, day in (("Monday", 1), ("Friday", 5), ("Saturday", 6))
    }
    when = {event.lemma: event.when for event in read(models, text, tuple(days.items()))}
    assert when == {"arrest": days["Monday"], "resign": days["Friday"]}


def test_an_event_without_a_time_has_none(models: Models) -> None:
    monday = When(date(2031, 5, 5), date(2031, 5, 5), "day")
    (event,) = read(
        models, "Officials said Monday that the minister resigned.", (("Monday", monday),)
    )
    assert event.when is None


def test_history_and_habit_are_background(models: Models) -> None:
    long_ago = When(date(1990, 1, 1), date(1990, 12, 31), "year")
    (history,) = read(models, "The army invaded Spain in 1990.", (("1990", long_ago),))
    (habit,) = read(models, "The two presidents often meet.")
    (story,) = read(models, "The army invaded Spain.")
    assert [history.background, habit.background, story.background] == [True, True, False]


def test_compounds_and_offices_name_no_event(models: Models) -> None:
    text = "The defence ministry and the war crimes court sent a note to the trade minister."
    assert not {event.lemma for event in read(models, text)} & {"defence", "war", "crime", "trade"}


def test_the_dead_of_a_sentence_go_to_its_attack(models: Models) -> None:
    text = "A bombing in Vienna killed 12 people and wounded 30."
    attack = next(event for event in read(models, text) if event.lemma == "bombing")
    assert len(attack.quantities) == 2


def test_an_event_knows_the_innermost_claim_around_it(models: Models) -> None:
    text = "Officials said the minister resigned."
    outer = Claim("claim-a", "", Span(0, len(text)), Span(10, 14), "asserts")
    inner = Claim("claim-b", "", Span(15, len(text) - 1), Span(10, 14), "asserts")
    (event,) = read(models, text, claims=(outer, inner))
    assert event.claim == "claim-b"


def test_every_type_of_the_words_is_defined() -> None:
    defined = {(one.type, one.mode) for one in event_types()}
    used = {(row["type"], row["mode"]) for row in read_table("event_lemmas") if row["type"]}
    assert used <= defined
    assert all(one.definition and one.example for one in event_types())


def statuses(models: Models, text: str) -> dict[str, str]:
    return {text[one.span.start : one.span.end]: one.status for one in read(models, text)}


def test_what_is_called_off_is_denied_and_who_stays_away_denies_nothing(models: Models) -> None:
    found = statuses(models, "The minister cancelled her trip to Vienna.")
    assert found == {"cancelled": "happened", "trip": "denied"}
    assert statuses(models, "Anna Berg will not attend the parade.") == {"attend": "denied"}


def test_an_event_put_off_has_the_new_day(models: Models) -> None:
    text = "The board postponed the vote from May 9 to May 16."
    moved = When(date(2031, 5, 9), date(2031, 5, 16), "range")
    put_off, vote = read(models, text, (("May 9 to May 16", moved),))
    assert (put_off.mode, put_off.when) == ("postpone", None)
    assert (vote.status, vote.when) == ("planned", When(moved.latest, moved.latest, "day"))


def test_numbers_that_a_verb_states_belong_to_what_they_count(models: Models) -> None:
    (event,) = read(models, "The ministry put the number of missing at 28.")
    assert (event.mode, len(event.roles), len(event.quantities)) == ("missing", 0, 1)


def test_a_company_named_in_apposition_is_the_party(models: Models) -> None:
    (event,) = read(models, "The company that runs the ferries, Halden Maritime, denied it.")
    assert event.roles[0].party.mention is not None


def test_numbers_that_correct_another_belong_to_its_event(models: Models) -> None:
    text = "Two technicians were treated in hospital on Monday. A union put the number at five."
    article = article_of(text)
    numbers = find_quantities(article, models.parse(article))
    assert [one.of for one in numbers] == ["injured", "injured"]
    (event,) = read(models, text)
    assert event.type == "INJURY"
    assert event.quantities == tuple(one.id for one in numbers)


def test_sums_that_are_taken_paid_or_spent_belong_to_their_event(models: Models) -> None:
    taken = "Peter Holm was found guilty of taking 38 million shillings from Halden Works."
    bribe = next(one for one in read(models, taken) if one.type == "TRANSFER")
    assert {one.role for one in bribe.roles} == {"giver", "receiver", "goods"}
    assert len(bribe.quantities) == 1
    (cost,) = read(models, "The probe cost 240 million euros.")
    assert cost.type == "ECONOMY"
    assert len(cost.quantities) == 1
