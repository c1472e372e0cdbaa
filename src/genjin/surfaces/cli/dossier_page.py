"""The dossier as a page for a terminal: the talk points first, then one block for each question."""

from collections.abc import Mapping, Sequence
from itertools import chain

from genjin.buyers.dossier import Dossier
from genjin.buyers.figures import Sums
from genjin.buyers.headline import headlines
from genjin.buyers.shares import Share, Shares
from genjin.buyers.standing import SupplierStanding
from genjin.kernel.reason import Term
from genjin.surfaces.cli.numbers import day, grouped, month, percent
from genjin.surfaces.cli.predicted_lines import predicted_block
from genjin.surfaces.cli.tables import table
from genjin.surfaces.wording.catalogue import Words
from genjin.surfaces.wording.sizes import basis_name, unit_name, unit_one_name, values_named
from genjin.workflows.shown_predictions import ShownPrediction

_SHOWN = 10
_MONTHS = 24
_PRICES = 12
_DASH = "–"


def dossier_page(dossier: Dossier, words: Words, predicted: Sequence[ShownPrediction] = ()) -> str:
    """The whole dossier, each list cut after its most important lines."""
    blocks = [_head(dossier, words)]
    if dossier.rhythm is not None:
        blocks += [
            _months(dossier, words),
            _suppliers(dossier, words),
            *_places(dossier, words),
            _products(dossier, words),
            _prices(dossier, words),
            _rhythm(dossier, words),
            predicted_block(predicted, words),
        ]
    blocks += [_contacts(dossier, words), _sources(dossier, words)]
    return "\n\n".join(block.rstrip() for block in blocks if block) + "\n"


def _head(dossier: Dossier, words: Words) -> str:
    firm = dossier.firm
    country = words.country(firm.country) if firm.country else _DASH
    points = [
        f"{number}. {words.reason(point)}"
        for number, point in enumerate(dossier.talk_points, start=1)
    ]
    return "\n".join(
        (
            f"{firm.name}  ({country}, {firm.company_id})",
            words.reason(dossier.summary),
            *([""] if points else []),
            *points,
            *_totals(dossier, words),
        )
    )


def _totals(dossier: Dossier, words: Words) -> list[str]:
    """What he bought in all, each sum with the rows that it covers."""
    total = dossier.purchases.total
    if dossier.rhythm is None:
        return []
    lines = ["", f"{words('web-shipments')}: {grouped(total.shipments)}"]
    if total.aggregates:
        lines[-1] += f", {words('web-aggregates', count=total.aggregates)}"
    for one in headlines(dossier.purchases):
        parts = " + ".join(_part(one.kind, part, amount, words) for part, amount in one.parts)
        line = f"{words(f'web-{one.kind}')}: {parts or _DASH}"
        if one.rows < one.of_rows:
            message = "web-covered" if one.parts else "web-covered-too-few"
            line += f" ({words(message, rows=one.rows, of=one.of_rows)})"
        lines.append(line)
    return lines


def _part(kind: str, part: str, amount: float, words: Words) -> str:
    match kind:
        case "value":
            return f"US$ {grouped(amount)} {basis_name(part, words)}"
        case _:
            return f"{grouped(amount)} {unit_name(part, words)}"


def _months(dossier: Dossier, words: Words) -> str:
    purchases = dossier.purchases
    months = purchases.shipments or purchases.aggregates
    heading = words("web-by-month")
    if not purchases.shipments:
        heading += f" ({words('web-from-aggregates')})"
    rows = [
        (f"{month.month:%Y-%m}", *_sizes(month.sums, words)) for month in months[-_MONTHS:][::-1]
    ]
    headers = [
        words("cli-column-month"),
        words("cli-column-shipments" if purchases.shipments else "web-monthly-sums"),
        words("cli-column-value-usd"),
        words("cli-column-weight-kg"),
        words("web-quantity"),
    ]
    block = _block(heading, headers, rows, {1, 2, 3, 4})
    return block + _earlier(len(months) - len(rows), words)


def _sizes(sums: Sums, words: Words) -> tuple[str, ...]:
    return (
        grouped(sums.rows),
        _value(sums, words),
        grouped(sums.weight_kg) + _covers(sums, sums.rows_with.weight),
        _quantity(sums, words),
    )


def _value(sums: Sums, words: Words) -> str:
    return values_named(sums.value_usd, words) + _covers(sums, sum(sums.rows_with.value.values()))


def _quantity(sums: Sums, words: Words) -> str:
    covered = sum(sums.rows_with.quantity.values())
    return _quantities(sums.quantity, words) + _covers(sums, covered)


