"""Reads CSV files row by row and does nothing with them: the floor of any Python evaluation."""
import csv
import sys

rows = 0
for path in sys.argv[1:]:
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.reader(file):
            rows += 1
print(rows)
