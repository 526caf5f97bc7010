"""Checks a plan's certificate: from the data, the prices and the certificate, without the library, that no plan of the model is cheaper than the bound.

python3 check_plan.py plan.json schools.csv prices.yaml [--strict]    (README.md says what is checked, and what is taken as given)"""
import csv, json, re, sys
from fractions import Fraction as F
from math import gcd, isqrt

LEVELS = {"primary": ("小学", 100), "junior": ("初中", 110), "senior": ("高中", 132)}
OF_LEVEL = {"students": "在校生数", "teachers": "专任教师数", "doctoralTeachers": "博士研究生学历教师数", "masterTeachers": "硕士研究生学历教师数",
            "bachelorTeachers": "本科学历教师数", "collegeTeachers": "专科学历教师数", "backboneTeachers": "县级以上骨干教师数",
            "peTeachers": "体育专任教师数", "musicTeachers": "音乐专任教师数", "fineArtTeachers": "美术专任教师数", "artTeachers": "艺术专任教师数"}
OF_SCHOOL = {"teachingArea": "教学及辅助用房面积", "indoorSportsArea": "室内体育用房面积", "sportsGroundArea": "运动场地面积",
             "equipmentValue": "教学仪器设备资产值", "multimediaClassrooms": "网络多媒体教室数", "computers": "计算机台数", "books": "图书册数"}
DEGREES = {"doctoralTeachers": 100, "masterTeachers": 100, "bachelorTeachers": 100}
# What each indicator is made of, per student, and its limits (教督〔2017〕6号): primary, junior.
INDICATORS = {"1-primary": (DEGREES | {"collegeTeachers": 100}, "4.2"), "1-junior": (DEGREES, "5.3")}
for number, figures, *limits in (("2", {"backboneTeachers": 100}, "1", "1"), ("4", {"teachingArea": 1, "indoorSportsArea": -1}, "4.5", "5.8"),
        ("3", dict.fromkeys(("peTeachers", "musicTeachers", "fineArtTeachers", "artTeachers"), 100), "0.9", "0.9"),
        ("5", {"sportsGroundArea": 1, "indoorSportsArea": 1}, "7.5", "10.2"), ("6", {"equipmentValue": 1}, "2000", "2500"),
        ("7", {"multimediaClassrooms": 100}, "2.3", "2.4")):
    INDICATORS |= {f"{number}-primary": (figures, limits[0]), f"{number}-junior": (figures, limits[1])}
FLOWS = ("NEW", "TAKEN", "GIVEN")
DISPERSIONS, PART = {"primary": F("0.5"), "junior": F("0.45")}, F("0.85")
taken, sums = {}, {}  # what is taken as given; of which columns a column is the sum

def need(holds, what):
    if not holds:
        raise SystemExit(f"REFUSED · 不成立: {what}")

def given(what):
    taken[what] = taken.get(what, 0) + 1

def read_prices(path):
    """JSON, or YAML of maps with two blanks a level."""
    text = open(path, encoding="utf-8").read()
    if text.lstrip().startswith("{"):
        return json.loads(text)
    root = {}
    stack = [(-1, root)]
    for line in text.splitlines():
        match = re.match(r"( *)([^\s:]+):\s*(.*?)\s*$", re.sub(r"(^|\s)#.*", "", line))
        if match:
            while stack[-1][0] >= len(match[1]):
                stack.pop()
            inline = re.fullmatch(r"\{(.*)\}", match[3])
            value = dict(re.split(r"\s*:\s*", one.strip()) for one in inline[1].split(",")) if inline else match[3] or {}
            stack[-1][1][match[2].strip("\"'")] = value
            stack.append((len(match[1]), value))
    return root

