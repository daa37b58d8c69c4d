"""Which names of places, people and organizations exist, in which forms, and where."""
