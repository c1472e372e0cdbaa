"""What every page says while the user's own playbook files have a mistake."""

from genjin.surfaces.web.notices import Notice
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.home import find_home
from genjin.workflows.load_playbook import playbook_in_use

_SHOWN = 3


def playbook_warning(words: Words) -> Notice | None:
    """The folder, each mistake with file and line, and what to do; None while all is well."""
    home = find_home()
    used = playbook_in_use(home)
    if not used.problems:
        return None
    more = len(used.problems) - _SHOWN
    return Notice(
        "warning",
        words(f"web-playbook-broken-{used.origin}"),
        (
            *(words.problem(problem) for problem in used.problems[:_SHOWN]),
            *((words("cli-more-problems", count=more),) if more > 0 else ()),
            words("web-playbook-broken-do", folder=str(home.playbook)),
        ),
    )
