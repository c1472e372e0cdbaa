"""`genjin customers import|export|check`: lists in, lists out, and whether a firm is known."""

from genjin.surfaces.cli.commands import Group

customers_command = Group(
    "customers",
    late={
        "import": "genjin.surfaces.cli.customers_import",
        "export": "genjin.surfaces.cli.customers_export",
        "check": "genjin.surfaces.cli.customers_check",
    },
    no_args_is_help=True,
)
