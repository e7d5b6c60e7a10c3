"""What can happen around a project: real processes, real `mv` and `cp`, kills. See docs/reliability.md.

``ANNOTATOR_FAULTS=50`` does each of it fifty times, by default as often as takes seconds.
"""
