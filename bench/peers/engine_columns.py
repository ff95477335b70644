"""The columns of the engine's figure, as Figures/PeerColumns.cs writes them."""
import sys

import numpy as np


def load():
    path, rows, groups = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    data = np.fromfile(path, dtype=np.float64)
    columns = data[: 10 * rows].reshape(10, rows)
    rest = data[10 * rows :].reshape(5, 7)
    return {
        "group": columns[0].astype(np.int64),
        "stage": columns[1].astype(np.int64),
        "pupils": columns[2].copy(),
        "resource": columns[3:].copy(),
        "per": rest[0],
        "threshold": rest[1:3],
        "floor": rest[3:5],
        "groups": groups,
    }
