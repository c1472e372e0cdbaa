"""Genjin (跟进): whom to follow up, when, and what to say, with the evidence."""

__version__ = "0.1.0"
