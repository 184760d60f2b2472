"""The command line."""

from __future__ import annotations


def main() -> int:
    """The exit code of the command."""
    raise NotImplementedError
