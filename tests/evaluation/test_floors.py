"""No change may take a figure below its floor."""

from pathlib import Path

import pytest

from evaluation.floors import below, digest_of, load_floors
from evaluation.run import measure

ROOT = Path(__file__).parent.parent.parent
BENCH = ROOT.parent / "shared" / "bench"
FLOORS = load_floors()


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_the_figures_of_a_measurement_keep_their_floors(name: str) -> None:
    floors = FLOORS[name]
    if not floors.corpus and not BENCH.exists():
        pytest.skip("the benchmarks are not beside the checkout")
    assert below(floors, measure(name, BENCH, floors.limit)) == []


@pytest.mark.parametrize("name", sorted(name for name in FLOORS if FLOORS[name].corpus))
def test_a_floor_is_held_against_the_texts_that_it_was_taken_on(name: str) -> None:
    floors = FLOORS[name]
    assert digest_of(ROOT, floors.corpus) == floors.digest, "measure again and set the floors anew"
