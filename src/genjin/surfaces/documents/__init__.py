"""The JSON that the command line prints and an API serves: the same answer from each surface."""
