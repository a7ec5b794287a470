"""All settings of the portal. The environment comes in here and nowhere else (README, "Environment")."""

from datetime import timedelta
from pathlib import Path

import environ
from csp.constants import NONE, SELF

from ambon_sop.keandalan import catatan_log

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = BASE_DIR / "var"
VAR.mkdir(exist_ok=True)

env = environ.Env()
DEBUG = env.bool("DEBUG", False)
PORT = env.int("PORT", 8000)
ALAMAT_SITUS = env.str("ALAMAT_SITUS", f"http://127.0.0.1:{PORT}").rstrip("/")
# One rule decides everything that needs TLS: the public address says whether the portal stands behind it.
AMAN = ALAMAT_SITUS.startswith("https://")
INANG = ALAMAT_SITUS.split("://", 1)[-1].split("/")[0].rsplit(":", 1)[0]
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=sorted({INANG, "127.0.0.1", "localhost"}))
CSRF_TRUSTED_ORIGINS = [ALAMAT_SITUS]


def _kunci_rahasia():
    """SECRET_KEY from the environment; on a machine without TLS, one that is made once and kept under var/."""
    if kunci := env.str("SECRET_KEY", ""):
        return kunci
    if AMAN:
        raise environ.ImproperlyConfigured("Set SECRET_KEY (50 random characters or more) to run behind TLS.")
    berkas = VAR / "kunci-rahasia"
    if not berkas.exists():
        from django.core.management.utils import get_random_secret_key

        berkas.touch(mode=0o600)
        berkas.write_text(get_random_secret_key(), encoding="utf-8")
    return berkas.read_text(encoding="utf-8")


SECRET_KEY = _kunci_rahasia()
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_LAMA", default=[])

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "axes",
    "crispy_forms",
    "crispy_bootstrap5",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "ambon_sop.tampilan",
    "ambon_sop.cetak",
    "ambon_sop.audit",
    "ambon_sop.organisasi",
    "ambon_sop.akun",
    "ambon_sop.tte",
    "ambon_sop.alur",
    "ambon_sop.penomoran",
    "ambon_sop.pencarian",
    "ambon_sop.beranda",
    "ambon_sop.keandalan",
    "sop",
    "layanan",
    "naskah",
]

MIDDLEWARE = [
    "ambon_sop.audit.middleware.PermintaanMiddleware",
    "ambon_sop.keandalan.pengamat.PengamatMiddleware",
    "ambon_sop.tampilan.kepala.KepalaMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "ambon_sop.beranda.penjaga.PenjagaMiddleware",
    "ambon_sop.audit.middleware.AlamatMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "ambon_sop.akun.singgahan.SinggahanMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "ambon_sop.akun.middleware.SesiMiddleware",
    "ambon_sop.akun.middleware.PenugasanMiddleware",
    "ambon_sop.akun.middleware.KebijakanMiddleware",
    "axes.middleware.AxesMiddleware",
    "ambon_sop.keandalan.sekali.SekaliMiddleware",
]

ROOT_URLCONF = "ambon_sop.urls"
WSGI_APPLICATION = "ambon_sop.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "ambon_sop.organisasi.konteks.lambang",
                "ambon_sop.akun.konteks.penugasan",
                "ambon_sop.beranda.konteks.navigasi",
            ]
        },
    }
]
CRISPY_ALLOWED_TEMPLATE_PACKS = CRISPY_TEMPLATE_PACK = "bootstrap5"

# SQLite is the embedded default, PostgreSQL is production. IMMEDIATE: a writer waits its turn, it does not fail midway.
DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR / 'ambon.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # FULL keeps the last commit through a power cut; recursive_triggers closes INSERT OR REPLACE on the audit.
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA recursive_triggers=ON;",
    }
else:
    DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia")]
TIME_ZONE = "Asia/Jayapura"
USE_TZ = True


STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_ALLOW_ALL_ORIGINS = False  # no other site needs them, and each answer is 35 bytes shorter
MEDIA_ROOT = env.str("MEDIA_ROOT", str(VAR / "media"))
STORAGES = {
    "default": {"BACKEND": "ambon_sop.keandalan.penyimpanan.PenyimpananTeguh"},
    "staticfiles": {"BACKEND": "ambon_sop.tampilan.statis.PenyimpananStatis"},
}
# Kept pages lie in a place of their own: however many there are, they push out no counter of `default`.
CACHES = {
    "default": env.cache_url("CACHE_URL", default="locmemcache://"),
    "halaman": env.cache_url("CACHE_URL", default="locmemcache://halaman?max_entries=500"),
}
TASKS = {"default": {"BACKEND": env.str("TASKS_BACKEND", "django_tasks.backends.immediate.ImmediateBackend")}}

