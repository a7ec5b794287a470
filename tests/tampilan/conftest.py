from pathlib import Path

import pytest


@pytest.fixture
def templat_uji(settings):
    """Templates of the tests themselves (komponen.html) are found too."""
    satu, *_ = settings.TEMPLATES
    settings.TEMPLATES = [satu | {"DIRS": [*satu["DIRS"], Path(__file__).parent]}]
