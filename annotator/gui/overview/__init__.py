"""The overview: what the project looks like from above, in cards, each by keyboard."""
