"""The small things that panels and dialogs are made of."""
