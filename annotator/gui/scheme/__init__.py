"""The scheme in the window: its labels are made, changed and put into the project."""
