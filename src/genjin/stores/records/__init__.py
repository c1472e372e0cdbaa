"""The book: people, customers, what happened, and what was derived from it (Django models)."""
