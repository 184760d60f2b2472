"""What is attributed: the stretch of the content, by the kind of complement that carries it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Token

from dateline.read.attribution_matches import (
    Match,
    Stretch,
    is_lost_verb,
    is_negated,
    is_passive,
    match_cues,
)

OPENING = {"“": "”", "‘": "’", "(": ")", "[": "]"}
CLOSING = {"”": "“", ")": "(", "]": "["}
LOOSE = frozenset({",", ";", ":", "—", "–", "-", "--", "―", "..", "_"})
PREPOSITIONS = frozenset(
    ["of", "for", "about", "on", "to", "against", "over", "as", "with", "from", "in", "whether"]
)


@dataclass(frozen=True)
class Content:
    """The tokens of a content and the word at its root."""

    stretch: Stretch
    root: Token


def find_content(match: Match) -> Content | None:
    """The content of `match`: of the complements that its entry takes, the first one found."""
    for code, finder in FINDERS:
        if code in match.entry.content:
            found = finder(match)
            if found is not None:
                return found
    if match.entry.kind in {"noun", "adjective"} or len(match.words) == 1:
        return _prepositional(match) or _relative(match) or _rest(match)
    return _relative(match) or _rest(match)


def _is_infinitive(token: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children)


def _anchors(match: Match) -> list[Token]:
    anchors = [match.last] if match.last is not match.head else []
    if match.entry.kind == "adjective":
        return [*anchors, match.head, match.head.head]
    if match.entry.kind == "noun" and match.head.dep_ in {"nsubj", "nsubjpass", "attr"}:
        return [*anchors, match.head, match.head.head]
    return [*anchors, match.head]


def _clause(match: Match) -> Content | None:
    for anchor in _anchors(match):
        for child in anchor.children:
            if _is_clause_of(child, match):
                return _left(child, match) if child.i < match.head.i else _right(child, match)
    return _set_off(match) if match.entry.kind == "verb" else None


def _is_clause_of(child: Token, match: Match) -> bool:
    if child in match.words or child.i == match.head.i:
        return False
    if _is_infinitive(child):
        return False
    marked = any(one.dep_ == "mark" and one.lower_ in MARKS for one in child.children)
    if match.entry.kind == "noun":
        return (
            child.i > match.head.i and child.dep_ in {"acl", "ccomp", "relcl", "advcl"} and marked
        )
    if child.dep_ == "ccomp":
        return child.tag_ != "VBG" or marked or _has_subject(child)
    if child.dep_ == "advcl" and child.left_edge.tag_ == "WRB" and child.i > match.head.i:
        return is_negated(match.head)
    return child.dep_ in {"advcl", "acl", "relcl", "dep"} and marked and child.i > match.head.i


MARKS = frozenset({"that", "whether", "if"})


def _has_subject(token: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass", "expl"} for child in token.children)


def _right(child: Token, match: Match) -> Content:
    """A clause after its cue: to the end of what hangs on the cue behind it."""
    first = max(child.left_edge.i, max(word.i for word in match.words) + 1)
    last = _before_other_speech(child)
    if last <= child.right_edge.i:
        return Content(trim(child, (first, max(last, child.i + 1))), child)
    for sibling in match.head.rights:
        if sibling.i <= child.i or sibling in match.words:
            continue
        if sibling.dep_ not in {"prep", "npadvmod", "dobj", "advmod", "dep", "acl"}:
            break
        last = max(last, sibling.right_edge.i + 1)
    return Content(trim(child, (first, _to_the_end(match, last))), child)


def _before_other_speech(root: Token) -> int:
    """Where a clause ends, or before: at a coordinated clause in which somebody else speaks."""
    for token in root.subtree:
        if token.i <= root.i or token.dep_ not in {"conj", "advcl"} or not _speaks(token):
            continue
        mark = token.left_edge
        if token.dep_ == "conj":
            joining = [one for one in token.head.rights if one.dep_ == "cc" and one.i < token.i]
            mark = joining[-1] if joining else mark
        elif mark.lower_ not in CONTRASTS:
            continue
        return mark.i
    return root.right_edge.i + 1


CONTRASTS = frozenset({"though", "although", "while", "when", "but", "whereas", "as", "even"})


def _speaks(verb: Token) -> bool:
    """Whether a finite verb with a subject of its own is one of speech or thought."""
    if verb.tag_ not in {"VBD", "VBZ", "VBP"} or not _has_subject(verb):
        return False
    return any("clause" in one.entry.content for one in match_cues(verb))


def _to_the_end(match: Match, last: int) -> int:
    """The end of a clause after its cue: that of the sentence, if no other cue stands between.

    The parser often hangs the last words of a content on the cue, or on nothing.
    """
    rest = match.head.doc[last : match.head.sent.end]
    for token in rest:
        if token.text in {"“", '"', "—", "–", "--", ";", "―", ":"} or token.lower_ == "according":
            return last
        if token.tag_ in {"VBD", "VBZ", "VBP", "VBG"} and token.dep_ in {"conj", "advcl", "ROOT"}:
            if token.head == match.head or token == match.head.head or match_cues(token):
                return last
    return match.head.sent.end


def _left(child: Token, match: Match) -> Content | None:
    """A clause before its cue: from its first word to the comma before source and cue."""
    sentence = child.sent
    last = min(one.i for one in (match.head, *_own(match.head)))
    first = child.left_edge.i
    before = child.doc[sentence.start : first]
    if all(one.is_punct or one.dep_ in {"cc", "advmod", "mark"} for one in before):
        first = sentence.start
    last = min(last, child.right_edge.i + 1) if child.right_edge.i < match.head.i else last
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


def _infinitive(match: Match) -> Content | None:
    for anchor in _anchors(match):
        for child in anchor.rights:
            if child.dep_ in {"xcomp", "acl", "ccomp", "advcl"} and _is_infinitive(child):
                if match.entry.kind == "verb" and is_passive(match.head):
                    return _raised(child, match)
                return _right(child, match)
    return None


def _raised(child: Token, match: Match) -> Content:
    """The content of "is expected to": the subject before the cue belongs to it."""
    subject = next((one for one in match.head.lefts if one.dep_ in {"nsubjpass", "nsubj"}), None)
    right = _right(child, match)
    if subject is None or subject.lower_ in {"who", "which", "that"}:
        return right
    return Content(trim(child, (subject.left_edge.i, right.stretch[1])), child)


def _other_infinitive(match: Match) -> Content | None:
    """Somebody and an infinitive: "urged the members to vote", "expects Kim to travel"."""
    for child in match.head.rights:
        if child.dep_ in {"ccomp", "xcomp", "advcl"} and _is_infinitive(child):
            if is_passive(match.head):
                return _raised(child, match)
            between = [one for one in match.head.rights if one.i < child.i]
            people = [one for one in between if one.dep_ in {"dobj", "dative", "nsubj", "prep"}]
            right = _right(child, match)
            if not people and not _has_subject(child):
                return None
            first = min([right.stretch[0], *(one.left_edge.i for one in people)])
            if people and people[0].dep_ == "prep":
                first = people[0].i + (1 if people[0] in match.words else 0)
            return Content(trim(child, (first, right.stretch[1])), child)
    return None


def _gerund(match: Match) -> Content | None:
    for anchor in _anchors(match):
        for child in anchor.rights:
            if child.tag_ == "VBG" and child.dep_ in {"xcomp", "ccomp", "pcomp"}:
                return _right(child, match)
    return None


def _object(match: Match) -> Content | None:
    if match.head.pos_ == "VERB" and is_passive(match.head) and match.last is match.head:
        return _passive_subject(match)
    moved = _object_before(match)
    if moved is not None:
        return moved
    for anchor in _anchors(match):
        for child in anchor.rights:
            if child in match.words:
                continue
            is_named = child.dep_ in {"ccomp", "xcomp"} and child.pos_ in {"NOUN", "PROPN", "ADJ"}
            if child.dep_ in {"dobj", "pobj", "pcomp", "oprd", "attr"} or is_named:
                return _wide_object(child, match)
    return None


def _object_before(match: Match) -> Content | None:
    """An object between the words of the cue: "accused the firm of fraud", "see him as"."""
    if match.last.pos_ not in {"ADP", "SCONJ"}:
        return None
    for child in match.head.rights:
        if child.dep_ == "dobj" and match.head.i < child.i < match.last.i:
            last = max(child.right_edge.i, match.last.right_edge.i) + 1
            roots = [one for one in match.last.rights if one.dep_ in {"pobj", "pcomp"}]
            return Content(trim(child, (child.left_edge.i, last)), (roots or [child])[0])
    return None


def _passive_subject(match: Match) -> Content | None:
    for child in match.head.lefts:
        if child.dep_ == "nsubjpass" and child.lower_ not in {"who", "which", "that", "it"}:
            return Content(trim(child, (child.left_edge.i, child.right_edge.i + 1)), child)
    return None


def _wide_object(child: Token, match: Match) -> Content:
    """An object with what is said of it: "called the plan a mistake", "praised her for it"."""
    last = child.right_edge.i + 1
    for sibling in match.head.rights:
        if sibling.i <= child.i:
            continue
        if sibling.dep_ in {"oprd", "xcomp", "ccomp"} or (
            sibling.dep_ == "prep" and sibling.lower_ in PREPOSITIONS
        ):
            last = max(last, sibling.right_edge.i + 1)
            continue
        break
    return Content(trim(child, (child.left_edge.i, last)), child)


def _prepositional(match: Match) -> Content | None:
    wanted = PREPOSITIONS.intersection(match.entry.content)
    for anchor in _anchors(match):
        for child in anchor.rights:
            if child.dep_ in {"prep", "dative"} and child.lower_ in wanted:
                root = next((one for one in child.rights if one.dep_ in {"pobj", "pcomp"}), None)
                if root is not None:
                    return Content(trim(root, (root.left_edge.i, root.right_edge.i + 1)), root)
    return None


def _lost_clause(match: Match, first: int) -> Content | None:
    """The clause from `first` to the end of the sentence, if it has a finite verb."""
    doc = match.head.doc
    rest = doc[first : match.head.sent.end]
    last = next((one.i for one in rest if one.lower_ == "according"), match.head.sent.end)
    finite = [one for one in doc[first:last] if one.tag_ in FINITE]
    if not finite:
        return None
    root = finite[0].head if finite[0].dep_ in {"aux", "auxpass"} else finite[0]
    return Content(trim(root, (first, last)), root)


BARE = frozenset({"say", "claim", "believe", "insist", "argue", "think", "add"})
NOMINALS = frozenset({"DT", "PRP", "PRP$", "NNP", "NNPS", "NN", "NNS", "EX", "JJ", "CD"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def _rest(match: Match) -> Content | None:
    """A clause that the parse lost: what follows the cue from the next "that" on."""
    verb = match.head
    if match.entry.kind != "verb" or "clause" not in match.entry.content:
        return None
    if is_passive(verb) and not is_lost_verb(verb):
        return None
    if verb.tag_ not in {"VBD", "VBZ", "VBP", "VBG", "VBN", "VB"}:
        return None
    last = verb.sent.end
    if verb.lemma_ in BARE and verb.i + 1 < last and verb.doc[verb.i + 1].tag_ in NOMINALS:
        return _lost_clause(match, verb.i + 1)
    for token in verb.doc[verb.i + 1 : min(verb.i + 14, last)]:
        if token.text in {".", ";", "“", '"', "—"} or token.pos_ == "VERB":
            return None
        if token.lower_ == "that" and token.tag_ in {"IN", "WDT"}:
            return _lost_clause(match, token.i)
    return None


def _relative(match: Match) -> Content | None:
    """What a relative clause is about: "the strategy, which the bank described"."""
    verb = match.head
    if verb.dep_ == "advcl" and any(
        one.lower_ == "as" and one.dep_ == "mark" for one in verb.lefts
    ):
        return _beside_aside(verb)
    if match.entry.kind != "verb" or verb.dep_ != "relcl" or is_passive(verb):
        return None
    subjects = [one for one in verb.lefts if one.dep_ == "nsubj"]
    if not subjects or subjects[0].lower_ in {"who", "which", "that"}:
        return None
    noun = verb.head
    stop = min(verb.left_edge.i, subjects[0].left_edge.i)
    if noun.i >= stop or noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    return Content(trim(noun, (noun.left_edge.i, stop)), noun)


def _beside_aside(verb: Token) -> Content | None:
    """The sentence that an aside with "as" is set into: "The fire, as police said, was set"."""
    above, sentence = verb.head, verb.sent
    first, last = verb.left_edge.i, verb.right_edge.i + 1
    if first - 1 > sentence.start and verb.doc[first - 1].text != ",":
        return None
    before = sum(one.is_alpha for one in verb.doc[sentence.start : first])
    stretch = (sentence.start, first) if before > 2 else (last, sentence.end)
    if stretch[1] - stretch[0] < 3:
        return None
    return Content(trim(above, stretch), above)


FINDERS: tuple[tuple[str, Callable[[Match], Content | None]], ...] = (
    ("other-infinitive", _other_infinitive),
    ("clause", _clause),
    ("infinitive", _infinitive),
    ("gerund", _gerund),
    ("object", _object),
)


def trim(token: Token, stretch: Stretch) -> Stretch:
    """`stretch` without loose marks at its ends; a quotation stays with both its marks."""
    doc = token.doc
    first, last = stretch
    while first < last - 1 and doc[first].text in LOOSE | {".", ",", "”"}:
        first += 1
    while last - 1 > first:
        text = doc[last - 1].text
        if (
            text in LOOSE
            or text == "."
            or doc[last - 1].is_space
            or (text in CLOSING and CLOSING[text] not in doc[first:last].text)
            or text in OPENING
        ):
            last -= 1
        else:
            break
    return _with_closing(token, first, last)


def _with_closing(token: Token, first: int, last: int) -> Stretch:
    """The stretch with the mark that closes a quotation opened inside it."""
    doc = token.doc
    text = doc[first:last].text
    wanted = ""
    if text.count("“") > text.count("”"):
        wanted = "”"
    elif text.count('"') % 2:
        wanted = '"'
    elif text.count("''") % 2:
        wanted = "''"
    for one in doc[last : last + 3] if wanted else ():
        if wanted in one.text:
            return first, one.i + 1
        if not one.is_punct:
            break
    return first, last
