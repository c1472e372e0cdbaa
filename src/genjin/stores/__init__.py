"""Where things are kept: `records` (the book, in Django's ORM) and `trade` (shipments, in DuckDB)."""
