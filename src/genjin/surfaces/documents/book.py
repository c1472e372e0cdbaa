"""The document of `customers import`: the account of a list."""

from typing import Any

from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.home import Home
from genjin.workflows.import_customers import CustomersImported

Document = dict[str, Any]


def customers_imported_document(account: CustomersImported, home: Home, words: Words) -> Document:
    """What `customers import --json` prints; the path of the problems file is absolute."""
    return {
        "file": account.file,
        "rows": account.rows,
        "created": account.created,
        "updated": account.updated,
        "duplicate": account.duplicate,
        "rejected": account.rejected,
        "problems_file": str(home.path / account.problems_file) if account.problems_file else None,
        "unknown_columns": list(account.unknown_columns),
        "problems": [
            {
                "row": problem.row,
                "field": problem.field,
                "value": problem.value,
                "text": words.problem(problem),
            }
            for problem in account.problems
        ],
    }
