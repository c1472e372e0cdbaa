"""The shipment store (C1–C3): one contract, DuckDB embedded."""
