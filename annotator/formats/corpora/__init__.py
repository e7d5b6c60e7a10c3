"""Formats of annotated corpora: UIMA, and those of event and coreference data sets."""
