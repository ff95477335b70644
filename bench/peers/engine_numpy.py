"""Values, statuses and coefficients with numpy: one vector operation after another."""
import time

import numpy as np

from engine_columns import load

c = load()
threshold, floor = c["threshold"][c["stage"]].T.copy(), c["floor"][c["stage"]].T.copy()


def run():
    met = near = 0
    total = 0.0
    people = np.bincount(c["group"], weights=c["pupils"], minlength=c["groups"])
    for k in range(7):
        x = c["per"][k] * c["resource"][k] / c["pupils"]
        reached = x >= threshold[k]
        met += np.count_nonzero(reached)
        near += np.count_nonzero((x >= floor[k]) & ~reached)
        sums = np.bincount(c["group"], weights=c["pupils"] * x, minlength=c["groups"])
        with np.errstate(invalid="ignore", divide="ignore"):
            mean = sums / people
            off = x - mean[c["group"]]
            squares = np.bincount(c["group"], weights=c["pupils"] * off * off, minlength=c["groups"])
            total += np.nansum(np.sqrt(squares / people) / mean)
    return met, near, total


for _ in range(5):
    result = run()
print("version", np.__version__)
for _ in range(30):
    started = time.perf_counter()
    result = run()
    print("run", time.perf_counter() - started)
print("check", *(repr(float(value)) for value in result))
