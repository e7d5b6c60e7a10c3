"""Edits that could not be stored because others changed the same: kept, shown, copied, done all the same."""
