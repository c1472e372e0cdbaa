"""Every layout folder proves itself: its samples are imported and give what its cases say."""

from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest
import yaml

from genjin.sources.layout import Case, Layout, load_layouts
from genjin.stores.records.models import Segment
from genjin.trade.shipment import SHIPMENT_FIELDS
from genjin.workflows.home import Home
from genjin.workflows.import_shipments import import_files
from tests.contract.customs_files import samples_of

NOW = datetime(2026, 3, 5, 1, 30, tzinfo=UTC)
CASES = [(layout, case) for layout in load_layouts() for case in layout.cases]
NAMES = [f"{layout.id}/{case.sample}" for layout, case in CASES]


@pytest.mark.django_db
@pytest.mark.parametrize(("layout", "case"), CASES, ids=NAMES)
def test_a_sample_is_recognised_and_gives_what_its_case_says(
    layout: Layout, case: Case, tmp_path: Path
) -> None:
    home = Home(tmp_path)
    sample = samples_of(layout) / case.sample
    found = import_files(home, [sample], now=NOW, country=case.country).files[0]
    assert found.problem is None
    assert (found.layout, found.grain) == (layout.id, layout.grain)
    assert (found.flow, found.reporting_country) == (case.flow, case.reporting_country)
    assert len(found.members) == (case.parts if case.parts > 1 else 0)
    counts = (found.imported, found.duplicate, found.rejected, found.warnings)
    assert counts == (case.imported, case.duplicate, case.rejected, case.warnings)
    assert found.rows == found.imported + found.duplicate + found.rejected
    stored = _stored(home) if case.rows else {}
    for line, values in case.rows.items():
        assert {name: stored[line][name] for name in values} == values


@pytest.mark.parametrize("layout", load_layouts(), ids=lambda layout: layout.id)
def test_a_layout_has_a_case_for_each_of_its_samples(layout: Layout) -> None:
    samples = {entry.name for entry in samples_of(layout).iterdir()}
    assert samples == {case.sample for case in layout.cases} != set()
    assert layout.title.zh
    assert layout.title.en


def test_a_field_that_no_shipment_has_is_refused() -> None:
    layout = load_layouts()[0]
    document = yaml.safe_load((samples_of(layout).parent / "source.yaml").read_text("utf-8"))
    document["fields"]["colour"] = "Color"
    with pytest.raises(ValueError, match="colour is not a field of a shipment"):
        Layout.model_validate(document)
    assert "colour" not in SHIPMENT_FIELDS


def _stored(home: Home) -> dict[int, dict[str, object]]:
    name = Segment.objects.get().name
    with duckdb.connect(str(home.trade / f"{name}.duckdb"), read_only=True) as database:
        cursor = database.execute("""
            SELECT s.*, product, brand,
                b.printed AS buyer, p.printed AS supplier, n.printed AS notify
            FROM shipment s LEFT JOIN goods USING (goods_id)
            LEFT JOIN party b ON b.party_id = consignee_party
            LEFT JOIN party p ON p.party_id = supplier_party
            LEFT JOIN party n ON n.party_id = notify_party
        """)
        columns = [column[0] for column in cursor.description or ()]
        rows = [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
    return {row["line"]: {**row, "date": row["date"].isoformat()} for row in rows}
