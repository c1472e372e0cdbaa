"""Company names (C7): what a printed party says, and the careful key that joins its spellings."""
