"""`python -m dateline.exports.schema FILE` writes the JSON Schema of the export."""

from __future__ import annotations

import sys
from pathlib import Path

from dateline.exports.contract import schema
from dateline.exports.json import encode

if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(encode(schema()))
