"""Tables in parquet: the rows of a dataset, their columns, the files they stand in (extra ``pyarrow``)."""
