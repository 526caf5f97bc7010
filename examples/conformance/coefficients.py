"""Reproduces the coefficients of variation of these vectors from their tables: exact fractions, no library. Run it in this folder."""
import csv, json, sys
from fractions import Fraction
from pathlib import Path

AMOUNTS = {"BB-R5": ["图书册数"], "QB-CV5": ["运动场地面积", "室内体育用房面积"], "QB-CV6": ["教学仪器设备资产值"]}
STUDENTS = {"primary": "小学在校生数", "junior": "初中在校生数"}
wrong = checked = 0
for file in sorted([*Path("coefficient").rglob("expected.json"), *Path("rounding").rglob("expected.json")]):
    with open(file.with_name("schools.csv"), encoding="utf-8") as table:
        rows = list(csv.DictReader(table))
    for verdict in json.loads(file.read_text(encoding="utf-8"))["verdicts"]:
        if "squared" not in verdict:
            continue
        indicator, level = verdict["criterion"].rsplit("-", 1)
        schools = [(sum(Fraction(row[name]) for name in AMOUNTS[indicator]), Fraction(row[STUDENTS[level]])) for row in rows]
        students, mean = sum(p for _, p in schools), sum(x for x, _ in schools) / sum(p for _, p in schools)
        squared = sum(p / students * (x / p - mean) ** 2 for x, p in schools) / mean**2
        checked += 1
        if squared != Fraction(verdict["squared"]):
            wrong += 1
            print(f"{file}: {verdict['criterion']} is {squared}, not {verdict['squared']}")
print(f"{checked} coefficients, {wrong} different")
sys.exit(1 if wrong or not checked else 0)
