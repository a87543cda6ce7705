#!/usr/bin/env python3
"""Checks gold JSONL (zhupi.gold/1) as somebody who only has Python 3 and the format's description would.

    python3 check_gold.py gold.jsonl [train.jsonl ...]

Prints what is in the files and exits 0, or names each fault with its file, line, article and place and exits 1.
Written on its own, not after the program's code: offsets are Python's own slices, order is Python's own order of strings.
"""

import hashlib
import json
import sys

ENTITY_BOUNDS = [("start", int), ("end", int)]
NAMED_VALUE = [("name", str), ("value", str)]
DECIDED = [("decided_by", {"unanimous", "majority", "reviewer", "single"}), ("reviewer", str), ("reason", str)]

# A list of (key, type) pairs is an object with these keys in this order; [x] is a list of x; a set is one of its values.
ENTITY = [
    ("id", str), ("label", str), *ENTITY_BOUNDS, ("text", str), ("fragments", [ENTITY_BOUNDS]),
    ("start_utf16", int), ("end_utf16", int), ("attributes", [NAMED_VALUE]),
    ("votes", [[("annotator", str), ("label", str), *ENTITY_BOUNDS]]), *DECIDED,
]
RELATION = [
    ("id", str), ("label", str), ("head", str), ("tail", str), ("kind", {"directed", "symmetric", "equivalence"}),
    ("attributes", [NAMED_VALUE]), ("votes", [[("annotator", str)]]), *DECIDED,
]
RECORD = [
    ("schema", {"zhupi.gold/1"}), ("id", str), ("title", str), ("text", str), ("text_sha256", str), ("language", str),
    ("offset_unit", {"codepoint"}), ("entities", [ENTITY]), ("relations", [RELATION]), ("clusters", [[str]]),
    ("article_labels", [NAMED_VALUE]),
    ("rejected", [[("label", str), *ENTITY_BOUNDS, ("text", str), ("reason", str)]]),
    ("meta", [("published_at", str), ("byline", str), ("outlet", str), ("url", str), ("source_file", str),
              ("source_sha256", str)]),
    ("label_set", [("name", str), ("version", int)]), ("annotators", [str]),
    ("status", {"gold", "single", "unanimous-only", "unresolved"}),
]


def is_object(shape):
    return isinstance(shape, list) and isinstance(shape[0], tuple)


def shape_faults(value, shape, path):
    """Presence, type and order of keys; strings must be writable as UTF-8."""
    if is_object(shape):
        if not isinstance(value, dict):
            yield path, "is no object"
            return
        keys = [key for key, _ in shape]
        if list(value) != keys:
            yield path, f"has the keys {list(value)}, not {keys}"
            return
        for key, inner in shape:
            yield from shape_faults(value[key], inner, f"{path}.{key}" if path else key)
    elif isinstance(shape, list):
        if not isinstance(value, list):
            yield path, "is no list"
            return
        for i, item in enumerate(value):
            yield from shape_faults(item, shape[0], f"{path}[{i}]")
    elif isinstance(shape, set):
        if value not in shape if isinstance(value, str) else True:
            yield path, f"is {value!r}, not one of {sorted(shape)}"
    elif shape is int:
        if type(value) is not int or value < 0:
            yield path, f"is {value!r}, not a whole number"
    elif type(value) is not str:
        yield path, f"is {value!r}, not a string"
    elif any(0xD800 <= ord(character) <= 0xDFFF for character in value):
        yield path, "holds half of a surrogate pair"


def utf16_length(text):
    return len(text.encode("utf-16-le")) // 2


def entity_faults(entity, text):
    start, end, fragments = entity["start"], entity["end"], entity["fragments"]
    ranges = [entity, *fragments, *entity["votes"]]
    if any(not 0 <= one["start"] < one["end"] <= len(text) for one in ranges):
        yield "has an offset beside the text"
        return
    if not fragments or fragments[0]["start"] != start or fragments[-1]["end"] != end:
        yield "has other bounds than its fragments"
    if any(after["start"] <= before["end"] for before, after in zip(fragments, fragments[1:])):
        yield "has fragments that touch or are out of order"
    words = " ".join(text[one["start"]:one["end"]] for one in fragments)
    if words != entity["text"]:
        yield f"says {entity['text']!r}, but the slice is {words!r}"
    expected = (utf16_length(text[:start]), utf16_length(text[:end]))
    if (entity["start_utf16"], entity["end_utf16"]) != expected:
        yield f"has UTF-16 offsets {entity['start_utf16']}-{entity['end_utf16']}, not {expected[0]}-{expected[1]}"


def rejected_faults(rejected, text):
    outer = text[rejected["start"]:rejected["end"]]
    words = rejected["text"].split(" ")
    # Of a discontinuous one only the outer bounds are written down.
    if rejected["text"] != outer and not (outer.startswith(words[0]) and outer.endswith(words[-1])):
        yield f"says {rejected['text']!r}, but the slice is {outer!r}"


