"""Contents that are clauses: "that" and bare clauses, infinitives, gerunds, asides."""

from __future__ import annotations

from spacy.tokens import Token

from dateline.read.attribution_matches import (
    Match,
    is_negated,
    is_passive,
    match_cues,
    speaker_after_comma,
)
from dateline.read.attribution_stretches import Content, trim

MARKS = frozenset({"that", "whether", "if"})


CONTRASTS = frozenset({"though", "although", "while", "when", "but", "whereas", "as", "even"})


def _is_infinitive(token: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children)


def anchors_of(match: Match) -> list[Token]:
    """The words of `match` that a complement may hang on, the last word first."""
    anchors = [match.last] if match.last is not match.head else []
    if match.entry.kind == "adjective":
        return [*anchors, match.head, match.head.head]
    is_subject = match.head.dep_ in {"nsubj", "nsubjpass", "attr"}
    if match.entry.kind == "noun" and is_subject and not match_cues(match.head.head):
        return [*anchors, match.head, match.head.head]
    return [*anchors, match.head]


def find_clause(match: Match) -> Content | None:
    """A finite clause: after the cue, before it, or around it."""
    for anchor in anchors_of(match):
        clauses = [one for one in anchor.children if _is_clause_of(one, match)]
        marked = (one for one in clauses if one.i > match.head.i and _has_mark(one))
        child = next(marked, None) or next(iter(clauses), None)
        if child is not None:
            return _left(child, match) if child.i < match.head.i else _right(child, match)
    return _set_off(match) if match.entry.kind == "verb" else None


def _has_mark(clause: Token) -> bool:
    return any(one.dep_ == "mark" and one.lower_ in MARKS for one in clause.children)


def _is_clause_of(child: Token, match: Match) -> bool:
    if child in match.words or child.i == match.head.i or _is_infinitive(child):
        return False
    marked = _has_mark(child)
    is_after = child.i > match.head.i
    if match.entry.kind == "noun":
        is_below = is_after and child.dep_ in {"acl", "ccomp", "relcl", "advcl"}
        return is_below and (marked or _is_bare_clause(child, match))
    if child.dep_ == "ccomp":
        return child.tag_ != "VBG" or marked or has_subject(child)
    if child.dep_ == "advcl" and not is_after:
        return _is_unmarked(child)
    is_bare = child.dep_ == "advcl" and match.head.lemma_ in OBJECTLESS and _is_unmarked(child)
    if is_after and is_bare and has_subject(child):
        return True
    is_open = child.dep_ == "advcl" and child.left_edge.tag_ == "WRB" and is_negated(match.head)
    return is_after and (is_open or (marked and child.dep_ in {"advcl", "acl", "relcl", "dep"}))


def _is_unmarked(child: Token) -> bool:
    """Whether a finite clause before its cue has no conjunction: it is what was said."""
    has_mark = any(one.dep_ in {"mark", "advmod"} and one.tag_ in WH_TAGS for one in child.lefts)
    verbs = [child, *(one for one in child.lefts if one.dep_ in {"aux", "auxpass"})]
    return any(one.tag_ in FINITE for one in verbs) and not has_mark


FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


WH_TAGS = frozenset({"IN", "WRB"})


def _is_bare_clause(child: Token, match: Match) -> bool:
    """Whether a clause without "that" is what a noun says: "suspicions they were willing"."""
    doubtful = match.entry.group in {"rumour", "concern", "hope", "claim", "expectation"}
    if not doubtful or child.left_edge.i != match.head.i + 1 or not has_subject(child):
        return False
    deps = {one.dep_ for one in child.children}
    is_full = bool(deps & {"dobj", "acomp", "attr", "ccomp", "xcomp", "auxpass"})
    return is_full and child.left_edge.lower_ not in {"which", "that", "who"}


def has_subject(token: Token) -> bool:
    """Whether `token` has a subject of its own."""
    return any(child.dep_ in {"nsubj", "nsubjpass", "expl"} for child in token.children)


def _right(child: Token, match: Match) -> Content:
    """A clause after its cue: to the end of what hangs on the cue behind it."""
    first = max(_after_setting(child), max(word.i for word in match.words) + 1)
    first = _with_lost_subject(match, first)
    last = _before_other_speech(child)
    if last <= child.right_edge.i:
        return Content(trim(child, (first, max(last, child.i + 1))), child)
    for sibling in match.head.rights:
        if sibling.i <= child.i or sibling in match.words:
            continue
        if sibling.dep_ not in {"prep", "npadvmod", "dobj", "advmod", "dep", "acl"}:
            break
        last = max(last, sibling.right_edge.i + 1)
    return Content(trim(child, (first, to_the_end(match, last))), child)


