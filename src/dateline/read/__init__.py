"""All that is found in one article by itself."""
