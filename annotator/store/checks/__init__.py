"""What a check looks at, a module for each part of a project; `checking` goes through them all."""
