"""Which window a channel has to a country (M6)."""

from genjin.playbook.channels import Channel
from genjin.playbook.playbook import Playbook
from genjin.playbook.rule_files import WindowFile


def window_for(playbook: Playbook, channel: Channel, country: str) -> WindowFile:
    """The window of the country's region, else the channel's window for all other regions."""
    region = playbook.region_of.get(country)
    usual: WindowFile | None = None
    for window in playbook.windows.values():
        if channel not in window.channels:
            continue
        if region is not None and region in window.regions:
            return window
        if not window.regions:
            usual = window
    if usual is None:
        # The check of the playbook asks for one for each channel.
        raise LookupError(f"no window for {channel}")
    return usual
