"""Where pages come from: one module a kind of source, and the only place that opens connections."""
