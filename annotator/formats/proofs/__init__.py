"""Exports read back by the programs they are for: what those parsed of the files, counted by kind."""
