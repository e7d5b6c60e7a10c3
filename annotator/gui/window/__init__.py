"""The frame: the main window, what stands around the rooms, and what is shown before a project is open."""
