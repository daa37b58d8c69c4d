"""What editors decided about findings: the file of it, what it does to articles, scores and rules."""
