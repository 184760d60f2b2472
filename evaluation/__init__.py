"""Scorers, adapters for public benchmarks, and the floors that continuous integration holds."""
