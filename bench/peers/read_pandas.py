"""A workbook's first sheet as a frame."""
import sys
import time

import pandas as pd

print("version", pd.__version__)
for _ in range(3):
    started = time.perf_counter()
    frame = pd.read_excel(sys.argv[1], header=None)
    print("run", time.perf_counter() - started)
