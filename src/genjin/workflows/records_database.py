"""Which database holds the records: a SQLite file in the home, or the PostgreSQL that one setting names (X4).

The setting is GENJIN_DATABASE, else the first line of the file `database` in the home:
`postgresql://person:password@host:5432/name`. Query parameters are libpq's (`?sslmode=require`);
a socket's folder is `?host=/run/postgresql`.
"""

import os
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.workflows.home import Home

SETTING = "GENJIN_DATABASE"
_SCHEMES = frozenset({"postgresql", "postgres"})
_APART = frozenset({"host", "port", "user", "password", "dbname"})


def database_settings(home: Home) -> dict[str, Any]:
    """Django's settings of the records database.

    Raises UnusableInputError for an address that names no PostgreSQL database; the message never
    holds the address, which may hold a password.
    """
    address = _address(home)
    return postgresql_settings(address) if address else sqlite_settings(home)


def sqlite_settings(home: Home) -> dict[str, Any]:
    """The file in the home."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(home.records_database),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            # WAL lets pages read while an import or a plan is written.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }


def postgresql_settings(address: str) -> dict[str, Any]:
    """The database that an address names."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise UnusableInputError(Problem("problem-database-address")) from None
    options = dict(parse_qsl(parts.query))
    name = unquote(parts.path.lstrip("/")) or options.get("dbname", "")
    if parts.scheme not in _SCHEMES or not name:
        raise UnusableInputError(Problem("problem-database-address"))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or "") or options.get("user", ""),
        "PASSWORD": unquote(parts.password or "") or options.get("password", ""),
        "HOST": unquote(parts.hostname or "") or options.get("host", ""),
        "PORT": str(port or options.get("port", "")),
        # A connection that the server has dropped is noticed and made anew.
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {key: value for key, value in options.items() if key not in _APART},
    }


def _address(home: Home) -> str:
    named = os.environ.get(SETTING, "").strip()
    if named:
        return named
    try:
        lines = home.database_file.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return ""
    return next((line.strip() for line in lines if line.strip()), "")