def _covers(sums: Sums, rows: int) -> str:
    """Beside a sum that fewer than half of its rows have: how many do."""
    return f" ({grouped(rows)}/{grouped(sums.rows)})" if rows and not sums.enough(rows) else ""


def _suppliers(dossier: Dossier, words: Words) -> str:
    standings = {one.supplier_id: one for one in dossier.standings}
    rows = [
        (
            part.name or words("web-not-stated"),
            _standing(standings.get(part.key or ""), words),
            _share(part.share),
            _since(part, standings.get(part.key or ""), words),
            f"{part.last_date:%Y-%m}",
            grouped(part.evidence.rows),
        )
        for part in dossier.suppliers.parts[:_SHOWN]
    ]
    headers = [
        words("web-suppliers"),
        words("web-standing"),
        words("cli-column-share"),
        words("cli-dossier-since"),
        words("web-last"),
        words("web-evidence"),
    ]
    why = [
        f"· {part.name}: {words.reason(reason)}"
        for part in dossier.suppliers.parts[:_SHOWN]
        if part.key in standings
        for reason in standings[part.key].because
    ]
    block = _block(words("web-suppliers"), headers, rows, {2, 5})
    return "\n".join((block.rstrip(), _more(dossier.suppliers, words), *why)).replace("\n\n", "\n")


def _standing(standing: SupplierStanding | None, words: Words) -> str:
    return words(f"web-standing-{standing.standing.value}") if standing else _DASH


def _since(part: Share, standing: SupplierStanding | None, words: Words) -> str:
    month = f"{part.first_date:%Y-%m}"
    if standing is not None and standing.began_before:
        return words("web-at-least-since", month=month)
    return month


def _places(dossier: Dossier, words: Words) -> list[str]:
    by = dossier.origins_by.replace("_", "-")
    parts: list[tuple[str, Shares, str]] = [
        (words(f"web-origins-by-{by}"), dossier.origins, "country"),
        (words("web-regions"), dossier.regions, "region"),
        (words("web-places-loading"), dossier.loading_ports, ""),
        (words("web-places-ports"), dossier.ports, ""),
        (words("web-places-offices"), dossier.offices, ""),
    ]
    return [_shares(title, shares, kind, words) for title, shares, kind in parts]


def _shares(title: str, shares: Shares, kind: str, words: Words) -> str:
    """A list of shares; nothing where the source doesn't say for any row."""
    if all(part.key is None for part in shares.parts):
        return ""
    rows = [
        (_name(part, kind, words), _share(part.share), grouped(part.evidence.rows))
        for part in shares.parts[:_SHOWN]
    ]
    headers = [title, words("cli-column-share"), words("web-evidence")]
    return table(headers, rows, frozenset({1, 2})) + _more(shares, words)


def _name(part: Share, kind: str, words: Words) -> str:
    if part.key is None:
        return words("web-not-stated")
    if kind:
        return words.term(Term(kind, part.key))
    return part.name or part.key


def _products(dossier: Dossier, words: Words) -> str:
    rows = [
        (
            part.key or words("web-not-stated"),
            next(iter(part.brands or part.words), _DASH),
            _share(part.share),
            _value(part.sums, words),
            _quantity(part.sums, words),
        )
        for part in dossier.products.parts[:_SHOWN]
    ]
    headers = [
        "HS6",
        words("web-products-words"),
        words("cli-column-share"),
        words("cli-column-value-usd"),
        words("web-quantity"),
    ]
    block = _block(words("web-products"), headers, rows, {2, 3, 4})
    return block + _more(dossier.products, words)


def _prices(dossier: Dossier, words: Words) -> str:
    lines = [
        words("web-prices"),
        words(f"web-verdict-{dossier.preference.verdict.value}"),
        *(f"· {words.reason(reason)}" for reason in dossier.preference.because),
    ]
    series = dossier.preference.series or next(iter(dossier.prices), None)
    if series is None:
        return "\n".join(lines)
    rows = [
        (
            f"{month.month:%Y-%m}",
            f"{month.median_usd:,.2f}",
            f"{month.market.median_usd:,.2f}" if month.market else _DASH,
            words(
                "web-price-others-count",
                buyers=month.market.buyers,
                shipments=month.market.shipments,
            )
            if month.market
            else _DASH,
        )
        for month in series.months[-_PRICES:][::-1]
    ]
    headers = [
        words("web-month"),
        words("web-price-his"),
        words("web-price-market"),
        words("web-price-others"),
    ]
    title = words(
        "web-price-of",
        hs6=series.hs6,
        unit=unit_one_name(series.unit, words),
        basis=basis_name(series.basis, words),
    )
    months = table(headers, rows, frozenset({1, 2})) + _earlier(
        len(series.months) - len(rows), words
    )
    return "\n".join((*lines, title, months))


