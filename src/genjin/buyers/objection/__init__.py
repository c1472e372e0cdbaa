"""Is he only comparing prices? What the data say to a buyer who finds ours too high (M8)."""
