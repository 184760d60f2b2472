"""What is known beforehand: tables of facts and words with their sources, and their loaders."""
