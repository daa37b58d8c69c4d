"""A rule of an invented house about one word, which stands for WORD."""

RULE = """
title    = "A word of the house"
message  = "The house does not write this word."
severity = "minor"
mqm      = "organization-style"
lqi      = "style"
check    = "patterns"

[options]
regex = 'WORD'

[examples]
bad  = ["The {==WORD==} was old.", "It was a {==WORD==} in May."]
good = ["The mill was closed.", "It was a road in May."]
"""
