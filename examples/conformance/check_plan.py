"""Checks a plan's certificate: from the data, the prices and the certificate, without the library, that no plan of the model is cheaper.

python3 check_plan.py plan.json schools.csv prices.yaml [--strict]    (what is checked, and what is taken as given: README.md)"""
import json, sys
from fractions import Fraction as F
from math import gcd
from plan_rows import FLOWS, Data, along, check_columns, check_row, check_spread, given, lcm, need, read_prices, sums

def tangent(row, spreads, members):
    """Σ (s − u)·x ≥ 0 holds within the cone if s² ≥ Σ u²P · (1 + limit²) / ΣP (Cauchy, Schwarz)."""
    of, *u, s = map(int, row["tangent"])
    pairs = list(zip(u, (members[one] for one in spreads[of]["members"]), strict=True))
    squares = sum(one * one * F(member["students"]) for one, member in pairs) * (1 + F(spreads[of]["limit"]) ** 2)
    need(s >= 0 and s * s * sum(F(member["students"]) for _, member in pairs) >= squares, f"tangent {row['about']}")
    terms = {}
    for one, member in pairs:
        for j, by in member["terms"].items():
            terms[j] = terms.get(j, 0) + (s - one) * by
    return {j: by for j, by in terms.items() if by}, -sum((s - one) * F(member["start"]) for one, member in pairs)

def highs(columns, costs, rows, wanted):
    """How many there can be in a plan that costs less than what is wanted; None for no end."""
    high = [min(([wanted // cost] if cost else []) + ([int(column["most"])] if "most" in column else []), default=None) for column, cost in zip(columns, costs)]
    for terms, at_least, kind in rows * 3:
        if kind not in ("TANGENT", "CHOICE", "COUNT") and all(high[j] is not None for j, by in terms.items() if by > 0):
            most = max(sum(by * high[j] for j, by in terms.items() if by > 0) - at_least, 0)
            high = [most // -terms[j] if terms.get(j, 0) < 0 and (old is None or old > most // -terms[j]) else old for j, old in enumerate(high)]
    return high

def settle(case, low, high, costs, rows, prices, wanted, step):
    """Weak duality, case by case; how many cases there are."""
    number, column, at, *cases = case
    if any(most is not None and least > most for least, most in zip(low, high)):
        return 0
    if number >= 0:
        of_cost, by = prices[number]["ofCost"], [F(one) for one in prices[number]["by"]]
        need(min(by, default=0) >= 0, "a price below nought")
        rest, total = list(costs) if of_cost else [F(0)] * len(costs), F(0)
        for row, price in zip(prices[number]["rows"], by, strict=True):
            total += price * rows[row][1]
            for j, one in rows[row][0].items():
                rest[j] -= price * one
        need(all(one >= 0 or most is not None for one, most in zip(rest, high)), "no end of what is worth more than it costs")
        total += sum(one * (least if one > 0 else most) for one, least, most in zip(rest, low, high) if one)
        if (total > wanted - step) if of_cost else total > 0:
            return 1
        for j, one in enumerate(rest if of_cost else []):
            if one > 0:
                high[j] = min(low[j] + (wanted - total) // one, low[j] + (wanted - total) // one if high[j] is None else high[j])
            elif one < 0:
                low[j] = max(low[j], high[j] - (wanted - total) // -one)
    need(len(cases) == (1 if column < 0 else 2), f"a case is not settled: {case[:3]}")
    below = [at if j == column and (most is None or most > at) else most for j, most in enumerate(high)]
    above = [max(least, at + 1) if j == column else least for j, least in enumerate(low)]
    parts = [(list(low), below if column >= 0 else list(high)), (above, list(high))]
    return sum(settle(one, *part, costs, rows, prices, wanted, step) for one, part in zip(cases, parts))

def main(plan, schools, price_list, *options):
    sys.setrecursionlimit(100_000)
    for county in json.load(open(plan, encoding="utf-8"))["counties"]:
        certificate, data, prices, cost = county["certificate"], Data(schools), read_prices(price_list), county["cost"]
        columns, members, rows = certificate["columns"], certificate["members"], []
        for known in (given, along, sums):
            known.clear()
        for one in members + certificate["rows"]:
            one["terms"] = dict(zip(one.get("terms", [])[::2], map(F, one.get("terms", [])[1::2])))
        check_columns(columns, prices, data)
        for spread in certificate["spreads"]:
            check_spread(spread, members, columns, data, county["closed"])
        for row in certificate["rows"]:
            terms, at_least = tangent(row, certificate["spreads"], members) if row["is"] == "TANGENT" else (row["terms"], int(row["atLeast"]))
            if row["is"] != "TANGENT":
                check_row(row, terms, at_least, columns, data, prices, county["closed"])
            rows.append((terms, at_least, row["is"]))
        costs = [F(column["cost"]) if column["flow"] in FLOWS else F(0) for column in columns]
        scale, bound, total = lcm(one.denominator for one in costs), F(certificate["bound"]), sum(F(step["cost"]) for step in county["steps"])
        step = F(gcd(*(int(one * scale) for one in costs)), scale)
        wanted = -(-bound // step) * step  # every plan costs a multiple of the step
        need(total == F(certificate["total"]) == F(cost["total"]), f"the steps cost {total}")
        need(F(cost["lowerBound"]) <= bound and F(cost["lowerBoundInWholePieces"]) <= wanted, "more is stated than the certificate proves")
        cases = settle(certificate["proof"], [0] * len(columns), highs(columns, costs, rows, wanted), costs, rows, certificate["prices"], wanted, step)
        need(not given or "--strict" not in options, f"taken as given: {given}")
        print(f"{county['county']}: no plan costs less than {wanted}, this one {total}: {cases} cases, {len(rows)} rows; goes along: {along or '-'}; taken as given: {given or '-'}")

if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise SystemExit(f"REFUSED · 不成立: {type(error).__name__}: {error}")
