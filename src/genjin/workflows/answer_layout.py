"""A person's answer to a file of an unknown layout: his mapping is kept as a layout, and imported by."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Literal

from genjin.kernel.errors import NotFoundError
from genjin.kernel.problem import Problem
from genjin.sources.column_values import column_of, date_order_of
from genjin.sources.headers import header_key
from genjin.sources.layout import Layout, Title
from genjin.sources.own_layout import Reading, layout_from
from genjin.sources.reporting import country_in_file_name
from genjin.stores.records.models import ImportJob, User
from genjin.trade.dates import DateOrder
from genjin.trade.numbers import DecimalMark
from genjin.trade.shipment import NUMBER_FIELDS, SHIPMENT_FIELDS, Flow, Grain
from genjin.workflows.answer_source import unsaid_of
from genjin.workflows.asking_imports import give_up, requeue_asking
from genjin.workflows.home import Home
from genjin.workflows.own_layouts import keep_layout
from genjin.workflows.propose_layout import Question, question_from_data
from genjin.workflows.watch_imports import get_import

MAPPABLE_FIELDS = tuple(name for name in SHIPMENT_FIELDS if name != "value_basis")
"""The fields that a column can be; the basis of a value follows from which value it is."""

LONGEST_NAME = 80
_PARTIES_AND_GOODS = frozenset({"buyer", "supplier", "notify", "hs_code", "product"})


@dataclass(frozen=True, slots=True)
class Answer:
    """How the person says that the table is to be read.

    `fields` are by position of the column, from 0. `flow` "each" leaves it to each file: to the
    column that says it, else to the file's name. `country` is an ISO code; with `always` it holds
    for every file of the layout, else for this one.
    """

    name: str
    fields: Mapping[int, str]
    grain: Grain
    flow: Literal["import", "export", "each"] | None
    date_order: DateOrder | None
    decimal_mark: DecimalMark | None
    country: str | None
    always: bool


def get_question(user: User, job_id: int) -> tuple[ImportJob, Question]:
    """The import and what it asks. Raises NotFoundError if it isn't there, isn't his, or asks nothing."""
    job = get_import(user, job_id)
    if not _asks_about_columns(job) or job.question is None:
        raise NotFoundError(Problem("problem-layout-not-asked"))
    return job, question_from_data(job.question)


def problems_of(question: Question, answer: Answer, file: str) -> list[Problem]:
    """What is missing in the answer, in the order of the page."""
    problems = []
    mapped = frozenset(answer.fields.values())
    if "date" not in mapped:
        problems.append(Problem("problem-layout-no-date"))
    if not mapped & _PARTIES_AND_GOODS:
        problems.append(Problem("problem-layout-nothing"))
    if answer.date_order is None and not _dates_are_clear(question, answer):
        problems.append(Problem("problem-layout-date-order"))
    if answer.decimal_mark is None and unclear_figures(question, answer):
        problems.append(Problem("problem-layout-decimal-mark"))
    if answer.flow is None:
        problems.append(Problem("problem-layout-no-flow"))
    elif answer.flow == "each" and question.proposal.flow is None:
        problems.append(Problem("problem-layout-flow-nowhere"))
    if answer.country is None and country_in_file_name(file) is None:
        problems.append(Problem("problem-layout-no-country"))
    if not answer.name:
        problems.append(Problem("problem-layout-no-name"))
    return problems


def unclear_figures(question: Question, answer: Answer) -> tuple[int, ...]:
    """The columns that the answer reads as figures, and whose figures could be read in two ways."""
    return tuple(
        position
        for position in question.proposal.unclear_figures
        if answer.fields.get(position) in NUMBER_FIELDS
    )


def confirm_layout(home: Home, user: User, job_id: int, answer: Answer) -> tuple[Layout, int]:
    """Keep the mapping as the user's layout and let the import run; how many other files wait no more.

    Other files of his with the same headers go in too, where they say by themselves whose customs
    they are from, and need no decimal mark that he didn't say. Raises NotFoundError as
    `get_question` does, also if somebody else was quicker. The answer has no problems.
    """
    job, question = get_question(user, job_id)
    said = job.options.get("decimal_mark") or _mark_said(question, answer)
    layout = _layout(question, replace(answer, decimal_mark=said))
    keep_layout(home, layout)
    options = {"layout": layout.id} | ({"country": answer.country} if answer.country else {})
    if not requeue_asking(job, options):
        raise NotFoundError(Problem("problem-layout-not-asked"))
    alike = [
        each
        for each in ImportJob.objects.filter(kind=job.kind, state=ImportJob.State.ASKING, by=job.by)
        if _is_alike(question, each)
        and (said is not None or not _is_unclear(question, answer, each))
        and (answer.always or each.options.get("country") or country_in_file_name(each.file_name))
    ]
    return layout, sum(requeue_asking(each, {"layout": layout.id}) for each in alike)


def read_again(user: User, job_id: int, encoding: str) -> None:
    """Read the file again in another encoding; it then asks anew. Raises as `get_question` does."""
    job, _ = get_question(user, job_id)
    if not requeue_asking(job, {"encoding": encoding}):
        raise NotFoundError(Problem("problem-layout-not-asked"))


def dismiss_import(home: Home, user: User, job_id: int) -> None:
    """Don't import the file after all, whatever is asked of it; one that is in stays as it was read.

    Raises NotFoundError if the import isn't there, isn't his, or asks nothing.
    """
    job = get_import(user, job_id)
    if job.kind != "shipments" or job.state != ImportJob.State.ASKING:
        raise NotFoundError(Problem("problem-layout-not-asked"))
    if job.stored_as:
        give_up(home, job)
    else:
        job.delete()


def suggested_name(file: str) -> str:
    """The name that the layout has unless the person gives it another one."""
    return PurePath(file).stem[:LONGEST_NAME]


def _layout(question: Question, answer: Answer) -> Layout:
    by_each = answer.flow == "each"
    reading = Reading(
        fields=answer.fields,
        grain=answer.grain,
        flow=None if by_each or answer.flow is None else Flow(answer.flow),
        flow_column=question.proposal.flow_column if by_each else None,
        date_order=answer.date_order,
        decimal_mark=answer.decimal_mark,
        country=answer.country if answer.always else None,
    )
    title = Title(zh=answer.name, en=answer.name)
    return layout_from(question.headers, reading, title=title, publisher="", origin="own")


def _mark_said(question: Question, answer: Answer) -> DecimalMark | None:
    """The mark, unless this file's figures show it: they say nothing of another file's."""
    shown = question.proposal.decimal_mark
    return None if answer.decimal_mark == shown else answer.decimal_mark


def _dates_are_clear(question: Question, answer: Answer) -> bool:
    dates = [position for position, field in answer.fields.items() if field == "date"]
    proposed = {each.position for each in question.proposal.fields if each.field == "date"}
    if set(dates) == proposed:
        return question.proposal.dates_are_clear and question.proposal.date_order is None
    shown = (column_of([row[position] for row in question.rows]) for position in dates)
    order, clear = date_order_of(shown)
    return clear and order is None


def _asks_about_columns(job: ImportJob) -> bool:
    is_asking = job.kind == "shipments" and job.state == ImportJob.State.ASKING
    return is_asking and job.question is not None and not unsaid_of(job)


def _is_alike(question: Question, other: ImportJob) -> bool:
    if not _asks_about_columns(other) or other.question is None:
        return False
    theirs = question_from_data(other.question).headers
    return {*map(header_key, theirs)} == {*map(header_key, question.headers)}


def _is_unclear(question: Question, answer: Answer, other: ImportJob) -> bool:
    """Whether figures of the other file, in the columns of the answer, could be read in two ways."""
    if other.question is None or other.options.get("decimal_mark"):
        return False
    theirs = question_from_data(other.question)
    fields = {header_key(question.headers[at]): field for at, field in answer.fields.items()}
    return any(
        fields.get(header_key(theirs.headers[at])) in NUMBER_FIELDS
        for at in theirs.proposal.unclear_figures
    )
