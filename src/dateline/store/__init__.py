"""Where a record is kept; only here is SQL."""
