"""What runs behind the window: the session, work in other threads, effort, what is remembered."""
