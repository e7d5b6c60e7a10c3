"""The person's own settings: how the page looks, which keys do what, who annotates and how."""