class Data:
    """The sections of the county, and their figures; a campus that is not counted is part of its main school."""
    def __init__(self, path):
        rows = {row["学校代码"]: row for row in csv.DictReader(open(path, encoding="utf-8-sig"))}
        main = {code: row.get("主校") if row.get("是否计校数") == "否" and row.get("主校") else code for code, row in rows.items()}
        self.own, self.cells = {}, {}
        for code, row in rows.items():
            for name, header in [*OF_SCHOOL.items()] + [(f"{level}.{name}", zh + header) for level, (zh, _) in LEVELS.items() for name, header in OF_LEVEL.items()]:
                cell = row.get(header) or None
                self.own[code, name] = None if cell is None else F(cell)
            for level in LEVELS:  # figures that contradict each other count as not reported
                for group in [*DEGREES, "collegeTeachers"], *([one] for one in OF_LEVEL if one not in ("students", "teachers", *DEGREES, "collegeTeachers")):
                    parts, all_of = [f"{level}.{one}" for one in group], f"{level}.teachers"
                    if sum(self.own[code, one] or 0 for one in parts) > (self.own[code, all_of] if self.own[code, all_of] is not None else 10**9):
                        self.own.update(dict.fromkeys([(code, one) for one in [*parts, all_of]]))
            for name in [one for school, one in self.own if school == code]:
                self.cells.setdefault((main[code], name), []).append(self.own[code, name])
        self.main = main
        self.sections = [f"{code}/{level}" for code, row in rows.items() for level in DISPERSIONS if main[code] == code
                         and not re.search("特殊|职业|专门", row["办学类型"]) and (self.sum(code, f"{level}.students") or 0) > 0
                         and not (row["办学类型"] == "教学点" and self.sum(code, f"{level}.students") < 50)]

    def sum(self, code, name):
        cells = self.cells.get((code, name), [None])
        # A campus says nothing of a level that it does not teach; the library says what it makes of a gap.
        known = [cell for cell in cells if cell is not None]
        return sum(known) if known and (len(known) == len(cells) or "." in name) else None

    def factors(self, indicator, section):
        """By how much each figure of the school or section raises the amount."""
        code, level = section.split("/")
        weights = {one: (self.sum(code, f"{one}.students") or 0) * weight for one, (_, weight) in LEVELS.items()}
        share = F(weights[level], 1) / sum(weights.values())
        return {(f"{level}.{name}" if name in OF_LEVEL else name): F(by) * (1 if name in OF_LEVEL else share)
                for name, by in INDICATORS[f"{indicator}-{level}"][0].items()}

    def amount(self, indicator, section):
        parts = [(by, self.sum(section.split("/")[0], name)) for name, by in self.factors(indicator, section).items()]
        return None if any(cell is None for _, cell in parts) else sum(by * cell for by, cell in parts)

    def terms(self, indicator, section, columns):
        factors, code = self.factors(indicator, section), section.split("/")[0]
        terms = {}
        for j, column in enumerate(columns):
            if column["flow"] in FLOWS and self.main.get(column["subject"].split("/")[0]) == code:
                level = column["subject"].partition("/")[2]
                by = sum(F(by) * factors.get(f"{level}.{name}" if name in OF_LEVEL else name, 0) for name, by in column.get("changes", {}).items())
                if by:
                    terms[j] = -by if column["flow"] == "GIVEN" else by
        return terms

    def students(self, section):
        return self.sum(section.split("/")[0], section.split("/")[1] + ".students")

    def passes(self, indicator, section, part=1):
        amount = self.amount(indicator, section)
        return None if amount is None else amount >= part * F(INDICATORS[f"{indicator}-{section.split('/')[1]}"][1]) * self.students(section)

