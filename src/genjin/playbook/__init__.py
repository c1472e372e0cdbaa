"""Typed policy (X2): grades, cadences, windows and talk tracks, read from YAML with their own proofs."""
