"""Examples that models learn from, of a length that they can take: GLiNER, GLiNER2, conversations."""
