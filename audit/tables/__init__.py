"""The Parquet tables of a run over a corpus: what stands in them, how their parts are written and read."""
