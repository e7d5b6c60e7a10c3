"""The field's own things as plain values: text, spans, segments, mentions, events, scheme and rules.

Nothing here knows Qt, SQL, lxml or files.
"""
