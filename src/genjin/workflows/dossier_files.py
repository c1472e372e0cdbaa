"""Which customs files a buyer's rows come from, and who publishes data in their layouts."""

from collections.abc import Iterable, Mapping

from genjin.buyers.provenance import SourceFile
from genjin.buyers.purchase import Purchase, file_key
from genjin.kernel.bilingual import Bilingual
from genjin.sources.layout import find_layout
from genjin.stores.trade.contract import StoredFile, TradeStore


def dossier_files(purchases: Iterable[Purchase], store: TradeStore) -> Mapping[str, SourceFile]:
    """The file of each row, by the row's `file_key`."""
    files = store.files()
    return {
        key: _source_file(files[key])
        for key in {file_key(row.row_id) for row in purchases}
        if key in files
    }


def _source_file(stored: StoredFile) -> SourceFile:
    layout = find_layout(stored.layout)
    if layout is None:
        return SourceFile(stored.name, stored.layout)
    title = Bilingual(zh=layout.title.zh, en=layout.title.en)
    return SourceFile(stored.name, stored.layout, title, layout.publisher)
