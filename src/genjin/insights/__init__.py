"""Where time went, where orders came from, and whether the method was kept (M10)."""
