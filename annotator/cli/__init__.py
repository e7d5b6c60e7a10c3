"""The command line: what scripts depend on (commands, options, exit codes, JSON) and what people read."""
