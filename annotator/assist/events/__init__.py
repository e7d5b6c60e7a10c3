"""Events as suggestions: a lexicon of triggers, a classifier of triggers and one of roles.

They learn from the project's own finished pages alone, and are silent where they would cost more keys than
they save.
"""
