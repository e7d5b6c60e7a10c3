"""Projects taken into each other, and handed out: store to store, whatever the database."""