# Printing happens in child processes; these are the limits of one web process, and of one child (README, "Production").
CETAK = {
    "anak": env.int("CETAK_ANAK", 1),
    "antrean": env.int("CETAK_ANTREAN", 2),
    "detik": env.int("CETAK_DETIK", 20),
    "memori": env.int("CETAK_MEMORI_MB", 1000) * 10**6,
    "cetakan": env.int("CETAK_GANTI", 100),
    "pramuat": ("sop.pelukis", "naskah.muat"),
}

# Seals of the audit trail: the key that signs them, and the file they are also written to (README, "Evidence").
KUNCI_AUDIT = env.str("KUNCI_AUDIT", str(VAR / "kunci-audit.pem"))
CATATAN_SEGEL = env.str("CATATAN_SEGEL", str(VAR / "segel-audit.jsonl"))
# Electronic signatures: folder of roots that are known (PEM), where time stamps come from, and BSrE's service.
AKAR_SERTIFIKAT = env.str("AKAR_SERTIFIKAT", "")
TSA_ALAMAT = env.str("TSA_ALAMAT", "")
BSRE = {
    "alamat": env.str("BSRE_ALAMAT", ""),
    "pengguna": env.str("BSRE_PENGGUNA", ""),
    "sandi": env.str("BSRE_SANDI", ""),
}
# PostgreSQL: the role under which the portal runs when another one owns the tables (audit/peran_basis_data.py).
PERAN_APLIKASI = env.str("PERAN_APLIKASI", "")

# The kinds of document for which the Admin sets who ratifies: (code, label).
JENIS_DOKUMEN = [("sop", "SOP"), ("layanan", "Standar Pelayanan")]

# How many days a draft of a Standar Pelayanan stays open for comments: UU 25/2009 Pasal 20 and PermenPAN-RB 15/2014
# ask for the discussion; the sources we have name no number of days, so these are ours.
KONSULTASI_HARI = {
    "bawaan": env.int("KONSULTASI_HARI", 14),
    "minimum": env.int("KONSULTASI_HARI_MINIMUM", 7),
    "maksimum": env.int("KONSULTASI_HARI_MAKSIMUM", 60),
}

AUTH_USER_MODEL = "akun.Pengguna"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "ambon_sop.akun.backends.SandiBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
# ASVS forbids the character mix and the expiry that BSSN 4/2021 asks for: one or the other (akun/sandi.py).
KEBIJAKAN_SANDI = env.str("KEBIJAKAN_SANDI", "asvs")
if KEBIJAKAN_SANDI not in ("asvs", "bssn"):
    raise environ.ImproperlyConfigured("KEBIJAKAN_SANDI is either asvs or bssn.")
