"""The annotations of a page as a tree: what is there, in groups, and the way to each place."""
