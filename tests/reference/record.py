"""Comparison with the definition, and the text of the files."""

import json
import sys

import numpy as np

from known import ROUNDING, departure

# Two results within this part of the larger (or of SMALL) are the same number.
SAME = 1e-8
SMALL = 1e-4
# Tables of pairs, and normalised tables, are kept for the first problems only.
KEPT = {"concordance": 50, "discordance": 50, "credibility": 50, "values": 40}
WRONG = []


def finite(value):
    if isinstance(value, list) and value and isinstance(value[0], str):
        return True
    value = np.asarray(value, dtype=float)
    # The diagonal of a table of pairs may be empty.
    if value.ndim == 2 and value.shape[0] == value.shape[1]:
        value = value[~np.eye(len(value), dtype=bool)]
    return bool(np.isfinite(value).all())


def ranks(scores, lower):
    """1 = best; equal results (relative 1e-12) share the smaller rank."""
    keys = np.asarray(scores, dtype=float) * (1 if lower else -1)
    better = lambda a, b: a < b and abs(a - b) > max(1e-15, 1e-12 * max(abs(a), abs(b)))
    return [1 + sum(bool(better(other, key)) for other in keys) for key in keys]


def deviation(ours, theirs):
    """Largest difference, in parts of the larger of the two."""
    if isinstance(ours, list) and ours and isinstance(ours[0], str):
        return float(ours != theirs)
    a, b = np.asarray(ours, dtype=float), np.asarray(theirs, dtype=float)
    known = np.isfinite(a) & np.isfinite(b)
    gap = np.abs(a - b) / (SMALL + np.maximum(np.abs(a), np.abs(b)))
    return float(gap[known].max(initial=0))


def compare(case, answer, truth):
    """(largest deviation, whether the order is another)."""
    keys = [k for k in answer if k in truth and not (case.order_only and k == "scores")]
    worst = max((deviation(answer[k], truth[k]) for k in keys), default=0.0)
    if "scores" not in answer:
        return worst, False
    natural = case.lower_is_better and case.method not in ("borda",)
    return worst, ranks(answer["scores"], case.lower_is_better) != ranks(truth["scores"], natural)


def number(x):
    x = float(x)
    if not np.isfinite(x):
        return None
    x = float(f"{x:.10g}")
    return int(x) if x == int(x) and abs(x) < 1e15 else x


def nested(value):
    if isinstance(value, str):
        return value
    if isinstance(value, (list, tuple, np.ndarray)) and np.ndim(value) > 0:
        return [nested(v) for v in value]
    return number(value)


def variant(case, answers, truths):
    worst, off, other, compared, undefined = 0.0, [], [], 0, []
    rounding = ROUNDING.get((case.method, case.peer, case.variant), [])
    for index, ((answer, _), (truth, reason)) in enumerate(zip(answers, truths)):
        if answer is None:
            continue
        if truth is None and reason != "not a number":
            sys.exit(f"{case.method}: the definition fails on problem {index}: {reason}")
        if truth is None:
            # A quotient with 0 in the formula itself: nothing to agree with.
            undefined.append(index)
            continue
        if index in rounding:
            continue
        compared += 1
        gap, order = compare(case, answer, truth)
        worst = max(worst, gap)
        off += [index] if gap > SAME else []
        other += [index] if order else []
    mark = departure(case.method, case.peer, case.variant)
    differs = bool(off or other)
    results = {}
    keys = next((list(a) for a, _ in answers if a is not None), [])
    for key in keys:
        kept = answers[: KEPT.get(key, len(answers))]
        results[key] = [None if a is None else nested(a[key]) for a, _ in kept]
    if "scores" in keys:
        results["ranks"] = [None if a is None else ranks(a["scores"], case.lower_is_better) for a, _ in answers]
    silent = [(index, reason) for index, (a, reason) in enumerate(answers) if a is None]
    out = {"id": case.variant, "params": case.params, "weights": case.weights}
    if case.preference:
        out["preference"] = case.preference
    out |= {"criteria": case.criteria, "lower_is_better": case.lower_is_better, "order_only": case.order_only}
    if differs != bool(mark):
        print(f"  known.py is wrong about {case.method} {case.peer} {case.variant}: differs is {differs}")
        WRONG.append(case)
    out["expect"] = "differs" if differs else "agrees"
    if mark:
        out[mark[0]] = mark[1]
    out["definition"] = {
        "compared": compared, "largest_deviation": float(f"{worst:.2g}"), "off": len(off), "other_order": len(other),
    }
    if rounding:
        out["rounding"] = rounding
    if undefined:
        out["undefined"] = undefined
    if silent:
        out["silent"] = {reason: [i for i, r in silent if r == reason] for reason in dict.fromkeys(r for _, r in silent)}
    out["results"] = results
    return out


def compact(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def problems_text(problems):
    lines = ",\n".join(compact(p) for p in problems)
    return f'{{"generator":"SplitMix64","problems":[\n{lines}\n]}}\n'


def variant_text(v):
    head = {k: x for k, x in v.items() if k != "results"}
    results = ",\n".join(
        f'{compact(key)}:[\n' + ",\n".join(compact(row) for row in rows) + "\n]" for key, rows in v["results"].items()
    )
    return compact(head)[:-1] + f',"results":{{\n{results}\n}}}}'


def file_text(kind, method, peer, version, variants):
    head = compact({"kind": kind, "method": method, "peer": peer, "version": version})
    return head[:-1] + ',"variants":[\n' + ",\n".join(variant_text(v) for v in variants) + "\n]}\n"


def write(folder, files, check, whole):
    changed = []
    for name, text in sorted(files.items()):
        path = folder / name
        before = path.read_text(encoding="utf-8") if path.exists() else None
        if before == text:
            continue
        changed.append(name)
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    stale = set() if not whole else {str(p.relative_to(folder)) for p in folder.rglob("*.json")} - set(files)
    print(f"{len(files)} files, {sum(map(len, files.values()))} characters; changed: {changed}; stale: {sorted(stale)}")
    if check and (changed or stale):
        sys.exit("the committed files are not what the scripts give")
