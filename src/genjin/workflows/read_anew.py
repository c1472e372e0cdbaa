"""Read a file that is in the store again, by its layout as it is by now (C1)."""

from datetime import datetime
from pathlib import Path

from genjin.kernel.errors import UnusableInputError
from genjin.sources.recognise import recognise
from genjin.stores.records.models import ImportedFile, User
from genjin.workflows.home import Home
from genjin.workflows.import_problems import Describe
from genjin.workflows.import_publication import only_importer, remove_leftovers, retire_outdated
from genjin.workflows.import_recognised import NO_ROOM, Source, import_recognised, refused
from genjin.workflows.import_report import FileReport, Progress
from genjin.workflows.import_request import ImportRequest, chosen_country, chosen_layouts
from genjin.workflows.import_rules import Stated
from genjin.workflows.kept_sheet import kept_sheet


def read_anew(  # noqa: PLR0913 - every option is one of the command's
    home: Home,
    file: ImportedFile,
    *,
    now: datetime,
    by: User | None = None,
    layout: str | None = None,
    country: str | None = None,
    progress: Progress | None = None,
    describe: Describe | None = None,
) -> FileReport:
    """Read the printed rows of an imported file again, by its layout as it is by now.

    Rows that are understood otherwise are revisions; the file itself isn't needed. `layout` and
    `country` say by what, and whose customs, instead of the layout and country of before. Raises
    NotFoundError for a layout that isn't there any more, and as `kept_sheet` does.
    """
    layouts = chosen_layouts(home, layout or file.layout)
    is_said = file.country_from == "option" or layouts[0].origin != "shipped"
    if country is None and is_said and layouts[0].reporting_country.code is None:
        country = file.reporting_country or None
    request = ImportRequest(
        home=home,
        now=now,
        by=by,
        layouts=layouts,
        may_propose=False,
        asks=False,
        stated=Stated(country=chosen_country(country)),
        dry_run=False,
        progress=progress or (lambda _done, _total, _stage: None),
        describe=describe,
        segments_known=set(),
    )
    with only_importer(home):
        remove_leftovers(home)
        retire_outdated(home, now, request.segments_known)
        file.refresh_from_db()
        with kept_sheet(home, file) as kept:
            request.progress(0, None, "reading")
            try:
                found = recognise([kept.sheet], layouts, file.name)
                source = Source(Path(file.name), file.sha256, file.size_bytes)
                return import_recognised(source, (found,), request)
            except (UnusableInputError, *NO_ROOM) as error:
                return refused(Path(file.name), error)
