"""`genjin products list|import|export`: what we sell."""

from genjin.surfaces.cli.commands import Group

products_command = Group(
    "products",
    late={
        "list": "genjin.surfaces.cli.products_list",
        "import": "genjin.surfaces.cli.products_import",
        "export": "genjin.surfaces.cli.products_export",
    },
    no_args_is_help=True,
)
