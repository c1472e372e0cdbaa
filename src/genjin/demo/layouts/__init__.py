"""The demo's trade as files: each module writes one vendor's layout, cell for cell."""
