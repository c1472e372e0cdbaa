"""Every text that a person reads, in Chinese and English: one catalogue for all surfaces."""
