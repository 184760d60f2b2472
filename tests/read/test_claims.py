import pytest

from dateline.models import Models
from dateline.read.claims import find_claims
from dateline.records import Article, Claim, Mention, Part, Span


def claims_of(models: Models, body: str, headline: str = "") -> tuple[Article, tuple[Claim, ...]]:
    text = f"{headline}\n{body}" if headline else body
    start = len(headline) + 1 if headline else 0
    parts: tuple[Part, ...] = (Part(start, len(text), "body"),)
    if headline:
        parts = (Part(0, start, "headline"), *parts)
    article = Article("a", "p", text, parts)
    return article, find_claims(article, models.parse(article), ())


def as_rows(article: Article, claims: tuple[Claim, ...]) -> list[tuple[str | None, str, str, str]]:
    def quote(span: Span) -> str:
        return article.text[span.start : span.end]

    return [
        (one.holder.text if one.holder else None, quote(one.cue), one.attitude, quote(one.span))
        for one in claims
    ]


CASES = [
    (
        "The ministry said that the ferry had sunk.",
        ("ministry", "said", "asserts", "that the ferry had sunk"),
    ),
    (
        "The ferry had sunk within minutes, the ministry said on Monday.",
        ("ministry", "said", "asserts", "The ferry had sunk within minutes"),
    ),
    (
        "“We saw smoke over the harbour,” said Ilka Brandt, a fisherman.",
        ("Ilka Brandt", "said", "asserts", "“We saw smoke over the harbour,”"),
    ),
    (
        "The ferry sank within minutes, according to the coast guard.",
        ("coast guard", "According to", "asserts", "The ferry sank within minutes"),
    ),
    (
        "The ministry refused to confirm that the ferry had sunk.",
        ("ministry", "refused to confirm", "declines", "that the ferry had sunk"),
    ),
    (
        "The ministry did not say whether the ferry had sunk.",
        ("ministry", "did not say", "declines", "whether the ferry had sunk"),
    ),
    (
        "The ministry has yet to confirm that the ferry sank.",
        ("ministry", "has yet to confirm", "declines", "that the ferry sank"),
    ),
    (
        "The owner denied that the ferry had been overloaded.",
        ("owner", "denied", "denies", "that the ferry had been overloaded"),
    ),
    (
        "The mayor urged the owners to raise the wreck.",
        ("mayor", "urged", "demands", "the owners to raise the wreck"),
    ),
    (
        "Divers expect the owners to raise the wreck.",
        ("Divers", "expect", "expects", "the owners to raise the wreck"),
    ),
    (
        "The captain was quoted as saying that the ferry was old.",
        ("captain", "was quoted as saying", "asserts", "that the ferry was old"),
    ),
    (
        "The owner could not be reached for comment.",
        ("owner", "could not be reached", "declines", "comment"),
    ),
    (
        "“Where is my son?” she asked.",
        ("she", "asked", "asks", "“Where is my son?”"),
    ),
    (
        "In the coast guard's view, the ferry was old.",
        ("coast guard", "In the coast guard's view", "asserts", "the ferry was old"),
    ),
    (
        "It is believed that the ferry was old.",
        (None, "It is believed", "asserts", "that the ferry was old"),
    ),
    (
        "There was speculation that the ferry had been overloaded.",
        (None, "speculation", "asserts", "that the ferry had been overloaded"),
    ),
]


@pytest.mark.parametrize(("sentence", "wanted"), CASES)
def test_who_says_what_and_how_surely(
    models: Models, sentence: str, wanted: tuple[str | None, str, str, str]
) -> None:
    article, claims = claims_of(models, sentence)
    rows = [
        (holder, cue.lower(), attitude, text)
        for holder, cue, attitude, text in as_rows(article, claims)
    ]
    assert (wanted[0], wanted[1].lower(), *wanted[2:]) in rows


def test_a_quotation_runs_on_with_its_speaker(models: Models) -> None:
    body = "“The sea was calm,” said Ilka Brandt. “Then it all went very fast.”"
    article, claims = claims_of(models, body)
    rows = as_rows(article, claims)
    assert ("Ilka Brandt", "said", "asserts", "“Then it all went very fast.”") in rows


def test_each_relay_is_kept_nearest_the_reader_last(models: Models) -> None:
    body = "The coast guard told lawmakers that the ferry had sunk, according to the Harbour Post."
    _, claims = claims_of(models, body)
    inner = next(one for one in claims if one.holder and one.holder.text == "coast guard")
    assert [relay.text for relay in inner.via] == ["Harbour Post"]


def test_what_a_report_cites_is_held_by_the_one_cited(models: Models) -> None:
    body = "The ferry sank, the Harbour Post reported, citing two officials."
    _, claims = claims_of(models, body)
    cited = next(one for one in claims if one.holder and one.holder.text == "two officials")
    assert [relay.text for relay in cited.via] == ["Harbour Post"]
    assert body[cited.span.start : cited.span.end] == "The ferry sank"


def test_a_headline_names_its_speaker(models: Models) -> None:
    article, claims = claims_of(models, "The ferry sank.", "Brandt: The ferry was overloaded")
    assert ("Brandt", ":", "asserts", "The ferry was overloaded") in as_rows(article, claims)


