"""The dossier of a buyer: what he buys, from whom, how often, at what price (C3, M9)."""
