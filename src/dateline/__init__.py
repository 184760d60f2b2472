"""Dateline turns a pile of news pages about a developing story into one dated, sourced record."""

__version__ = "0.1.0"