def order_faults(record):
    orders = {
        "entities": lambda one: (one["start"], one["end"], one["label"], one["id"]),
        "relations": lambda one: (one["label"], one["head"], one["tail"], one["id"]),
        "rejected": lambda one: (one["start"], one["end"], one["label"], one["reason"]),
        "article_labels": lambda one: one["name"],
    }
    for name, key in orders.items():
        if record[name] != sorted(record[name], key=key):
            yield name, "are not sorted"
    if record["annotators"] != sorted(record["annotators"]):
        yield "annotators", "are not sorted"


def reference_faults(record):
    entities = [entity["id"] for entity in record["entities"]]
    known = set(entities)
    if len(known) < len(entities):
        yield "entities", "have an id twice"
    for i, relation in enumerate(record["relations"]):
        for end in ("head", "tail"):
            if relation[end] not in known:
                yield f"relations[{i}].{end}", f"{relation[end]!r} is no entity"
        if relation["head"] == relation["tail"]:
            yield f"relations[{i}]", "runs from an entity to itself"
    place = {entity: i for i, entity in enumerate(entities)}
    for i, cluster in enumerate(record["clusters"]):
        if any(member not in known for member in cluster):
            yield f"clusters[{i}]", "holds what is no entity"
        elif len(set(cluster)) < 2:
            yield f"clusters[{i}]", "has fewer than two entities"
        elif cluster != sorted(cluster, key=place.__getitem__):
            yield f"clusters[{i}]", "is not sorted"
    linked = {frozenset((r["head"], r["tail"])) for r in record["relations"] if r["kind"] == "equivalence"}
    for pair in linked:
        if not any(pair <= set(cluster) for cluster in record["clusters"]):
            yield "clusters", f"do not hold {sorted(pair)}, which a relation says are the same"


def record_faults(record):
    faults = list(shape_faults(record, RECORD, ""))
    if faults:
        yield from faults
        return
    text = record["text"]
    if hashlib.sha256(text.encode("utf-8")).hexdigest() != record["text_sha256"]:
        yield "text_sha256", "is not the hash of the text"
    for i, entity in enumerate(record["entities"]):
        for fault in entity_faults(entity, text):
            yield f"entities[{i}] ({entity['id']})", fault
    for i, rejected in enumerate(record["rejected"]):
        for fault in rejected_faults(rejected, text):
            yield f"rejected[{i}]", fault
    yield from order_faults(record)
    yield from reference_faults(record)


def refuse_constant(name):
    raise ValueError(f"{name} is no JSON")


def refuse_duplicates(pairs):
    if len({key for key, _ in pairs}) < len(pairs):
        raise ValueError("a key is there twice")
    return dict(pairs)


def check(path, counts):
    """Yields (line number, article id, place, fault)."""
    with open(path, "rb") as file:
        data = file.read()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        yield 0, "", "(file)", f"is not UTF-8: {error}"
        return
    if text.startswith("\ufeff"):
        yield 1, "", "(file)", "begins with a byte order mark"
        return
    if "\r" in text:
        yield 0, "", "(file)", "has CR line ends"
        return
    if text and not text.endswith("\n"):
        yield text.count("\n") + 1, "", "(file)", "does not end with a line feed"
        return
    before = None
    for number, line in enumerate(text.split("\n")[:-1], start=1):
        try:
            record = json.loads(line, parse_constant=refuse_constant, object_pairs_hook=refuse_duplicates)
        except ValueError as error:
            yield number, "", "(line)", f"is no JSON: {error}"
            continue
        article = record.get("id") if isinstance(record, dict) else None
        faults = list(record_faults(record))
        for place, fault in faults:
            yield number, article, place or "(record)", fault
        if faults:
            continue
        if before is not None and article <= before:
            yield number, article, "id", f"does not come after {before!r}"
        before = article
        counts["articles"] += 1
        counts["entities"] += len(record["entities"])
        counts["relations"] += len(record["relations"])
        counts["clusters"] += len(record["clusters"])
        counts["rejected"] += len(record["rejected"])
        counts["discontinuous"] += sum(len(entity["fragments"]) > 1 for entity in record["entities"])
        # Of articles in which the two units differ at all, so that a reader sees whether that was tested.
        counts["beyond_bmp"] += utf16_length(record["text"]) > len(record["text"])


def main(paths):
    if not paths:
        print("usage: check_gold.py gold.jsonl [...]", file=sys.stderr)
        return 2
    names = ("articles", "entities", "relations", "clusters", "rejected", "discontinuous", "beyond_bmp")
    counts = dict.fromkeys(names, 0)
    faults = 0
    for path in paths:
        try:
            for number, article, place, fault in check(path, counts):
                faults += 1
                print(f"{path}:{number}: {article or '(no article)'}: {place}: {fault}", file=sys.stderr)
        except OSError as error:
            faults += 1
            print(f"{path}: {error.strerror}", file=sys.stderr)
    print(" ".join(f"{name}={counts[name]}" for name in names))
    print("FAULTS" if faults else "OK", faults)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