def _rhythm(dossier: Dossier, words: Words) -> str:
    rhythm = dossier.rhythm
    if rhythm is None:
        return ""
    lines = [words("web-rhythm")]
    if rhythm.gaps:
        gap = words(
            f"web-rhythm-gap-{rhythm.gaps.unit}",
            median=f"{rhythm.gaps.median:g}",
            low=f"{rhythm.gaps.low:g}",
            high=f"{rhythm.gaps.high:g}",
        )
        regularity = words(f"web-regularity-{rhythm.gaps.regularity.value.replace('_', '-')}")
        lines.append(f"{words('web-rhythm-gap')}: {gap}, {regularity}")
    monthly = rhythm.unit == "months"
    written, spoken = (month, words.month) if monthly else (day, words.date)
    lines.append(f"{words('web-last')}: {written(rhythm.last_date)}")
    if rhythm.next:
        low, high = spoken(rhythm.next.low), spoken(rhythm.next.high)
        interval = words("web-interval", low=low, high=high)
        thin = f" {words('web-thin')}" if rhythm.next.thin else ""
        lines.append(f"{words('web-next-purchase')}: {written(rhythm.next.date)} {interval}{thin}")
    lines += [f"· {words.reason(reason)}" for reason in rhythm.because]
    lines += [f"· {words.reason(reason)}" for reason in dossier.season.because]
    return "\n".join(lines)


def _contacts(dossier: Dossier, words: Words) -> str:
    seen = dossier.contacts
    lists = (
        ("web-contacts-mails", seen.mails),
        ("web-contacts-phones", seen.phones),
        ("web-contacts-notify", seen.notify),
        ("web-addresses", seen.addresses),
        ("web-contacts-forwarders", seen.forwarders),
        ("web-names", seen.names),
    )
    rows = [
        (words(title), one.text, day(one.last_date), grouped(one.evidence.rows))
        for title, texts in lists
        for one in texts[:_SHOWN]
    ]
    headers = ["", words("web-contacts-seen"), words("web-last"), words("web-evidence")]
    return table(headers, rows, frozenset({3})) if rows else ""


def _sources(dossier: Dossier, words: Words) -> str:
    found = dossier.provenance
    rows = [
        (
            source.file.name,
            source.file.publisher or words("web-unknown"),
            f"{day(source.evidence.first_date)} – {day(source.evidence.last_date)}",
            _counted(source.bases, words),
            grouped(source.evidence.rows),
        )
        for source in found.files[:_SHOWN]
    ]
    headers = [
        words("web-sources-file"),
        words("cli-dossier-publisher"),
        words("web-period"),
        words("web-sources-bases"),
        words("web-evidence"),
    ]
    block = _block(words("web-sources"), headers, rows, {4}) if rows else ""
    told = [f"· {words.reason(one.because)}" for one in found.told]
    terms = [f"Incoterms: {_counted(found.incoterms, words)}"] if found.incoterms else []
    return "\n".join(chain([block.rstrip()], terms, told)).strip()


def _block(
    title: str, headers: Sequence[str], rows: Sequence[Sequence[str]], numbers: set[int]
) -> str:
    return f"{title}\n{table(headers, rows, frozenset(numbers))}"


def _more(shares: Shares, words: Words) -> str:
    left = len(shares.parts) - _SHOWN
    return f"{words('web-and-more', count=left)}\n" if left > 0 else ""


def _earlier(left: int, words: Words) -> str:
    return f"{words('cli-dossier-earlier-months', count=left)}\n" if left > 0 else ""


def _counted(rows: Mapping[str, int], words: Words) -> str:
    said = [
        words(
            "web-sources-count",
            what=words("web-basis-unknown") if what == "unknown" else what,
            rows=count,
        )
        for what, count in rows.items()
    ]
    return ", ".join(said) or words("web-not-stated")


def _share(share: float | None) -> str:
    return _DASH if share is None else percent(share)


def _quantities(by_unit: Mapping[str, float], words: Words) -> str:
    """The largest two quantities; different units don't add up."""
    parts = sorted(by_unit.items(), key=lambda part: -part[1])[:2]
    return (
        " + ".join(f"{grouped(amount)} {unit_name(unit, words)}" for unit, amount in parts) or _DASH
    )
