"""`genjin layouts`: which customs files can be read."""

from genjin.kernel.bilingual import Bilingual
from genjin.surfaces.cli.commands import command
from genjin.surfaces.cli.session import current_session
from genjin.surfaces.cli.tables import table
from genjin.workflows.list_layouts import list_layouts

_COLUMNS = ("id", "title", "publisher", "grain")


@command("layouts")
def layouts_command() -> None:
    """Print the layouts that are known."""
    session = current_session()
    layouts = list_layouts()
    words = session.words
    document = [
        {
            "id": layout.id,
            "title": Bilingual(layout.title.zh, layout.title.en).in_language(session.language),
            "publisher": layout.publisher,
            "grain": layout.grain,
            "fields": sorted({*layout.fields, *layout.import_fields, *layout.export_fields}),
        }
        for layout in layouts
    ]
    headers = [words(f"cli-column-{name}") for name in ("layout", *_COLUMNS[1:])]
    session.answer(
        lambda: document,
        lambda: table(
            headers,
            [[str(each[name]) for name in _COLUMNS] for each in document],
        ),
    )
