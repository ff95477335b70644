"""Every cell of a workbook's first sheet, read-only."""
import sys
import time

import openpyxl

print("version", openpyxl.__version__)
for _ in range(3):
    started = time.perf_counter()
    book = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
    rows = [row for row in book.worksheets[0].iter_rows(values_only=True)]
    print("run", time.perf_counter() - started)
