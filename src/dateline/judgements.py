"""A person's decisions, applied to every new run."""
