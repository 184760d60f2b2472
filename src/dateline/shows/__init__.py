"""Views of a record as plain text, one file each."""

VIEWS: dict[str, str] = {
    "article": "dateline.shows.article",
    "claims": "dateline.shows.claims",
    "disagreements": "dateline.shows.disagreements",
    "forecasts": "dateline.shows.forecasts",
    "gaps": "dateline.shows.gaps",
    "people": "dateline.shows.people",
    "sources": "dateline.shows.sources",
    "timeline": "dateline.shows.timeline",
    "transfers": "dateline.shows.transfers",
}
"""Name of the view to the module that shows it."""
