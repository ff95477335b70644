"""Values, statuses and coefficients with pandas: a frame, grouped by district and stage."""
import time

import numpy as np
import pandas as pd

from engine_columns import load

c = load()
frame = pd.DataFrame({"group": c["group"], "p": c["pupils"], **{f"r{k}": c["resource"][k] for k in range(7)}})
threshold, floor = c["threshold"][c["stage"]].T.copy(), c["floor"][c["stage"]].T.copy()
names = [f"r{k}" for k in range(7)]


def run():
    met = near = 0
    squares = {}
    for k, name in enumerate(names):
        x = c["per"][k] * frame[name] / frame["p"]
        reached = x >= threshold[k]
        met += int(reached.sum())
        near += int(((x >= floor[k]) & ~reached).sum())
        squares["q" + name] = frame[name] * frame[name] / frame["p"]
    sums = pd.concat([frame, pd.DataFrame(squares)], axis=1).groupby("group").sum()
    total = 0.0
    for name in names:
        total += np.sqrt((sums["q" + name] * sums["p"] / sums[name] ** 2 - 1).clip(lower=0)).sum()
    return met, near, total


for _ in range(5):
    result = run()
print("version", pd.__version__)
for _ in range(30):
    started = time.perf_counter()
    result = run()
    print("run", time.perf_counter() - started)
print("check", *(repr(float(value)) for value in result))
