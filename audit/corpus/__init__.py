"""Runs over many articles: what is known from before, several processes, what has changed."""
