"""The run over a corpus on Apache Spark: the same rows as from one machine."""
