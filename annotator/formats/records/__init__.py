"""Annotated JSON records of other programs: what they are, their readers and their writers."""
