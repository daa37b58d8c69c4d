"""Forms of names in an article, and which of two is wrong."""
