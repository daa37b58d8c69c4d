"""The spelling of names, as strings alone: folded forms, keys, distances, endings."""