# File of breached passwords on this machine (akun/sandi_bocor.py): tens of gigabytes, so there need not be one.
SANDI_BOCOR = env.str("SANDI_BOCOR", "")
if SANDI_BOCOR and not Path(SANDI_BOCOR).is_file():
    raise environ.ImproperlyConfigured("SANDI_BOCOR names no file.")
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "nama", "email", "nip")},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "ambon_sop.akun.sandi.SandiUmumValidator"},
    {"NAME": "ambon_sop.akun.sandi_bocor.SandiBocorValidator"},
    {"NAME": "ambon_sop.akun.sandi.KataSetempatValidator"},
    {"NAME": "ambon_sop.akun.sandi.KebijakanValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "beranda:kotak_masuk"
ACCOUNT_LOGOUT_REDIRECT_URL = "beranda:beranda"
ACCOUNT_ADAPTER = "ambon_sop.akun.adapter.AkunAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False  # shared office computers: the session ends with the browser
ACCOUNT_FORMS = {
    "login": "ambon_sop.akun.forms.MasukForm",
    "reset_password": "ambon_sop.akun.forms.LupaSandiForm",  # nosec B105: a path
    "reset_password_from_key": "ambon_sop.akun.forms.SandiBaruForm",  # nosec B105: a path
}
PASSWORD_RESET_TIMEOUT = 2 * 3600
# Whoever wears one of these hats, even beside others, sets up a second factor before anything else opens.
FAKTOR_KEDUA_WAJIB = env.list("FAKTOR_KEDUA_WAJIB", default=["verifikator", "pengesah", "admin"])
MFA_ADAPTER = "ambon_sop.akun.faktor.FaktorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn"]  # recovery codes are ours: kept as hashes (akun/kode_pemulihan.py)
MFA_FORMS = {"authenticate": "ambon_sop.akun.forms_faktor.KodeForm"}
# A code lives for its own 30 seconds (ASVS 6.5.5). 1 also takes the one before and after, for telephones that go wrong.
MFA_TOTP_TOLERANCE = env.int("TOTP_TOLERANSI", 0)
MFA_ALLOW_UNVERIFIED_EMAIL = True  # addresses are the Admin's, who invites there
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not AMAN
MFA_REAUTHENTICATION_REQUIRED = False  # our forms ask for the password themselves (akun/bukti.py)
BATAS_BUKTI_ULANG = timedelta(minutes=env.int("BATAS_BUKTI_ULANG", 15))
# Single sign-on (akun/oidc.py), off while there is no address.
OIDC = {
    "alamat": env.str("OIDC_ALAMAT", ""),
    "klien": env.str("OIDC_KLIEN", ""),
    "rahasia": env.str("OIDC_RAHASIA", ""),
    "nama": env.str("OIDC_NAMA", "akun Pemerintah Kota"),
}
SOCIALACCOUNT_ADAPTER = "ambon_sop.akun.oidc.TunggalAdapter"
SOCIALACCOUNT_LOGIN_ON_GET = True  # a form that leads to another host would need a hole in the content policy
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": []}}
if OIDC["alamat"]:
    SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"].append(
        {
            "provider_id": "oidc",
            "name": OIDC["nama"],
            "client_id": OIDC["klien"],
            "secret": OIDC["rahasia"],
            "settings": {"server_url": OIDC["alamat"], "fetch_userinfo": False},
        }
    )
# axes counts failed log-ins (and writes them down), akun/batas.py the rest; allauth must not count a second time.
ACCOUNT_RATE_LIMITS = False
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_FORM_FIELD = "login"
AXES_USERNAME_CALLABLE = "ambon_sop.akun.jejak.nama_akun"
AXES_CLIENT_IP_CALLABLE = "ambon_sop.audit.middleware.alamat_pemanggil"
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # who keeps trying is not shut out for ever
AXES_LOCKOUT_CALLABLE = "ambon_sop.akun.views.terkunci"
AXES_RESET_ON_SUCCESS = True
AXES_IPWARE_PROXY_COUNT = env.int("JUMLAH_PROXY", 0)

EMAIL_CONFIG = env.email_url("EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)
EMAIL_TIMEOUT = 10  # seconds: a mail server that hangs must not hold who sends
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("EMAIL_PENGIRIM", "Ruang Kerja Kota Ambon <noreply@localhost>")

# The longest a log-in lasts, and the longest without work (akun/sesi.py says why so long).
BATAS_SESI = timedelta(hours=env.int("BATAS_SESI_JAM", 24))
BATAS_DIAM = timedelta(hours=env.int("BATAS_DIAM_JAM", 8))
# `teks` for people at a terminal, `json` for machines: then a line for every request too.
LOG_FORMAT = env.str("LOG_FORMAT", "json" if AMAN else "teks")
LOGGING = catatan_log.pengaturan(LOG_FORMAT)
# Whoever knows it reads the figures at /metrik (keandalan/metrik.py); without one that address is not there.
METRIK_TOKEN = env.str("METRIK_TOKEN", "")

SESSION_COOKIE_AGE = int(BATAS_SESI.total_seconds())
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = AMAN
# With this prefix a browser takes them from this very host over TLS only, not from a neighbour under ambon.go.id.
SESSION_COOKIE_NAME = "__Host-sesi" if AMAN else "sessionid"
CSRF_COOKIE_NAME = "__Host-csrf" if AMAN else "csrftoken"
PESAN_COOKIE_NAME = "__Host-pesan" if AMAN else "pesan"
MESSAGE_STORAGE = "ambon_sop.akun.pesan.Pesan"
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if AMAN else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = AMAN
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if AXES_IPWARE_PROXY_COUNT else None
SECURE_REDIRECT_EXEMPT = [r"^sehat$", r"^siap$", r"^metrik$", r"^api/"]  # for programs (beranda/penjaga.py)
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
CSRF_FAILURE_VIEW = "ambon_sop.beranda.galat.csrf"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
