"""From the files of a corpus, of whatever kind, to a stream of manuscripts."""
