"""Customer lists in spreadsheets: which column is what, and what a cell means."""
