"""What every test may count on: a real file for SQLite, throw-away folders, the browser and the standing cast."""

import hypothesis
import pytest
from django.conf import settings
from django.db import connections
from django.test import override_settings

# In this order: the browser logs the cast in.
pytest_plugins = ["tests.pemeran", "tests.audit.perlengkapan", "tests.peramban"]

# The same examples on every run and machine; a slow machine is no failure.
hypothesis.settings.register_profile("tetap", derandomize=True, deadline=None)
hypothesis.settings.load_profile("tetap")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, tmp_path_factory):
    """SQLite runs on a file as in `make run`, not in memory: threads, locks and WAL are then the real ones."""
    for koneksi in connections.all():
        if koneksi.vendor == "sqlite":
            koneksi.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("basis") / "uji.sqlite3")


@pytest.fixture(scope="session", autouse=True)
def _pengaturan_uji(tmp_path_factory):
    """Files go to a throw-away folder, static files need no build (tests.peramban builds them), hashing is quick, and
    printing happens here (tests.cetak.test_anak tries the children)."""
    berkas = {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    statis = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(
        MEDIA_ROOT=str(tmp_path_factory.mktemp("media")),
        STATIC_ROOT=str(tmp_path_factory.mktemp("statis")),
        STORAGES={"default": berkas, "staticfiles": statis},
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        CETAK=settings.CETAK | {"anak": 0},
        KUNCI_AUDIT=str(tmp_path_factory.mktemp("kunci") / "kunci-audit.pem"),
        CATATAN_SEGEL=str(tmp_path_factory.mktemp("segel") / "segel-audit.jsonl"),
    ):
        yield
