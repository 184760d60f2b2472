"""What several tests share: the language models, loaded once."""

import pytest

from dateline.models import Models, load_models
from dateline.settings import Settings


@pytest.fixture(scope="session")
def models() -> Models:
    return load_models(Settings())
