"""Import a list of customers from CSV or XLSX: each row created, updated, known, or refused."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from django.db import transaction

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Customer, GradeOverride, User
from genjin.workflows.customer_lists.cells import Value
from genjin.workflows.customer_lists.columns import Heading
from genjin.workflows.customer_lists.duplicates import Alike, DuplicateReport, Kind
from genjin.workflows.customer_lists.entries import load_entries
from genjin.workflows.customer_lists.known import Known, customer_name_key
from genjin.workflows.customer_lists.merge import Entering, Entry, merge_row
from genjin.workflows.customer_lists.problems_file import write_problems
from genjin.workflows.customer_lists.reading import ListReading, chosen_columns, keep_columns
from genjin.workflows.customer_lists.rows import ListRow, find_heading, list_rows
from genjin.workflows.customer_lists.save import save_entries
from genjin.workflows.customer_lists.sheet import load_list
from genjin.workflows.home import Home
from genjin.workflows.link_company import propose_companies
from genjin.workflows.load_playbook import grade_titles
from genjin.workflows.people import day_of
from genjin.workflows.permissions import sees_everything
from genjin.workflows.plan_customers import plan_customers
from genjin.workflows.products.naming import NamedProducts
from genjin.workflows.stage_grades import grade_open_stages

_PROGRESS_EVERY = 1000


@dataclass(frozen=True, slots=True)
class CustomersImported:
    """The account of a list: rows = created + updated + duplicate + rejected.

    `problems` also holds cells that were left out of rows that went in. `problems_file` is
    within the home and can be mended and imported itself. `customer_ids` were created or updated.
    `alike` are the first rows that mean, or may mean, a customer who was there before them.
    """

    file: str
    rows: int
    created: int
    updated: int
    duplicate: int
    rejected: int
    problems: tuple[Problem, ...] = ()
    problems_file: Path | None = None
    unknown_columns: tuple[str, ...] = ()
    customer_ids: tuple[int, ...] = ()
    alike: tuple[Alike, ...] = ()
    alike_counts: Mapping[Kind, int] = field(default_factory=dict)


def import_customers(  # noqa: PLR0913 - the request, its person and its clock are all needed
    home: Home,
    path: Path,
    *,
    now: datetime,
    by: User,
    describe: Callable[[Problem], Bilingual],
    owner: User | None = None,
    name: str | None = None,
    reading: ListReading | None = None,
    dry_run: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> CustomersImported:
    """Import the list in one transaction, propose companies, and plan whom it concerns.

    The customers become `owner`'s, or `by`'s, unless a row names another. `describe` words a
    problem for the problems file. `name` is the file's name where `path` is an upload. `reading`
    is what the person says of the columns, and is kept for the next list of the same header.
    `progress` hears rows done and in all. A dry run gives the same account and writes nothing.

    Raises UnusableInputError if the file can't be used at all.
    """
    sheet = load_list(path, name)
    said = reading or ListReading()
    header_line, heading = find_heading(sheet, chosen_columns(sheet, said), said.country)
    rows = list(list_rows(sheet, heading, header_line, day_of(by, now), said.country))
    with nullcontext() if dry_run else transaction.atomic():
        entering = Entering(by, now, NamedProducts.of_the_catalogue())
        listing = _Listing(entering, owner or by, grade_titles(home), sheet.file, heading)
        listing.expect(rows)
        for done, row in enumerate(rows, start=1):
            listing.take(row)
            if progress and done % _PROGRESS_EVERY == 0:
                progress(done, len(rows))
        if not dry_run:
            listing.save()
            if said.columns:
                keep_columns(sheet.rows[header_line - 1], said.columns, by=by, now=now)
    concerned = () if dry_run else tuple(sorted(listing.concerned()))
    problems_file = None
    if listing.problems and not dry_run:
        problems_file = write_problems(
            home, sheet, header_line, listing.problems, describe=describe, now=now
        )
    if concerned:
        propose_companies(home, concerned, now=now)
        plan_customers(home, concerned, now=now)
        grade_open_stages(concerned)
    if progress:
        progress(len(rows), len(rows))
    return CustomersImported(
        file=sheet.file,
        rows=len(rows),
        created=listing.counts["created"],
        updated=listing.counts["updated"],
        duplicate=listing.counts["duplicate"],
        rejected=listing.counts["rejected"],
        problems=tuple(listing.problems),
        problems_file=problems_file,
        unknown_columns=heading.unknown,
        customer_ids=concerned,
        alike=tuple(listing.duplicates.rows),
        alike_counts=dict(listing.duplicates.counts),
    )


@dataclass
class _Listing:
    """A list on its way into the book."""

    entering: Entering
    owner: User
    grades: dict[str, str]
    file: str
    heading: Heading
    problems: list[Problem] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def __post_init__(self) -> None:
        self._known = Known.of_the_book()
        self.duplicates = DuplicateReport()
        self._entries: dict[int, Entry] = {}
        self._changed: set[int] = set()
        self._next_new = -1  # New customers are counted down until they are saved.
        self._people = {
            word.casefold(): user
            for user in User.objects.filter(is_active=True)
            for word in (user.username, user.get_full_name())
            if word
        }

    def expect(self, rows: Iterable[ListRow]) -> None:
        """Load every stored customer that the rows name, before they are taken one by one."""
        found = (self._known.find(row.values, _name_key(row)) for row in rows if row.is_usable)
        self._entries.update(load_entries(sorted({each[0] for each in found if each is not None})))

    def take(self, row: ListRow) -> None:
        """Take one row: count it, and put what it says onto its customer."""
        self.problems.extend(row.problems)
        if not row.is_usable:
            self.counts["rejected"] += 1
            return
        values = dict(row.values)
        owner = self._owner(row, values.pop("owner", None))
        grade = self._grade(row, values)
        name_key = _name_key(row)
        found = self._known.find(values, name_key)
        if found is None:
            self.duplicates.created(row.line, self._next_new, name_key, values)
            self._create(values, name_key, owner, grade)
            self.counts["created"] += 1
            return
        customer, identity = found
        self.duplicates.found(row.line, str(values["name"]), customer, identity)
        entry = self._entries[customer]
        if not self._may_change(entry.customer):
            self._add_problem("problem-list-held-by-colleague", row, "name", str(values["name"]))
            self.counts["duplicate"] += 1
            return
        is_news = merge_row(entry, values, self.entering)
        for name in entry.contradicted:
            self._add_problem("problem-list-person-twice", row, name, str(values[name]))
        is_news = self._override(entry, grade) or is_news
        email = str(values.get("email", ""))
        self._known.add(
            customer, name_key, str(values["country"]), entry.customer.external_id, email
        )
        if is_news and not entry.is_new:
            self._changed.add(customer)
        self.counts["updated" if is_news else "duplicate"] += 1

    def save(self) -> None:
        """Write what is new and what changed, in a few statements."""
        save_entries(self._entries.values())

    def concerned(self) -> set[int]:
        """The ids of the customers that were created or changed."""
        created = {entry.customer.pk for entry in self._entries.values() if entry.is_new}
        return created | self._changed

    def _create(
        self, values: dict[str, Value], name_key: str, owner: User, grade: tuple[str, str] | None
    ) -> None:
        customer = Customer(
            owner=owner, name_key=name_key, created_at=self.entering.now, imported={}
        )
        entry = Entry(customer, is_new=True)
        merge_row(entry, values, self.entering)
        self._override(entry, grade)
        self._entries[self._next_new] = entry
        self._known.add(
            self._next_new,
            name_key,
            str(values["country"]),
            str(values.get("external_id", "")),
            str(values.get("email", "")),
        )
        self._next_new -= 1

    def _may_change(self, customer: Customer) -> bool:
        return sees_everything(self.entering.by) or customer.owner_id == self.entering.by.pk

    def _owner(self, row: ListRow, said: Value | None) -> User:
        if said is None:
            return self.owner
        named = self._people.get(str(said).casefold())
        if named is None:
            self._add_problem("problem-list-owner-unknown", row, "owner", str(said))
            return self.owner
        if named != self.entering.by and not sees_everything(self.entering.by):
            self._add_problem("problem-list-owner-not-yours", row, "owner", str(said))
            return self.owner
        return named

    def _grade(self, row: ListRow, values: dict[str, Value]) -> tuple[str, str] | None:
        said = values.pop("grade_override", None)
        reason = str(values.pop("grade_reason", ""))
        if said is None:
            return None
        grade = self.grades.get(str(said).casefold())
        if grade is None or not reason:
            problem = "problem-list-grade" if grade is None else "problem-list-grade-reason"
            self._add_problem(problem, row, "grade_override", str(said))
            return None
        return grade, reason

    def _override(self, entry: Entry, grade: tuple[str, str] | None) -> bool:
        if grade is None or entry.customer.imported.get("grade") == list(grade):
            return False
        entry.customer.imported["grade"] = list(grade)
        if not entry.is_new:
            entry.changed[id(entry.customer)] = entry.customer
        entry.new.append(
            GradeOverride(
                customer=entry.customer,
                grade=grade[0],
                reason=grade[1],
                by=self.entering.by,
                at=self.entering.now,
            )
        )
        return True

    def _add_problem(self, problem_id: str, row: ListRow, name: str, value: str) -> None:
        self.problems.append(
            Problem(
                problem_id,
                file=self.file,
                row=row.line,
                field=self.heading.words.get(name),
                value=value,
            )
        )


def _name_key(row: ListRow) -> str:
    return customer_name_key(str(row.values["name"]), str(row.values["country"]))
