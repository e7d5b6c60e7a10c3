"""A stream of pages: annotated one after the other, while the program learns from those that are finished."""
