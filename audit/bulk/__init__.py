"""A run over a corpus too large for memory: counted, then judged, part by part."""
