"""`genjin calendars import`: days that are holidays or are worked, for everybody's plans."""

from genjin.surfaces.cli.commands import Group

calendars_command = Group(
    "calendars",
    late={"import": "genjin.surfaces.cli.calendars_import"},
    no_args_is_help=True,
)
