"""`genjin chat`: chats of WhatsApp and WeChat come in."""

from genjin.surfaces.cli.commands import Group

chat_command = Group(
    "chat",
    late={"import": "genjin.surfaces.cli.chat_import"},
    no_args_is_help=True,
)
