"""An invented trade and an invented salesperson's book, the same for the same seed and day.

Everything here is made up: firms, people, addresses, figures. The trade is written in the layouts
that customs-data vendors deliver, with their defects, so that a demo goes through the ordinary
import. Nothing here reads a clock or writes a file.
"""
