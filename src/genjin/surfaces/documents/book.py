"""The document of `customers import`: the account of a list."""

from collections.abc import Collection
from typing import Any

from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.home import Home
from genjin.workflows.import_customers import CustomersImported

Document = dict[str, Any]


def customers_imported_document(
    account: CustomersImported, home: Home, words: Words, visible: Collection[int]
) -> Document:
    """What `customers import --json` prints; the path of the problems file is absolute.

    Of the customers that rows repeat, only the `visible` are named by their ids.
    """
    return {
        "file": account.file,
        "rows": account.rows,
        "created": account.created,
        "updated": account.updated,
        "duplicate": account.duplicate,
        "rejected": account.rejected,
        "problems_file": str(home.path / account.problems_file) if account.problems_file else None,
        "alike": [
            {
                "kind": each.kind,
                "by": each.by,
                "row": each.line,
                "name": each.name,
                "customer_id": str(each.customer) if each.customer in visible else None,
                "other_row": each.other_line,
            }
            for each in account.alike
        ],
        "alike_counts": dict(account.alike_counts),
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
