"""The vocabulary that every floor shares: reasons, problems, errors, countries, calendars, zones.

Pure: no I/O beyond the data that ships with the libraries, no clock, no environment.
"""
