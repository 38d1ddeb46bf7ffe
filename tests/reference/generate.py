"""Writes problems.json and <method>/<peer>.json beside this file.

`generate.py` writes; `generate.py --check` compares with what is there;
`generate.py METHOD ...` writes the files of these methods only.
"""

import contextlib
import io
import os
import sys
import time
import warnings
from collections import defaultdict
from importlib.metadata import version
from pathlib import Path

os.environ.setdefault("MPLBACKEND", "Agg")
HERE = Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE))

import numpy as np  # noqa: E402

import peers  # noqa: E402,F401
import record  # noqa: E402
from case import CASES, Table  # noqa: E402
from definition import DEFINITIONS  # noqa: E402
from problems import problems  # noqa: E402


def answer(run, *args):
    """(what it says, why it says nothing)."""
    try:
        with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            found = run(*args)
    except Exception as error:  # noqa: BLE001 - whatever a peer raises is its answer
        return None, f"{type(error).__name__}: {error}"
    if any(not record.finite(value) for value in found.values()):
        return None, "not a number"
    return found, None


def main():
    found = problems()
    tables = [Table(p) for p in found]
    files = {"problems.json": record.problems_text(found)}
    groups = defaultdict(list)
    only = [word for word in sys.argv[1:] if not word.startswith("-")]
    for one in CASES:
        if only and one.method not in only:
            continue
        start = time.perf_counter()
        answers = [answer(one.run, t) for t in tables]
        definition = DEFINITIONS[one.kind][one.method]
        truths = [answer(definition, t, one) for t in tables]
        variant = record.variant(one, answers, truths)
        groups[one.method, one.peer].append(variant)
        d = variant["definition"]
        print(
            f"{one.kind:13} {one.method:22} {one.peer:15} {one.variant:20} {variant['expect']:8}"
            f" answers {d['compared']:3} worst {d['largest_deviation']:8.1e} off {d['off']:3}"
            f" other order {d['other_order']:3} {time.perf_counter() - start:5.1f} s",
            flush=True,
        )
    if record.WRONG:
        sys.exit(1)
    for (method, peer), variants in groups.items():
        kind = next(c.kind for c in CASES if c.method == method and c.peer == peer)
        # `sum` or `max` would say little among methods.
        folder = method if kind != "normalisation" else f"normalisation/{method}"
        files[f"{folder}/{peer}.json"] = record.file_text(kind, method, peer, version(peer), variants)
    record.write(HERE, files, check="--check" in sys.argv[1:], whole=not only)


if __name__ == "__main__":
    main()