def test_the_authors_own_voice_is_no_claim(models: Models) -> None:
    _, claims = claims_of(models, "The ferry sank on Monday. I think it was too old.")
    assert claims == ()


def test_a_holder_points_at_its_mention(models: Models) -> None:
    text = "The coast guard said that the ferry had sunk."
    article = Article("a", "p", text, (Part(0, len(text), "body"),))
    mention = Mention("m", "a", Span(0, 15), "organisation", "name", Span(4, 15), "coast guard")
    claims = find_claims(article, models.parse(article), (mention,))
    assert [one.holder.mention for one in claims if one.holder] == ["m"]


def test_every_span_quotes_its_text_and_statuses_follow_the_cue(models: Models) -> None:
    body = "Divers expect the owners to raise the wreck. The owner denied that the ferry sank."
    article, claims = claims_of(models, body)
    assert [one.status for one in claims] == ["expected", "denied"]
    assert all(0 <= one.span.start < one.span.end <= len(article.text) for one in claims)


NAMED = [
    ("The mayor of Sarova, Joram Villen, demanded an inquiry.", "Joram Villen"),
    ("President of the association, Oskar Dell, demanded better pay.", "Oskar Dell"),
    ("The company that builds it, Halden Maritime, denied that it was weak.", "Halden Maritime"),
    ("Her brother, Karl Brandt, said that the dam was safe.", "Karl Brandt"),
    ("The Lorvik-based firm said that the dam was safe.", "Lorvik-based firm"),
    ("The 46-year-old farmer said that the dam was safe.", "46-year-old farmer"),
]


@pytest.mark.parametrize(("sentence", "holder"), NAMED)
def test_the_name_beside_a_post_or_a_trade_is_the_holder(
    models: Models, sentence: str, holder: str
) -> None:
    _, claims = claims_of(models, sentence)
    assert [one.holder.text for one in claims if one.holder] == [holder]


DEEDS = [
    "The company denied that it had ignored safety warnings.",
    "The premier denied reports that she planned to step down.",
    "The ministry said that it had approved the merger.",
    "The army said that if regulators veto the deal it will be dropped.",
]


@pytest.mark.parametrize("sentence", DEEDS)
def test_a_deed_inside_a_claim_is_no_claim(models: Models, sentence: str) -> None:
    _, claims = claims_of(models, sentence)
    assert len(claims) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "The hotel welcomes guests from abroad.",
        "Police continued to question the driver on Monday.",
        "Dorn called a meeting in the gym.",
        "The club named Dorn as coach.",
    ],
)
def test_a_deed_is_no_claim(models: Models, sentence: str) -> None:
    assert claims_of(models, sentence)[1] == ()


CONTENTS = [
    (
        "It pleased nobody: Some people have said that the rule is unfair.",
        "that the rule is unfair",
    ),
    (
        "The terms were not announced, but no money was paid, the minister said.",
        "The terms were not announced, but no money was paid",
    ),
    ("Broadline, which supports the plan, opened a shop.", "the plan"),
    ('“We heard a crack," said Ilsa Brandt. "Then it fell."', '"Then it fell."'),
    ("'We waited for nine hours,' she shared with her fans.", "'We waited for nine hours,'"),
    (
        'Ilsa Brandt left the room. "I am done with this club."',
        '"I am done with this club."',
    ),
]


@pytest.mark.parametrize(("sentence", "wanted"), CONTENTS)
def test_the_content_is_whole_and_no_more(models: Models, sentence: str, wanted: str) -> None:
    article, claims = claims_of(models, sentence)
    assert wanted in [article.text[one.span.start : one.span.end] for one in claims]


def test_a_headline_in_title_case_keeps_the_subject_of_what_is_said(models: Models) -> None:
    headline = "Aldora Says 12 Soldiers Seized By Rebels Have Been Freed"
    article, claims = claims_of(models, "The end came.", headline)
    wanted = "12 Soldiers Seized By Rebels Have Been Freed"
    assert ("Aldora", "Says", "asserts", wanted) in as_rows(article, claims)


def test_the_outlet_that_was_told_is_a_relay_and_a_parliament_is_none(models: Models) -> None:
    for told, relays in (("the Harbour Post", ["Harbour Post"]), ("parliament", [])):
        _, claims = claims_of(models, f"Sources told {told} that the bank was for sale.")
        assert [relay.text for one in claims for relay in one.via] == relays


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("He called for police to solve the crimes.", "police to solve the crimes"),
        ("Investors asked Petrel to study the effects.", "Petrel to study the effects"),
    ],
)
def test_what_somebody_is_to_do_is_demanded(models: Models, sentence: str, content: str) -> None:
    article, claims = claims_of(models, sentence)
    assert [(one.attitude, one.status) for one in claims] == [("demands", "demanded")]
    assert article.text[claims[0].span.start : claims[0].span.end] == content


def test_who_reports_at_the_end_of_a_sentence_closes_the_content(models: Models) -> None:
    body = "Palmera Press reported that 40 people had died, citing the army."
    article, claims = claims_of(models, body)
    assert {article.text[one.span.start : one.span.end] for one in claims} == {
        "that 40 people had died"
    }
