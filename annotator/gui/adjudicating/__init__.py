"""The third work of the window: what several people said of a page, and what gold says of it."""
