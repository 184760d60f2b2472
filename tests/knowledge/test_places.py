from __future__ import annotations

from dateline.knowledge.places import places_named


def test_great_cities_come_before_regions_and_small_towns() -> None:
    assert [place.kind for place in places_named("New York")[:2]] == ["city", "region"]
    assert places_named("Paris")[0].country == "FRA"


def test_other_names_and_case() -> None:
    assert places_named("Kiev")[0].name == "Kyiv"
    assert places_named("nice") == ()
    assert places_named("Calif.")[0].name == "California"
    assert places_named("Nowhere At All") == ()
