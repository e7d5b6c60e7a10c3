"""What mentions and events refer to: entities and event clusters."""
