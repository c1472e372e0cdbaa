"""File formats: what a file is by its content, and its sheets as rows of cells."""
