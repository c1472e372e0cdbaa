"""Write the customers that a person may see as a list that `import_customers` reads back."""

import csv
import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from genjin.kernel.bilingual import Language
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.playbook.facts import Stage
from genjin.stores.records.models import Contact, User
from genjin.workflows.customer_lists.columns import columns
from genjin.workflows.customer_lists.neutral import neutralised
from genjin.workflows.customer_record import BATCH, CustomerRecord, load_records
from genjin.workflows.permissions import customers_visible_to

_NUMBERS = frozenset(
    {
        "minimum_order_quantity",
        "usual_order_usd",
        "amount_usd",
        "margin_percent",
        "quantity",
        "target_price_usd",
        "stated_orders",
    }
)
_ORDERED = (Stage.ORDER, Stage.REPEAT)
_NOT_ORDERED = tuple(stage for stage in Stage if stage not in _ORDERED)
_Cells = dict[str, str | float]


def export_customers(user: User, path: Path, *, now: datetime, language: Language) -> int:
    """Write the list as CSV or XLSX, by the file's ending; how many customers are in it.

    One row a customer, and one more for each further person there. The headings are in the
    language. A file that stood there is replaced only once the new one is whole. Raises
    UnusableInputError for another ending, or a folder that can't be written to.
    """
    suffix = path.suffix.casefold()
    if suffix not in (".csv", ".xlsx"):
        raise UnusableInputError(Problem("problem-export-type", file=path.name))
    ids = list(customers_visible_to(user).order_by("id").values_list("id", flat=True))
    rows = (row for record in _records(ids, now, user) for row in _rows(record))
    headers = [column.header(language) for column in columns().values()]
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, suffix=suffix, delete=False) as file:
            unfinished = Path(file.name)
        try:
            if suffix == ".csv":
                _write_csv(unfinished, headers, rows)
            else:
                _write_xlsx(unfinished, headers, rows)
            os.replace(unfinished, path)  # noqa: PTH105 - atomic by definition
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        detail = error.strerror or str(error)
        raise UnusableInputError(
            Problem("problem-file-unwritable", {"detail": detail}, file=str(path))
        ) from error
    return len(ids)


def _records(ids: Sequence[int], now: datetime, user: User) -> Iterator[CustomerRecord]:
    for start in range(0, len(ids), BATCH):
        yield from load_records(ids[start : start + BATCH], now, user)


def _rows(record: CustomerRecord) -> Iterator[_Cells]:
    contacts: list[Contact | None] = [*sorted(record.contacts, key=lambda each: not each.is_main)]
    main, *others = contacts or [None]
    yield _customer(record) | _contact(main) | _business(record)
    for contact in others:
        identity = _customer(record)
        yield {name: identity[name] for name in ("external_id", "name", "country")} | _contact(
            contact
        )


def _customer(record: CustomerRecord) -> _Cells:
    customer = record.customer
    override = record.override
    cells: dict[str, str | float | None] = {
        "external_id": customer.external_id,
        "name": customer.name,
        "country": customer.country,
        "subdivision": customer.subdivision,
        "city": customer.city,
        "website": customer.website,
        "source": customer.source,
        "owner": customer.owner.username if customer.owner else "",
        "note": customer.note,
        "do_not_contact": "yes" if customer.do_not_contact else "",
        "product_hs": customer.product_hs,
        "minimum_order_quantity": customer.minimum_order_quantity,
        "usual_order_usd": _number(customer.usual_order_usd),
        "stated_orders": customer.stated_orders,
        "grade_override": override.grade if override else "",
        "grade_reason": override.reason if override else "",
    }
    return {name: "" if value is None else value for name, value in cells.items()}


def _contact(contact: Contact | None) -> _Cells:
    if contact is None:
        return {}
    return {
        "contact_name": contact.name,
        "role": contact.role,
        "email": contact.email,
        "phone": contact.phone,
        "whatsapp": contact.whatsapp,
        "wechat": contact.wechat,
        "language": contact.language,
        "preferred_channel": contact.preferred_channel,
    }


def _business(record: CustomerRecord) -> _Cells:
    cells: _Cells = {
        "order_dates": "; ".join(
            sorted(
                {
                    stage.on.isoformat()
                    for _, history in record.deals
                    for stage in history
                    if stage.stage in _ORDERED
                }
            )
        )
    }
    for deal, stage in list(record.deals_by_stage(*_NOT_ORDERED))[-1:]:
        cells |= {
            "deal_title": deal.title,
            "deal_stage": stage.stage,
            "deal_stage_date": stage.on.isoformat(),
            "amount_usd": _number(deal.amount_usd),
            "margin_percent": "" if deal.margin_percent is None else deal.margin_percent,
            "lost_reason": stage.lost_reason,
        }
    for inquiry in record.inquiries[-1:]:
        cells |= {
            "inquiry_date": inquiry.received_at.astimezone(record.owner.zone).date().isoformat(),
            "inquiry_text": inquiry.text,
            "product": inquiry.product,
            "model": inquiry.model,
            "specification": inquiry.specification,
            "quantity": "" if inquiry.quantity is None else inquiry.quantity,
            "quantity_unit": inquiry.quantity_unit,
            "target_price_usd": _number(inquiry.target_price_usd),
            "company_details": inquiry.company_details,
            "intent": inquiry.intent,
        }
        if inquiry.sample_requested_before_price:
            cells["price_agreed"] = "no"
    for touch in record.touches[-1:]:
        cells |= {
            "last_contact_date": touch.at.astimezone(record.owner.zone).isoformat(
                sep=" ", timespec="minutes"
            ),
            "last_contact_direction": touch.direction,
            "last_contact_channel": touch.channel,
        }
    return cells


def _number(value: object) -> float | str:
    return "" if value is None else float(str(value))


def _write_csv(path: Path, headers: Sequence[str], rows: Iterable[_Cells]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(headers)
        for row in rows:
            writer.writerow(neutralised(_plain(row.get(name, ""))) for name in columns())


def _write_xlsx(path: Path, headers: Sequence[str], rows: Iterable[_Cells]) -> None:
    import xlsxwriter  # noqa: PLC0415 - 60 ms that only an export pays

    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(path, options) as workbook:
        sheet = workbook.add_worksheet()
        bold = workbook.add_format({"bold": True})
        sheet.freeze_panes(1, 0)
        for column, header in enumerate(headers):
            sheet.write_string(0, column, header, bold)
        for line, row in enumerate(rows, start=1):
            for column, name in enumerate(columns()):
                value = row.get(name, "")
                if name in _NUMBERS and isinstance(value, float | int):
                    sheet.write_number(line, column, value)
                elif value != "":
                    sheet.write_string(line, column, neutralised(_plain(value)))


def _plain(value: str | float) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
