"""Datasets: what goes into a project from files, and what comes out: which sets, which text, which split."""
