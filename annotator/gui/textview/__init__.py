"""The page view: one document's text with segments, mentions and events drawn on it."""
