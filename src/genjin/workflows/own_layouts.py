"""The layouts of customs files that a home knows: those of Genjin, and the user's own beside them."""

from pathlib import Path
from tempfile import TemporaryDirectory

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.sources.layout import Layout, layouts_in, load_layouts
from genjin.sources.own_layout import layout_text
from genjin.workflows.home import Home


def list_layouts(home: Home) -> tuple[tuple[Layout, ...], tuple[Problem, ...]]:
    """Every layout that can be read, and what is wrong with those of the user's that can't."""
    shipped = load_layouts()
    own, problems = layouts_in(home.layouts)
    ids = {layout.id for layout in shipped}
    return (*shipped, *(layout for layout in own if layout.id not in ids)), problems


def known_layouts(home: Home) -> tuple[Layout, ...]:
    """Every layout. Raises UnusableInputError if one of the user's own can't be read.

    A file of that layout would otherwise be read by another one, or by a guess.
    """
    layouts, problems = list_layouts(home)
    if problems:
        raise UnusableInputError(problems[0])
    return layouts


def keep_layout(home: Home, layout: Layout) -> Path:
    """Keep the layout in the home; one with its id is replaced. The place of its `source.yaml`."""
    path = home.layouts / layout.id / "source.yaml"
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with TemporaryDirectory(dir=path.parent, prefix=".") as folder:
        unfinished = Path(folder) / path.name
        unfinished.write_text(layout_text(layout), encoding="utf-8")
        unfinished.replace(path)
    return path
