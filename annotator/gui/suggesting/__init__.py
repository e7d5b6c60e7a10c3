"""Suggestions in the window: seen as outlines beside the text, and taken over only by a key."""