def _with_lost_subject(match: Match, first: int) -> int:
    """Where a clause starts whose subject the parser took for the object of "say".

    What is said has no object before it: "Aldora Says 12 Miners Trapped In Pit Have Been Freed".
    """
    head = match.head
    objects = [one for one in head.rights if one.dep_ == "dobj" and one.i < first]
    if head.lemma_.lower() not in OBJECTLESS or not objects:
        return first
    start = objects[0].left_edge.i
    return start if start == head.i + 1 else first


OBJECTLESS = frozenset({"say", "claim", "insist", "argue", "believe", "think", "hope"})


def _after_setting(root: Token) -> int:
    """Where a clause starts, without the "on Monday" or "in a statement" of its cue."""
    first = root.left_edge
    if first.dep_ not in {"prep", "npadvmod"} or first.head != root:
        return first.i
    nouns = [first, *(one for one in first.rights if one.dep_ == "pobj")]
    is_setting = any(one.ent_type_ in {"DATE", "TIME"} or one.lemma_ in MEDIA for one in nouns)
    after = first.right_edge.i + 1
    is_loose = is_setting and after < root.i and root.doc[after].text != ","
    return after if is_loose and first.i > root.sent.start else first.i


MEDIA = frozenset(
    [
        "statement",
        "interview",
        "report",
        "briefing",
        "tweet",
        "letter",
        "speech",
        "conference",
        "post",
    ]
)


def _before_other_speech(root: Token) -> int:
    """Where a clause ends, or before: at a coordinated clause in which somebody else speaks."""
    for token in root.subtree:
        if token.i <= root.i or token.dep_ not in {"conj", "advcl"}:
            continue
        if token.lower_ == "citing" and token.nbor(-1).text == ",":
            return token.i - 1
        if _ends_in_speech(token):
            return _before_speaker(token)
        if not _speaks(token) and not (_is_infinitive(root) and _takes_up(token)):
            continue
        mark = token.left_edge
        if token.dep_ == "conj":
            joining = [one for one in token.head.rights if one.dep_ == "cc" and one.i < token.i]
            mark = joining[-1] if joining else mark
        elif mark.lower_ not in CONTRASTS:
            continue
        return mark.i
    return root.right_edge.i + 1


def _speaks(verb: Token) -> bool:
    """Whether a finite verb with a subject of its own is one of speech or thought."""
    if verb.tag_ not in {"VBD", "VBZ", "VBP"} or not has_subject(verb):
        return False
    return any("clause" in one.entry.content for one in match_cues(verb))


def _takes_up(verb: Token) -> bool:
    """Whether a finite verb of speech after an infinitive goes on with the cue's own subject."""
    is_finite = verb.dep_ == "conj" and verb.tag_ in {"VBD", "VBZ", "VBP"}
    return is_finite and bool(match_cues(verb))


def to_the_end(match: Match, last: int) -> int:
    """The end of a clause after its cue: that of the sentence, if no other cue stands between.

    The parser often hangs the last words of a content on the cue, or on nothing.
    """
    rest = match.head.doc[last : match.head.sent.end]
    if rest and rest[0].text == "-" and not rest[0].nbor(-1).whitespace_:
        return match.head.sent.end
    if match.entry.kind == "noun" and match.head.dep_ in {"nsubj", "nsubjpass", "pobj", "dobj"}:
        return max(last, match.head.right_edge.i + 1)
    if _is_relative(match.head) and rest and rest[0].text in {",", ")"}:
        return last
    stops = (_stop_at(token, match, last) for token in rest)
    return next((stop for stop in stops if stop is not None), match.head.sent.end)


def _stop_at(token: Token, match: Match, last: int) -> int | None:
    """Where a content ends on account of `token`, or None where it may run on over it."""
    if token.lower_ == "citing" and token.nbor(-1).text == ",":
        return max(last, token.i - 1)
    if token.i > last and _ends_in_speech(token):
        return _before_speaker(token)
    if token.text in {"“", '"', "—", "–", "--", ";", "―", ":"} or token.lower_ == "according":
        return last
    is_verb = token.tag_ in {"VBD", "VBZ", "VBP", "VBG"} or _is_perfect(token)
    stands_apart = is_verb and token.dep_ in {"conj", "advcl", "ROOT"}
    hangs_on_cue = token.head == match.head or token == match.head.head
    return last if stands_apart and (hangs_on_cue or match_cues(token)) else None


def _ends_in_speech(verb: Token) -> bool:
    is_speech = any("quote" in one.entry.content for one in match_cues(verb))
    return is_speech and speaker_after_comma(verb) is not None


def _before_speaker(verb: Token) -> int:
    subject = speaker_after_comma(verb)
    return subject.left_edge.i - 1 if subject is not None else verb.i


def _is_relative(verb: Token) -> bool:
    """Whether a verb stands in a relative clause: the words after its comma are not its own."""
    while verb.dep_ == "xcomp" and verb.head.i != verb.i:
        verb = verb.head
    return verb.dep_ == "relcl"


