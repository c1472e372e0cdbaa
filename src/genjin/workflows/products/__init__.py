"""Our own products: reading what was typed, keeping, finding, and lists of them in and out."""
