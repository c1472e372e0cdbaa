"""Weigh a buyer's objection to our price: read what was typed, gather what is known, judge."""
