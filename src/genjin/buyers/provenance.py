"""Who delivered the data on a buyer, over which period and under which terms (C3).

Also how the buyer of each row was told, where he isn't simply its consignee.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from genjin.buyers.figures import Evidence, commonest_first, evidence_of, texts_of
from genjin.buyers.purchase import Purchase, file_key
from genjin.companies.shipment_buyer import BUYER_RULES, DECLARED, DIRECT
from genjin.kernel.bilingual import Bilingual
from genjin.kernel.reason import Reason, Term
from genjin.kernel.row_selection import EVERY_ROW, By, RowSelection
from genjin.trade.shipment import Grain

_PLAIN_RULES = frozenset({DECLARED.rule, DIRECT.rule})
"""Rules that need no word: he is the consignee or the importer of record himself."""

_CONFIDENCES = {rule.rule: rule.confidence for rule in BUYER_RULES.values()}


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A customs file that was imported, and who publishes data in its layout."""

    name: str
    layout: str
    title: Bilingual | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class DataSource:
    """What one file contributes. Counts are of rows; `bases` are those of the rows with a value."""

    file: SourceFile
    shipments: int
    aggregates: int
    bases: Mapping[str, int]
    incoterms: Mapping[str, int]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class BuyerTold:
    """By which rule the company was taken for the buyer of some rows, and how sure that is."""

    rule: str
    confidence: float
    because: Reason
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the rows come from. `files` has the file with the most rows first.

    `unknown` counts rows whose file isn't known any more. `bases`, `incoterms` and `transports`
    count rows over all files; `without_value` rows have no value at all.
    """

    files: tuple[DataSource, ...]
    unknown: int
    bases: Mapping[str, int]
    without_value: int
    incoterms: Mapping[str, int]
    transports: Mapping[str, int]
    told: tuple[BuyerTold, ...]
    evidence: Evidence


def provenance(
    purchases: Sequence[Purchase],
    files: Mapping[str, SourceFile],
    of: RowSelection = EVERY_ROW,
) -> Provenance:
    """Where the rows come from; `files` gives each file by its key (`purchase.file_key`)."""
    by_file: dict[SourceFile | None, list[Purchase]] = {}
    for row in purchases:
        by_file.setdefault(files.get(file_key(row.row_id)), []).append(row)
    known = [_source(file, rows, of) for file, rows in by_file.items() if file is not None]
    known.sort(key=lambda one: (-one.evidence.rows, one.file.name, one.evidence.row_ids))
    valued = [row for row in purchases if row.value_usd is not None]
    return Provenance(
        files=tuple(known),
        unknown=len(by_file.get(None, ())),
        bases=_counted(valued, "value_basis"),
        without_value=len(purchases) - len(valued),
        incoterms=_counted(purchases, "incoterm"),
        transports=_counted(purchases, "transport"),
        told=_told(purchases, of),
        evidence=evidence_of(purchases, "rows", of),
    )


def file_text(file: SourceFile | None) -> str:
    """A file as selections name it; "" where it isn't known any more."""
    return f"{file.layout}:{file.name}" if file else ""


def _source(file: SourceFile, rows: list[Purchase], of: RowSelection) -> DataSource:
    shipments = sum(row.grain is Grain.SHIPMENT for row in rows)
    valued = [row for row in rows if row.value_usd is not None]
    return DataSource(
        file=file,
        shipments=shipments,
        aggregates=len(rows) - shipments,
        bases=_counted(valued, "value_basis"),
        incoterms=_counted(rows, "incoterm"),
        evidence=evidence_of(rows, "rows", of.by(By.FILE, file_text(file))),
    )


def _told(purchases: Sequence[Purchase], of: RowSelection) -> tuple[BuyerTold, ...]:
    by_rule: dict[str, list[Purchase]] = {}
    for row in purchases:
        if row.buyer_rule and row.buyer_rule not in _PLAIN_RULES:
            by_rule.setdefault(row.buyer_rule, []).append(row)
    told = [
        _rule(rule, rows, len(purchases), of.by(By.BUYER_RULE, rule))
        for rule, rows in sorted(by_rule.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    ]
    return tuple(told)


def _rule(rule: str, rows: list[Purchase], of_rows: int, of: RowSelection) -> BuyerTold:
    evidence = evidence_of(rows, "rows", of)
    confidence = _CONFIDENCES[rule]
    reason = evidence.because(
        "reason-buyer-told",
        {
            "rows": len(rows),
            "of": of_rows,
            "rule": Term("buyer-rule", rule),
            "percent": round(confidence * 100),
        },
    )
    return BuyerTold(rule, confidence, reason, evidence)


def _counted(rows: Sequence[Purchase], field: str) -> dict[str, int]:
    """How many rows say each, the commonest first."""
    counted = texts_of(rows, field)
    return {text: counted[text] for text in commonest_first(counted)}
