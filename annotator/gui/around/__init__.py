"""The project's file: what became of it while the window is open, and what to know about its place."""
