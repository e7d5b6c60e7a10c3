"""What a person sees between the click and the window: its frame, and the page that was open last."""
