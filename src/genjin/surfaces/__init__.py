"""Read a request, call one workflow, render. No rule lives here."""
