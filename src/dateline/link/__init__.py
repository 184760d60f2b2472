"""All that takes more than one article."""
