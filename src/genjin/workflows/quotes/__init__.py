"""Offers to buyers: drafted, reckoned, sent in versions, printed."""
