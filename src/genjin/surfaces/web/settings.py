"""Django's settings, read from the home that GENJIN_HOME names when Django starts."""

from datetime import timedelta
from pathlib import Path

from django.utils.functional import SimpleLazyObject

from genjin.workflows.home import find_home
from genjin.workflows.records_database import database_settings

_HOME = find_home()
_STATIC = Path(__file__).parent / "static"


def _secret_key() -> str:
    return _HOME.secret_key_file.read_text(encoding="ascii").strip()


# Read when first used: commands that only read work before `make_home` has made the lasting key.
SECRET_KEY = SimpleLazyObject(_secret_key)
DEBUG = False
CLOCK_AHEAD = timedelta(0)  # of the machine's clock; `serve --now` sets it
# Loopback; `serve` adds the names that it was told to answer to.
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
CSRF_TRUSTED_ORIGINS: list[str] = []

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "genjin.stores.records",
]
MIDDLEWARE = [
    "genjin.surfaces.web.security.AllowedHostMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "genjin.surfaces.web.security.SecurityHeadersMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "genjin.surfaces.web.errors.ErrorPagesMiddleware",
]
CSRF_FAILURE_VIEW = "genjin.surfaces.web.errors.csrf_failure"
AUTH_USER_MODEL = "records.User"
ROOT_URLCONF = "genjin.surfaces.web.urls"
WSGI_APPLICATION = "genjin.surfaces.web.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [Path(__file__).parent / "templates"],
        "OPTIONS": {"environment": "genjin.surfaces.web.rendering.environment"},
    }
]

DATABASES = {"default": database_settings(_HOME)}

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False  # All texts come from surfaces.wording.

STATIC_URL = "/static/"
WHITENOISE_ROOT = None
WHITENOISE_USE_FINDERS = False
WHITENOISE_AUTOREFRESH = False
# Pages name each static file with its content's digest, so a browser may keep it for long.
WHITENOISE_MAX_AGE = 60 * 60 * 24 * 365
STATIC_ROOT = _STATIC

LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/"
SESSION_COOKIE_NAME = "genjin_session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
CSRF_COOKIE_NAME = "genjin_csrf"
CSRF_COOKIE_SAMESITE = "Lax"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 1_000  # The import page refuses more than it takes, by name.
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_TEMP_DIR = None
# What the server takes in one request: a year of a country's customs data fits.
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "loggers": {"django": {"handlers": ["stderr"], "level": "WARNING"}},
}
