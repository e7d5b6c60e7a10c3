"""Faults put in on purpose: what is lost then, and what is said of it."""
