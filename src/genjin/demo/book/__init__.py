"""An invented salesperson's book: his customers, what they asked for, and what was said."""
