"""Which words exist, how frequent they are, what was meant by a slip."""
