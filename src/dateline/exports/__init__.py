"""Writers of a record, one file a format."""
