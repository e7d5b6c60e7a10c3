"""Proposals that save keys: where an element of the page ends, and what looks like a name.

Nothing here changes anything; a person accepts or ignores what is proposed.
"""
