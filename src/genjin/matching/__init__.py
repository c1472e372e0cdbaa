"""Our products against the buyers of the trade data: who fits, and why (C4)."""
