"""`genjin customers import|export|check|away`: lists in and out, who is known, who is away."""

from genjin.surfaces.cli.commands import Group

customers_command = Group(
    "customers",
    late={
        "import": "genjin.surfaces.cli.customers_import",
        "export": "genjin.surfaces.cli.customers_export",
        "check": "genjin.surfaces.cli.customers_check",
        "away": "genjin.surfaces.cli.customers_away",
    },
    no_args_is_help=True,
)
