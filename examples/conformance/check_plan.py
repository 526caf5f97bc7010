"""Checks a plan's certificate: from data, prices, the limits of 教督〔2017〕6号 and the certificate, without the library, that no plan of the model is cheaper.

python3 check_plan.py plan.json schools.csv prices.yaml [--strict]    (what is checked, and what is taken as given: README.md)"""
import json, re, sys
from collections import Counter, defaultdict
from fractions import Fraction as F
from math import gcd, lcm
from school_table import BANDS, DISPERSION, OF_LEVEL, OF_SCHOOL, PART, SIGN, Data, at

given, along, sums = Counter(), Counter(), {}  # rows taken as given; what goes along with a piece; of which columns a column is the sum

def need(holds, what):
    if not holds:
        raise ValueError(what)

def read_prices(path):  # JSON, or YAML of maps, one key a line
    text, stack = open(path, encoding="utf-8").read(), [(-1, {})]
    if text.lstrip().startswith("{"):
        return json.loads(text)
    for indent, key, rest in re.findall(r"^( *)([^\s:#]+):[ \t]*(.*?)[ \t]*(?:(?<!\S)#.*)?$", text, re.M):
        stack = [one for one in stack if one[0] < len(indent)]
        value = dict(re.split(r":\s*", one.strip()) for one in rest[1:-1].split(",")) if rest.startswith("{") else rest or {}
        stack[-1][1][key.strip("\"'")] = value
        stack.append((len(indent), value))
    return stack[0][1]