def _is_perfect(token: Token) -> bool:
    return token.tag_ == "VBN" and any(one.lemma_ == "have" for one in token.lefts)


def _left(child: Token, match: Match) -> Content | None:
    """A clause before its cue: from its first word to the comma before source and cue."""
    sentence = child.sent
    last = min(one.i for one in (match.head, *_own(match.head)))
    first = child.left_edge.i
    before = child.doc[sentence.start : first]
    if all(one.is_punct or one.dep_ in {"cc", "advmod", "mark"} for one in before):
        first = sentence.start
    clauses = [one for one in match.head.lefts if one.dep_ == "ccomp"]
    edge = max(one.right_edge.i for one in [child, *clauses])
    last = min(last, edge + 1) if edge < match.head.i else last
    if last <= first:
        return None
    return Content(trim(child, (first, last)), child)


def _own(verb: Token) -> list[Token]:
    """The first words of what belongs to the cue on its left: subject and auxiliaries."""
    deps = {"nsubj", "nsubjpass", "aux", "auxpass", "neg"}
    return [child.left_edge for child in verb.lefts if child.dep_ in deps]


def _set_off(match: Match) -> Content | None:
    """The clause that a cue is set into: "The deal, he said, is dead"."""
    head = match.head
    above = head.head
    if head.dep_ not in {"parataxis", "ccomp", "advcl", "dep"} or above.pos_ not in {"VERB", "AUX"}:
        return None
    if head.dep_ != "parataxis" and not _between_marks(head):
        return None
    if any(child.dep_ == "mark" for child in head.children) or head.tag_ == "VBG":
        return None
    sentence = above.sent
    first, last = sentence.start, sentence.end
    if head.right_edge.i + 2 >= last and head.i > above.i:
        last = head.left_edge.i
    elif head.left_edge.i - 1 <= first:
        first = head.right_edge.i + 1
    return Content(trim(above, (first, last)), above) if last > first else None


def _between_marks(head: Token) -> bool:
    before = head.left_edge.i - 1
    return before >= 0 and head.doc[before].text in {",", "”", '"', "—", "–"}


def find_infinitive(match: Match) -> Content | None:
    """An infinitive whose subject is that of the cue: "vowed to rebuild the town"."""
    for anchor in anchors_of(match):
        for child in anchor.rights:
            if child.dep_ in {"xcomp", "acl", "ccomp", "advcl"} and _is_infinitive(child):
                if match.entry.kind == "verb" and is_passive(match.head):
                    return _raised(child, match)
                return _with_relative(_right(child, match), match)
    return None


def _with_relative(content: Content, match: Match) -> Content:
    """The content from the relative pronoun on, where that is its subject or object.

    In "a summit, which they expect to take place" the pronoun is what is to take place.
    """
    verb = match.head
    near = [*verb.lefts, *content.root.lefts]
    relative = next((one for one in near if one.lower_ in {"which", "that", "who"}), None)
    subjects = [one for one in verb.lefts if one.dep_ == "nsubj"]
    if verb.dep_ != "relcl" or relative is None or relative in subjects or not subjects:
        return content
    return Content((relative.i, content.stretch[1]), content.root)


def _raised(child: Token, match: Match) -> Content:
    """The content of "is expected to": the subject before the cue belongs to it."""
    subject = next((one for one in match.head.lefts if one.dep_ in {"nsubjpass", "nsubj"}), None)
    right = _right(child, match)
    if subject is None or subject.lower_ in {"who", "which", "that"}:
        return right
    return Content(trim(child, (subject.left_edge.i, right.stretch[1])), child)


def find_other_infinitive(match: Match) -> Content | None:
    """Somebody and an infinitive: "urged the members to vote", "expects Kim to travel"."""
    for child in match.head.rights:
        if child.dep_ in {"ccomp", "xcomp", "advcl"} and _is_infinitive(child):
            if is_passive(match.head):
                return _raised(child, match)
            between = [one for one in match.head.rights if one.i < child.i]
            people = [one for one in between if one.dep_ in {"dobj", "dative", "nsubj", "prep"}]
            right = _right(child, match)
            if not people and not has_subject(child):
                return None
            first = min([right.stretch[0], *(one.left_edge.i for one in people)])
            if people and people[0].dep_ == "prep":
                first = people[0].i + (1 if people[0] in match.words else 0)
            return Content(trim(child, (first, right.stretch[1])), child)
    return None


def find_gerund(match: Match) -> Content | None:
    """A gerund: "denied taking bribes"."""
    for anchor in anchors_of(match):
        for child in anchor.rights:
            if child.tag_ == "VBG" and child.dep_ in {"xcomp", "ccomp", "pcomp"}:
                return _right(child, match)
    return None
