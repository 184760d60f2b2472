"""One file a format, each with `write(record, out)`."""

EXPORTS: dict[str, str] = {
    "json": "dateline.exports.json",
}
"""Name of the format to the module that writes it."""
