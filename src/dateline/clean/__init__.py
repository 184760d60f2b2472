"""Pages into articles with labelled parts."""
