"""How everything looks and speaks: theme, colours, icons, and the person's language."""
