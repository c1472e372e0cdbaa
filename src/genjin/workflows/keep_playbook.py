"""The user's playbook files by which the stored plans were made, kept for when the files break.

A mistake in a file must stop neither pages nor plans: work goes on by what is kept here.
"""

import json
import os
from collections.abc import Mapping

from genjin.workflows.home import Home


def keep_playbook(home: Home, texts: Mapping[str, str]) -> None:
    """Keep the texts of the user's own files, by their path in the folder. Safe to repeat."""
    if dict(texts) == kept_playbook(home):
        return
    unfinished = home.kept_playbook.with_suffix(f".{os.getpid()}")
    unfinished.write_text(json.dumps(dict(texts), ensure_ascii=False), encoding="utf-8")
    unfinished.replace(home.kept_playbook)


def kept_playbook(home: Home) -> dict[str, str]:
    """The texts that were kept; none where there are none, or they can't be read."""
    try:
        kept = json.loads(home.kept_playbook.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(path): str(text) for path, text in kept.items()} if isinstance(kept, dict) else {}
