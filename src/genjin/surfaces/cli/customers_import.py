"""`genjin customers import`: a list of customers comes in."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from genjin.kernel.countries import parse_country
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.surfaces.cli.commands import command, option
from genjin.surfaces.cli.progress import progress_on_stderr
from genjin.surfaces.cli.session import current_session
from genjin.surfaces.documents.book import customers_imported_document
from genjin.surfaces.documents.problems import described
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.customer_lists.columns import columns, folded
from genjin.workflows.customer_lists.duplicates import Kind
from genjin.workflows.customer_lists.reading import ListReading
from genjin.workflows.import_customers import CustomersImported, import_customers
from genjin.workflows.list_questions import names_of_alike
from genjin.workflows.people import get_user

_KINDS: tuple[Kind, ...] = ("in_book", "in_list", "perhaps")


@command("import", uses="user now")
@click.argument("file", type=click.Path(path_type=Path))
@option("--owner", metavar="NAME")
@option("--column", "said", metavar="HEADER=FIELD", multiple=True)
@option("--country", metavar="COUNTRY")
@option("--dry-run", is_flag=True)
def import_command(
    file: Path, owner: str | None, said: tuple[str, ...], country: str | None, *, dry_run: bool
) -> None:
    """Import a list."""
    session = current_session()
    session.open_book(make=True)
    session.warn_of_playbook()
    words = session.words
    with progress_on_stderr(words) as progress:
        account = import_customers(
            session.home,
            file,
            now=session.now,
            by=session.user,
            owner=get_user(owner) if owner else None,
            describe=described,
            reading=ListReading(_columns(said), _country(country)),
            dry_run=dry_run,
            progress=progress,
        )
    if account.unknown_columns:
        session.note(words("cli-columns-ignored", columns=", ".join(account.unknown_columns[:20])))
    session.list_problems(account.problems)
    named = names_of_alike(session.user, account.alike)
    if dry_run:
        for line in _alike(account, named, words):
            session.note(line)
    session.answer(
        lambda: customers_imported_document(
            account,
            session.home,
            words,
            {id_ for id_, (_, is_visible) in named.items() if is_visible},
        ),
        lambda: (
            words(
                "cli-customers-imported",
                file=account.file,
                rows=account.rows,
                created=account.created,
                updated=account.updated,
                duplicate=account.duplicate,
                rejected=account.rejected,
            )
            + (
                "\n" + words("cli-problems-file", path=str(account.problems_file))
                if account.problems_file
                else ""
            )
        ),
    )


def _columns(said: tuple[str, ...]) -> dict[str, str]:
    """What was said of columns: folded header → field; an empty field leaves the column out."""
    found = {}
    for each in said:
        header, equals, field = each.rpartition("=")
        if not equals or not header.strip() or (field and field not in columns()):
            known = ", ".join(columns())
            raise UnusableInputError(
                Problem("problem-list-column-option", {"known": known}, value=each[:100])
            )
        found[folded(header)] = field
    return found


def _country(text: str | None) -> str | None:
    if text is None:
        return None
    code = parse_country(text)
    if code is None:
        raise UnusableInputError(Problem("problem-web-country", value=text[:60]))
    return code


def _alike(
    account: CustomersImported, named: Mapping[int, tuple[str, bool]], words: Words
) -> Iterator[str]:
    """The rows that mean, or may mean, a customer who is there already."""
    for kind in _KINDS:
        rows = [each for each in account.alike if each.kind == kind]
        if rows:
            count = account.alike_counts[kind]
            yield words(f"cli-list-alike-{kind.replace('_', '-')}", count=count)
        for each in rows:
            other, _ = named.get(each.customer or 0, ("", False))
            yield "  " + words(
                "cli-list-alike",
                line=each.line,
                name=each.name,
                other=other or words("web-list-line", line=each.other_line or 0),
                by=words(f"web-list-by-{each.by.replace('_', '-')}"),
            )
