"""Dialogs as such: a sheet with a form, and one whose job runs beside the window."""
