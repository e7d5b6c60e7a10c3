"""What comes back to annotators: differences from gold one by one, remarks, pages sent back, own figures."""
