"""Customs-data layouts (C1): one folder each, and the reading of files by them.

A folder holds `source.yaml` and `samples/`. Adding a layout is adding a folder: nothing lists them.
"""