def whole(terms, at_least):  # a row in whole numbers, its right side rounded up: whole pieces come to whole numbers
    scale = lcm(*(F(by).denominator for by in terms.values()))
    factor = F(scale, gcd(*(int(by * scale) for by in terms.values())) or 1)
    return {j: by * factor for j, by in terms.items()}, factor, -(-at_least * factor // 1)

def check_columns(columns, prices, data):  # nothing that can be done is left out, and everything costs what the prices say
    kinds, codes = defaultdict(Counter), [code for code, main in data.main.items() if code == main]
    for column in (one for one in columns if one["flow"] in SIGN):
        name, code, price = column["price"], column["subject"].split("/")[0], prices["prices"][column["price"]]
        adds = {figure: F(by) for figure, by in price.get("adds", {name: 1}).items()}
        changes = {figure: F(by) for figure, by in column["changes"].items()}
        need(F(column["cost"]) == F({"NEW": price["price"], "TAKEN": price.get("moved"), "GIVEN": 0}[column["flow"]]), f"cost of {column}")
        need(all(changes.get(figure, by) == by for figure, by in adds.items()), f"changes of {column}")
        along.update(f"{name}: {figure}" for figure in changes.keys() - adds.keys())
        ceilings = [F(of[name]) for school, of in prices.get("ceilings", {}).items() if name in of and school in ("*", code)]
        need("most" not in column or column["flow"] != "GIVEN" and F(column["most"]) == min(ceilings) // 1, f"most of {column}")
        kinds[name, column["flow"]][column["subject"]] += 1
    for price, of in prices["prices"].items():
        figures = list(of.get("adds", {price: 1}))
        need(not (wrong := data.splits(price, columns, codes) if "classes" in figures else []), f"splits of classes: {wrong}")
        for site in [] if "classes" in figures else [f"{code}/{level}" for code in codes for level in DISPERSION] if figures[0] in OF_LEVEL else codes:
            here = [name for name in figures if data.own[site.split("/")[0], at(site.partition("/")[2], name)] is not None]
            for flow in ["NEW"] * bool(here) + (["TAKEN"] * bool(here) + ["GIVEN"] * (figures[0] in here)) * ("moved" in of):
                count, most = kinds[price, flow][site], max(kinds[price, flow].values(), default=0)
                need(1 <= count <= most if flow == "GIVEN" else 1 <= count == most, f"{flow} {price} at {site} is left out")

def asked(standard, county, *findings):  # what is closed is at its limit, or better by the margin that the plan was asked for
    return standard * (1 + F(county.get("margin", 0)) * (not {*findings} & {*county.get("atLimit", [])}))

def check_row(row, terms, at_least, columns, data, prices, county):  # the row follows from the data, the prices and the limits; else it is taken as given
    closed, kind, about, section, limit = county["closed"], row["is"], row["about"], row.get("subject", ""), [F(one) for one in row.get("limit", [])]
    seven, (school, _, level) = re.match(r"QB-R(\d)-(?:primary|junior)@", about), section.partition("/")
    names = re.split(r" >= | \+ ", about) if kind in ("STOCK", "PART") else list(prices["prices"].get(about, {}).get("adds", {about: 1}))[:1]
    if kind == "SUM":
        (j,) = [j for j in terms if columns[j]["flow"] == "SUM"]
        wanted, least = {one: -terms[j] for one in sums.setdefault(j, terms.keys())} | {j: F(1 if terms[j] > 0 else -1)}, 0
    elif kind == "BALANCE":
        pool = {j: -SIGN[column["flow"]] for j, column in enumerate(columns) if str(column.get("pool")) == about}
        need(len({(columns[j]["price"], columns[j]["subject"].partition("/")[2]) for j in pool}) == 1, f"pool {about}")
        wanted, least = {j: by * terms[j] * pool[j] for j, by in pool.items()} if len({terms[j] * pool[j] for j in pool} & {1, -1}) == 1 else {}, 0
    elif kind in ("VERDICT", "CHOICE") and seven and data.amount(seven[1], section) is not None:
        (standard, students), all_of = data.limit(seven[1], section), [data.passes(number, section) for number in "1234567"]
        closes, top = f"QB-R-school@{section}" in closed, asked(standard, county, about, f"QB-R-school@{section}")
        counts = closes or all_of.count(True) >= 6 and False not in [data.passes(number, section, PART) for number in "1234567"]
        start = data.amount(seven[1], section) - limit[0] * students
        wanted, factor, least = whole(data.terms(seven[1], section, columns), -start)
        need(section in data.sections and about.endswith("@" + section), f"{about} is not judged")
        if kind == "CHOICE":  # it holds where it is chosen, and where it is not
            choices = {j: by for j, by in terms.items() if columns[j]["flow"] == "CHOICE"}
            top = top if closes else standard
            need(limit in ([top], [top, top * PART]) and (closes or len(limit) == 1), f"choice {about}")
            need(len(choices) < 2 and all(columns[j]["subject"] == about for j in choices) and at_least - sum(choices.values()) <= least, f"choice {about}")
            lowest = max(-(limit[0] - sum(limit[1:])) * students, start if all(by > 0 for by in wanted.values()) else -limit[0] * students)
            wanted, least = wanted | choices, min(least, -((start - lowest) * factor // 1))
        else:
            alone = about in closed and (None in all_of or not closes) or counts and all_of.count(False) <= 6 - all_of.count(True)
            holds = limit[0] == standard and all_of[int(seven[1]) - 1] or limit[0] == standard * PART and counts
            need(holds or alone and limit[0] in (standard, top) or closes and limit[0] == top * PART, f"{about} need not keep {limit[0]}")
    elif of_classes := data.class_row(kind, about, section, columns):
        wanted, _, least = whole(of_classes[0], -of_classes[1])
        need(about in closed or of_classes[1] >= 0, f"{about} need not hold")
    elif kind == "COUNT" and about.startswith("QB-R-school@"):
        section = about.split("@")[1]
        passes = {f"QB-R{number}-{section.split('/')[1]}@{section}": data.passes(number, section) for number in "1234567"}
        need(about in closed and sorted(columns[j]["subject"] for j in terms) == sorted(one for one in passes if passes[one] is False), f"members of {about}")
        wanted, least = dict.fromkeys(terms, 1), min(at_least, 6 - list(passes.values()).count(True))
    elif kind in ("STOCK", "LEFT", "CEILING", "PART") and set(names) <= {*OF_LEVEL, *OF_SCHOOL}:
        signs = {name: -1 if number else 1 for number, name in enumerate(names)}
        own = [by * (data.own[school, at(level, name)] or 0) for name, by in signs.items()]
        bounds = [F(of[about]) for one, of in prices.get("ceilings" if kind == "CEILING" else "donors", {}).items() if about in of and one in ("*", school)]
        wanted = {j: F(-1) if kind == "CEILING" else SIGN[column["flow"]] * sum(by * F(column["changes"].get(name, 0)) for name, by in signs.items())
                  for j, column in enumerate(columns) if column["flow"] in SIGN and (column["subject"] == section if kind != "CEILING" else
                  column["subject"].split("/")[0] == school and column["price"] == about and column["flow"] != "GIVEN")}
        room = min(bounds) if kind == "CEILING" else max(sum(own) - (max(bounds) if kind == "LEFT" else about == "teachers" and own[0] >= 1), 0)
        wanted, _, least = whole({j: by for j, by in wanted.items() if by and (by < 0 or kind != "STOCK" or about not in BANDS)}, -room)
        need(kind != "PART" or own[0] and sum(own) >= 0, f"whole of {about}")
    else:
        return given.update([f"{kind} {about.split('@')[0]}"])
    need(terms == wanted and at_least <= least, f"{kind} {about} {section}")  # it asks for no more than what follows

def check_spread(spread, members, columns, data, county):  # the members are all sections that are judged, with their amounts; the dispersion closes, or is within its limit today
    if not (match := re.match(r"QB-CV(\d)-(primary|junior)@", spread["about"])):
        return given.update([f"dispersion {spread['about'].split('@')[0]}"])
    (number, level), all_of, limit = match.groups(), [members[one] for one in spread["members"]], F(spread["limit"])
    need(sorted(one["subject"] for one in all_of) == sorted(one for one in data.sections if one.endswith(level)), f"members of {spread['about']}")
    for one in all_of:
        amount, scale = data.amount(number, one["subject"]), 100 if number in "1237" else 1
        if amount is None:
            given[f"an end of what was not reported in {spread['about'].split('@')[0]}"] += 1
        else:
            terms = {j: by / scale for j, by in data.terms(number, one["subject"], columns).items()}
            need((F(one["start"]), F(one["students"]), one["terms"]) == (amount / scale, data.limit(number, one["subject"])[1], terms), f"{one['subject']} in {spread['about']}")
    amounts = [(F(one["start"]), F(one["students"])) for one in all_of]
    holds = sum(p for _, p in amounts) * sum(x * x / p for x, p in amounts) <= (1 + limit**2) * sum(x for x, _ in amounts) ** 2
    closes, lower = spread["about"] in county["closed"], 2 * DISPERSION[level] - asked(DISPERSION[level], county, spread["about"])
    need(limit == DISPERSION[level] and (closes or holds) or closes and limit == lower, f"{spread['about']} need not hold")

def tangent(row, spreads, members):  # σ (s − u)·x ≥ 0 holds within the cone if s² ≥ Σ u²P · (1 + limit²) / ΣP (Cauchy, Schwarz)
    of, *u, s = map(int, row["tangent"])
    pairs, terms = list(zip(u, (members[one] for one in spreads[of]["members"]), strict=True)), {}
    squares = sum(one * one * F(member["students"]) for one, member in pairs) * (1 + F(spreads[of]["limit"]) ** 2)
    need(s >= 0 and s * s * sum(F(member["students"]) for _, member in pairs) >= squares, f"tangent {row['about']}")
    for j, by in ((j, (s - one) * by) for one, member in pairs for j, by in member["terms"].items()):
        terms[j] = terms.get(j, 0) + by
    return {j: by for j, by in terms.items() if by}, -sum((s - one) * F(member["start"]) for one, member in pairs)

def highs(columns, costs, rows, wanted):  # how many there can be in a plan that costs less than what is wanted; None for no end
    high = [min(([wanted // cost] if cost else []) + ([int(column["most"])] if "most" in column else []), default=None) for column, cost in zip(columns, costs)]
    gets = {(column["pool"], column["subject"]): j for j, column in enumerate(columns) if column["flow"] == "TAKEN"}
    twin = {j: gets.get((column["pool"], column["subject"])) for j, column in enumerate(columns) if column["flow"] == "GIVEN"}  # nobody need take what they give
    twin = {j: i for j, i in twin.items() if all(terms.get(i, 0) + terms.get(j, 0) <= 0 for terms, _, kind in rows if kind != "SUM")}
    for terms, at_least, kind in rows * 3:
        for j in [j for j, by in terms.items() if by < 0 and kind not in ("TANGENT", "CHOICE", "COUNT")]:
            ups = [by * high[i] if high[i] is not None else None for i, by in terms.items() if by > 0 and twin.get(j, -1) != i]
            if None not in ups and (high[j] is None or high[j] > max(sum(ups) - at_least, 0) // -terms[j]):
                high[j] = max(sum(ups) - at_least, 0) // -terms[j]
    return high

def settle(case, low, high, costs, rows, prices, wanted, step):  # weak duality, case by case; how many cases there are
    number, column, cut, *cases = case
    if any(most is not None and least > most for least, most in zip(low, high)):
        return 0
    if number >= 0:
        of_cost, by, total = prices[number]["ofCost"], [F(one) for one in prices[number]["by"]], F(0)
        need(min(by, default=0) >= 0, "a price below nought")
        rest = list(costs) if of_cost else [F(0)] * len(costs)
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
    below = [cut if j == column and (most is None or most > cut) else most for j, most in enumerate(high)]
    above = [max(least, cut + 1) if j == column else least for j, least in enumerate(low)]
    return sum(settle(one, *part, costs, rows, prices, wanted, step) for one, part in zip(cases, [(list(low), below), (above, list(high))]))

def check(county, data, prices, strict):
    certificate, cost, rows = county["certificate"], county["cost"], []
    columns, members = certificate["columns"], certificate["members"]
    for one in members + certificate["rows"]:
        one["terms"] = dict(zip(one.get("terms", [])[::2], map(F, one.get("terms", [])[1::2])))
    check_columns(columns, prices, data)
    for spread in certificate["spreads"]:
        check_spread(spread, members, columns, data, county)
    for row in certificate["rows"]:
        terms, at_least = tangent(row, certificate["spreads"], members) if row["is"] == "TANGENT" else (row["terms"], int(row["atLeast"]))
        row["is"] == "TANGENT" or check_row(row, terms, at_least, columns, data, prices, county)
        rows.append((terms, at_least, row["is"]))
    costs = [F(column["cost"]) if column["flow"] in SIGN else F(0) for column in columns]
    scale, bound, total = lcm(*(one.denominator for one in costs)), F(certificate["bound"]), sum(F(step["cost"]) for step in county["steps"])
    step = F(gcd(*(int(one * scale) for one in costs)), scale)
    wanted = -(-bound // step) * step  # every plan costs a multiple of the step
    need(total == F(certificate["total"]) == F(cost["total"]), f"the steps cost {total}")
    need(F(cost["lowerBound"]) <= bound and F(cost["lowerBoundInWholePieces"]) <= wanted, "more is stated than the certificate proves")
    cases = settle(certificate["proof"], [0] * len(columns), highs(columns, costs, rows, wanted), costs, rows, certificate["prices"], wanted, step)
    need(not given or not strict, f"taken as given: {dict(given)}")
    print(f"{county['county']}: no plan costs less than {wanted}, this one {total}: {cases} cases, {len(rows)} rows; goes along: {dict(along) or '-'}; taken as given: {dict(given) or '-'}")

if __name__ == "__main__":
    sys.setrecursionlimit(100_000)
    try:
        for one in json.load(open(sys.argv[1], encoding="utf-8"))["counties"]:
            [known.clear() for known in (given, along, sums)]
            check(one, Data(sys.argv[2]), read_prices(sys.argv[3]), "--strict" in sys.argv)
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise SystemExit(f"REFUSED · 不成立: {type(error).__name__}: {error}")
