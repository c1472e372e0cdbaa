"""Which customs files a buyer's rows come from, and who publishes data in their layouts."""

from collections.abc import Iterable, Mapping

from genjin.buyers.provenance import SourceFile
from genjin.buyers.purchase import Purchase, file_key
from genjin.kernel.bilingual import Bilingual
from genjin.sources.layout import find_layout
from genjin.stores.records.models import ImportedFile, Segment
from genjin.stores.trade.contract import TradeStore


def dossier_files(purchases: Iterable[Purchase], store: TradeStore) -> Mapping[str, SourceFile]:
    """The file of each row, by the row's `file_key`; rows whose file nobody knows are left out.

    The records know the file of a segment, retired or not; of any other the store is asked, by
    one of its rows.
    """
    sample = {file_key(row.row_id): row.row_id for row in purchases}
    segments = Segment.objects.filter(name__in=sample, imported_file__isnull=False)
    files = {
        segment.name: _of_record(segment.imported_file)
        for segment in segments.select_related("imported_file")
        if segment.imported_file is not None
    }
    unknown = [row_id for key, row_id in sample.items() if key not in files]
    for row in store.evidence(unknown) if unknown else ():
        files[file_key(row.row_id)] = _source_file(row.file, row.layout)
    return files


def _of_record(imported: ImportedFile) -> SourceFile:
    return _source_file(imported.name, imported.layout)


def _source_file(name: str, layout_id: str) -> SourceFile:
    layout = find_layout(layout_id)
    if layout is None:
        return SourceFile(name, layout_id)
    title = Bilingual(zh=layout.title.zh, en=layout.title.en)
    return SourceFile(name, layout_id, title, layout.publisher)
