"""The segmenter measured: how it learns from finished pages, and a site annotated in the window with it."""