def whole(terms, at_least):
    """A row in whole numbers without a common divisor, its right side rounded up: whole pieces come to whole numbers."""
    denominator = 1
    for by in terms.values():
        denominator = denominator * by.denominator // gcd(denominator, by.denominator)
    common = gcd(*(int(by * denominator) for by in terms.values())) or 1
    factor = F(denominator, common)
    return {j: int(by * factor) for j, by in terms.items()}, factor, -((-at_least * factor) // 1)

def check_columns(columns, prices, data):
    """Nothing that can be done is left out, and everything costs what the prices say."""
    kinds = {}
    for column in columns:
        if column["flow"] in FLOWS:
            price = prices["prices"].get(column["price"])
            need(price is not None, f"no price {column['price']}")
            adds = {name: F(by) for name, by in price.get("adds", {column["price"]: 1}).items()}
            cost = {"NEW": price["price"], "TAKEN": price.get("moved"), "GIVEN": 0}[column["flow"]]
            need(cost is not None and F(column["cost"]) == F(cost), f"cost of {column}")
            changes = {name: F(by) for name, by in column["changes"].items()}
            need(all(changes.get(name, by) == by for name, by in adds.items()), f"changes of {column}")
            for name in changes.keys() - adds.keys():
                given(f"{column['price']} also changes {name}")
            ceilings = [F(of[column["price"]]) for school, of in prices.get("ceilings", {}).items() if column["price"] in of and school in ("*", column["subject"].split("/")[0])]
            need("most" not in column or column["flow"] != "GIVEN" and F(column["most"]) == min(ceilings, default=-1) // 1, f"most of {column}")
            kinds.setdefault((column["price"], column["flow"]), {}).setdefault(column["subject"], []).append(column)
    codes = {code for code, main in data.main.items() if code == main}
    for price, of in prices["prices"].items():
        figures = list(of.get("adds", {price: 1}))
        for site in [f"{code}/{level}" for code in codes for level in DISPERSIONS] if figures[0] in OF_LEVEL else codes:
            code, _, level = site.partition("/")
            here = [name for name in figures if data.own.get((code, f"{level}.{name}" if name in OF_LEVEL else name)) is not None]
            flows = ["NEW"] * bool(here) + ["TAKEN"] * (bool(here) and "moved" in of) + ["GIVEN"] * (figures[0] in here and "moved" in of)
            for flow in flows:
                most = max(map(len, kinds.get((price, flow), {0: []}).values()))
                need(len(kinds.get((price, flow), {}).get(site, [])) in ([most] if flow != "GIVEN" else range(1, most + 1)), f"{flow} {price} at {site} is left out")

def check_row(row, terms, at_least, certificate, data, prices, closed):
    """The row follows from the data, the prices and the limits; else it is taken as given."""
    columns, about = certificate["columns"], row["about"]
    indicator = re.match(r"QB-R(\d)-(?:primary|junior)@", about)
    section, limit = row.get("subject", ""), [F(one) for one in row.get("limit", [])]
    if row["is"] == "SUM":
        (j,) = [j for j in terms if columns[j]["flow"] == "SUM"]
        need(abs(terms[j]) == 1 and at_least == 0 and set(terms.values()) == {terms[j], -terms[j]} and list(terms.values()).count(terms[j]) == 1, "sum")
        need(sums.setdefault(j, terms.keys()) == terms.keys(), "two sums in one")
    elif row["is"] == "BALANCE":
        pool = {j: 1 if column["flow"] == "GIVEN" else -1 for j, column in enumerate(columns) if str(column.get("pool")) == about}
        need(terms in (pool, {j: -by for j, by in pool.items()}) and at_least == 0, f"balance {about}")
        need(len({(columns[j]["price"], columns[j]["subject"].partition("/")[2]) for j in pool}) == 1, f"pool {about}")
    elif row["is"] in ("VERDICT", "CHOICE") and indicator and data.amount(indicator[1], section) is not None:
        standard = F(INDICATORS[f"{indicator[1]}-{section.split('/')[1]}"][1])
        others = [data.passes(number, section) for number in "1234567"]
        counts = f"QB-R-school@{section}" in closed or others.count(True) >= 6 and all(data.passes(number, section, PART) is not False for number in "1234567")
        start = data.amount(indicator[1], section) - limit[0] * data.students(section)
        wanted, factor, least = whole(data.terms(indicator[1], section, columns), -start)
        need(section in data.sections and about.endswith("@" + section), f"{about} is not judged")
        if row["is"] == "CHOICE":
            chosen, choice = least, next((j for j in terms if columns[j]["flow"] == "CHOICE"), None)
            need(limit[0] == standard and limit[1:] in ([], [standard * PART]) and (choice is None or columns[choice]["subject"] == about), f"choice {about}")
            need(len(limit) == 1 or f"QB-R-school@{section}" in closed, f"floor of {about}")
            lowest = -(limit[0] - sum(limit[1:])) * data.students(section)
            lowest = max(lowest, start) if all(by > 0 for by in wanted.values()) else lowest
            least = min(chosen, -((start - lowest) * factor // 1))
            wanted[choice] = least - chosen
        else:
            legal = (limit[0] == standard and (others[int(indicator[1]) - 1] or counts and others.count(False) <= 6 - others.count(True)
                     or about in closed and None in others)) or limit[0] == standard * PART and counts
            need(legal, f"{about} need not keep {limit[0]}")
        need({j: by for j, by in terms.items() if by} == {j: by for j, by in wanted.items() if by} and at_least == least, f"row {about}")
    elif row["is"] == "COUNT" and about.startswith("QB-R-school@"):
        section = about.split("@")[1]
        others = {f"QB-R{number}-{section.split('/')[1]}@{section}": data.passes(number, section) for number in "1234567"}
        chosen = [columns[j]["subject"] for j in terms]
        need(about in closed and set(terms.values()) == {1} and len(set(chosen)) == len(chosen), f"count {about}")
        need({one for one, passes in others.items() if passes is False} == set(chosen), f"members of {about}")
        need(at_least <= 6 - list(others.values()).count(True), f"count {about}")
    elif row["is"] in ("STOCK", "LEFT", "CEILING"):
        school, _, level = section.partition("/")
        figure = about if row["is"] == "STOCK" else next(iter(prices["prices"][about].get("adds", {about: 1})))
        own = data.own.get((school, f"{level}.{figure}" if figure in OF_LEVEL else figure))
        here = [j for j, column in enumerate(columns) if column["flow"] in FLOWS and column["subject"].split("/")[0] == school]
        if row["is"] == "CEILING":
            wanted = {j: F(-1) for j in here if columns[j]["price"] == about and columns[j]["flow"] != "GIVEN"}
            bound = min(F(of[about]) for one, of in prices.get("ceilings", {}).items() if about in of and one in ("*", school))
        elif own is None:
            return given(f"{row['is']} {about}: the figure is not in the data")
        else:
            wanted = {j: F(columns[j]["changes"][figure]) * (-1 if columns[j]["flow"] == "GIVEN" else 1)
                      for j in here if columns[j]["subject"] == section and figure in columns[j]["changes"]}
            left = [F(of[about]) for one, of in prices.get("donors", {}).items() if row["is"] == "LEFT" and about in of and one in ("*", school)]
            bound = max(own - max(left, default=0), 0)
        wanted, _, least = whole(wanted, -bound)
        need(terms == wanted and at_least == least, f"{row['is']} {about} at {section}")
    else:
        given(f"{row['is']} {about.split('@')[0]}")

def check_spread(spread, members, columns, data, closed):
    """The members of a dispersion are all sections that it is of, with their amounts; it closes, or is within its limit today."""
    match = re.match(r"QB-CV(\d)-(primary|junior)@", spread["about"])
    if not match:
        return given(f"dispersion {spread['about'].split('@')[0]}")
    indicator, level = match.groups()
    all_of = [members[one] for one in spread["members"]]
    need(sorted(one["subject"] for one in all_of) == sorted(one for one in data.sections if one.endswith(level)), f"members of {spread['about']}")
    for one in all_of:
        amount, scale = data.amount(indicator, one["subject"]), 100 if indicator in "1237" else 1
        if amount is None:
            given(f"amount of a member of {spread['about'].split('@')[0]} that was not reported")
        else:
            terms = {j: by / scale for j, by in data.terms(indicator, one["subject"], columns).items()}
            need(F(one["start"]) == amount / scale and F(one["students"]) == data.students(one["subject"]) and one["terms"] == terms, f"{one['subject']} in {spread['about']}")
    amounts = [(F(one["start"]), F(one["students"])) for one in all_of]
    squared = sum(p for _, p in amounts) * sum(x * x / p for x, p in amounts) / sum(x for x, _ in amounts) ** 2 - 1
    need(F(spread["limit"]) == DISPERSIONS[level] and (spread["about"] in closed or squared <= F(spread["limit"]) ** 2), f"{spread['about']} need not hold")

def tangent(row, spreads, members):
    """Σ (s − u)·x ≥ 0 holds within the cone if s² ≥ Σ u²P · (1 + limit²) / ΣP (Cauchy, Schwarz)."""
    of, *u, s = map(int, row["tangent"])
    all_of = [members[one] for one in spreads[of]["members"]]
    squares = sum(one * one * F(member["students"]) for one, member in zip(u, all_of, strict=True))
    need(s >= 0 and s * s >= squares * (1 + F(spreads[of]["limit"]) ** 2) / sum(F(member["students"]) for member in all_of), f"tangent {row['about']}")
    terms = {}
    for one, member in zip(u, all_of):
        for j, by in member["terms"].items():
            terms[j] = terms.get(j, 0) + (s - one) * by
    return {j: by for j, by in terms.items() if by}, -sum((s - one) * F(member["start"]) for one, member in zip(u, all_of))

class Proof:
    """Weak duality, case by case, in whole numbers."""
    def __init__(self, certificate, rows, wanted, step):
        self.columns, self.rows, self.wanted, self.step = certificate["columns"], rows, wanted, step
        self.cost = [F(column.get("cost", 0)) for column in self.columns]
        self.prices = [(one["ofCost"], list(zip(one["rows"], map(F, one["by"]), strict=True))) for one in certificate["prices"]]
        need(all(by >= 0 for _, prices in self.prices for _, by in prices), "a price below nought")
        self.cases = 0

    def bounds(self):
        """How many there can be of a plan that costs less than what is wanted; None for no end."""
        high = [min(([self.wanted // cost] if cost else []) + ([int(column["most"])] if "most" in column else []), default=None)
                for column, cost in zip(self.columns, self.cost)]
        for terms, at_least, is_tightening in self.rows * 3:
            raising = [(by, high[j]) for j, by in terms.items() if by > 0]
            if is_tightening and all(most is not None for _, most in raising):
                most = sum(by * most for by, most in raising) - at_least
                for j, by in terms.items():
                    if by < 0 and (high[j] is None or high[j] > max(most, 0) // -by):
                        high[j] = max(most, 0) // -by
        return [0] * len(high), high

    def value(self, number, low, high):
        of_cost, prices = self.prices[number]
        rest, total = list(self.cost) if of_cost else [F(0)] * len(low), F(0)
        for row, price in prices:
            total += price * self.rows[row][1]
            for j, by in self.rows[row][0].items():
                rest[j] -= price * by
        for j, by in enumerate(rest):
            need(by >= 0 or high[j] is not None, "no end of what is worth more than it costs")
            total += by * (low[j] if by >= 0 else high[j])
        return of_cost, rest, total

    def check(self, case, low, high):
        number, column, at, *cases = case
        if any(high[j] is not None and low[j] > high[j] for j in range(len(low))):
            return
        if number >= 0:
            of_cost, rest, total = self.value(number, low, high)
            if total > self.wanted - self.step or total >= self.wanted if of_cost else total > 0:
                self.cases += 1
                return
            if of_cost:
                for j, by in enumerate(rest):
                    if by > 0:
                        most = low[j] + (self.wanted - total) / by // 1
                        high[j] = most if high[j] is None else min(high[j], most)
                    elif by < 0:
                        low[j] = max(low[j], high[j] - (self.wanted - total) / -by // 1)
        need(cases, f"a case is not settled: {case[:3]}")
        if column < 0:
            self.check(cases[0], low, high)
        else:
            self.check(cases[0], low, [min(most, at) if j == column and most is not None else at if j == column else most for j, most in enumerate(high)])
            self.check(cases[1], [max(least, at + 1) if j == column else least for j, least in enumerate(low)], high[:])

def main(plan, schools, price_list, *options):
    sys.setrecursionlimit(100_000)
    for county in json.load(open(plan, encoding="utf-8"))["counties"]:
        certificate, data, prices = county.get("certificate"), Data(schools), read_prices(price_list)
        need(certificate, "no certificate")
        columns, members = certificate["columns"], certificate["members"]
        for one in members + certificate["rows"]:
            one["terms"] = dict(zip(one["terms"][::2], map(F, one["terms"][1::2]))) if "terms" in one else {}
        check_columns(columns, prices, data)
        for spread in certificate["spreads"]:
            check_spread(spread, members, columns, data, county["closed"])
        rows = []
        for row in certificate["rows"]:
            terms, at_least = tangent(row, certificate["spreads"], members) if row["is"] == "TANGENT" else (row["terms"], int(row["atLeast"]))
            if row["is"] != "TANGENT":
                check_row(row, terms, at_least, certificate, data, prices, county["closed"])
            rows.append((terms, at_least, row["is"] not in ("TANGENT", "CHOICE", "COUNT")))
        total = sum(F(step["cost"]) for step in county["steps"])
        need(total == F(certificate["total"]) == F(county["cost"]["total"]), "total")
        costs = [F(column["cost"]) for column in columns if F(column.get("cost", 0)) > 0]
        scale = 1
        for cost in costs:
            scale = scale * cost.denominator // gcd(scale, cost.denominator)
        step = F(gcd(*(int(cost * scale) for cost in costs)), scale)
        bound = F(certificate["bound"])
        wanted = -(-bound // step) * step
        need(F(county["cost"]["lowerBound"]) <= bound and F(county["cost"]["lowerBoundInWholePieces"]) <= wanted, "the bound is below what is stated")
        proof = Proof(certificate, rows, wanted, step)
        proof.check(certificate["proof"], *proof.bounds())
        need(not taken or "--strict" not in options, f"taken as given: {taken}")
        print(f"{county['county']}: no plan costs less than {county['cost']['lowerBoundInWholePieces']}; the plan costs {total}; {proof.cases} cases, {len(rows)} rows; taken as given: {taken or 'nothing'}")

if __name__ == "__main__":
    main(*sys.argv[1:])
