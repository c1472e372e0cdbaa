"""Print pip's index settings as shell assignments that uv understands.

uv reads neither pip.conf nor PIP_*, and whoever works behind a mirror has set those. What is set
for uv itself wins. The values go through the environment, for they may hold a password.

Reads `pip config list` on standard input.
"""

import ast
import os
import re
import shlex
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

# Generous: an index may be slow. A longer time in pip's settings wins.
TIMEOUT_SECONDS = 120
RETRIES = 5
SECTIONS = ("global", "install", ":env:")  # a later one wins
YES = {"1", "true", "yes", "on"}


def read_settings(lines: Iterable[str]) -> dict[str, str]:
    """Each setting's value, as pip itself would take it."""
    found: dict[str, tuple[int, str]] = {}
    for line in lines:
        match = re.fullmatch(r"(global|install|:env:)\.([a-z-]+)=(.*)", line.strip())
        if not match:
            continue
        section, key, quoted = match.groups()
        try:
            value = str(ast.literal_eval(quoted)).strip()
        except (SyntaxError, ValueError):
            continue
        found[key] = max(found.get(key, (-1, "")), (SECTIONS.index(section), value))
    return {key: value for key, (_, value) in found.items() if value}


def _can_be_read(link: str) -> bool:
    """Whether uv can open a find-links entry: it stops at a missing folder, pip passes over."""
    return "://" in link or Path(link).expanduser().exists()


def uv_settings(pip: Mapping[str, str], environment: Mapping[str, str]) -> dict[str, str]:
    """The same settings under uv's names, without those that are set for uv already."""
    told = pip.get("default-timeout") or pip.get("timeout") or ""
    seconds = float(told) if re.fullmatch(r"\d+(\.\d+)?", told) else 0
    links = filter(_can_be_read, pip.get("find-links", "").split())
    uv = {
        "UV_DEFAULT_INDEX": pip.get("index-url"),
        "UV_INDEX": " ".join(pip.get("extra-index-url", "").split()),
        "UV_FIND_LINKS": ",".join(links),
        "GENJIN_UV_FLAG": "--no-index" if pip.get("no-index", "").lower() in YES else None,
        "UV_INSECURE_HOST": " ".join(pip.get("trusted-host", "").split()),
        "SSL_CERT_FILE": pip.get("cert"),
        "SSL_CLIENT_CERT": pip.get("client-cert"),
        "ALL_PROXY": pip.get("proxy"),
        "UV_HTTP_TIMEOUT": str(int(max(seconds, TIMEOUT_SECONDS))),
        "UV_HTTP_RETRIES": str(RETRIES),
        "UV_SYSTEM_CERTS": "true",
        # As pip does: every index is asked, and the hash decides.
        "UV_INDEX_STRATEGY": "unsafe-best-match",
        "UV_PYTHON_DOWNLOADS": "never",
    }
    return {key: value for key, value in uv.items() if value and key not in environment}


if __name__ == "__main__":
    for name, value in uv_settings(read_settings(sys.stdin), os.environ).items():
        sys.stdout.write(f"export {name}={shlex.quote(value)}\n")
