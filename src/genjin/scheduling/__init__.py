"""The next touch of a customer and the worklist of a day (M1, M5, M6, M10)."""
