"""The page's structure beside its text: the blocks as a tree, the way down to the caret."""
