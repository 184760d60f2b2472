"""The gender that a text or a name tells of a person, where it tells one."""

from __future__ import annotations

from dateline.knowledge.people_names import given_names
from dateline.read.mention_drafts import Draft, is_family_first

HONORIFIC_GENDERS = {
    "mr": "male", "mr.": "male", "sir": "male", "lord": "male",
    "mrs": "female", "mrs.": "female", "ms": "female", "ms.": "female", "miss": "female",
    "lady": "female", "dame": "female", "madam": "female",
}  # fmt: skip
TITLE_ENDINGS = {"woman": "female", "man": "male"}
TITLE_GENDERS = {
    "king": "male", "queen": "female", "prince": "male", "princess": "female", "pope": "male",
    "actress": "female", "father": "male", "mother": "female", "son": "male",
    "daughter": "female", "brother": "male", "sister": "female", "husband": "male",
    "wife": "female", "boy": "male", "girl": "female", "duke": "male", "duchess": "female",
}  # fmt: skip


def gender_of(draft: Draft) -> str | None:
    """The gender of the person, "male" or "female", or None where nothing tells it."""
    if draft.honorific in HONORIFIC_GENDERS:
        return HONORIFIC_GENDERS[draft.honorific]
    for post in draft.posts:
        last = post.title.split()[-1] if post.title else ""
        if last in TITLE_GENDERS:
            return TITLE_GENDERS[last]
        for ending, gender in TITLE_ENDINGS.items():
            if last.endswith(ending) and last != "human":
                return gender
    words = draft.name.split()
    if len(words) < 2 or is_family_first(draft.name):
        return None
    told = given_names().get(words[0])
    return told if told in ("male", "female") else None
