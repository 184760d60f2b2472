"""The web application over a store."""
