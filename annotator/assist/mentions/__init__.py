"""Names proposed: what finished pages call what, a tagger that learns from them, models from outside."""
