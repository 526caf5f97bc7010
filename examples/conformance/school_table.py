"""What a table of schools says, and what 教督〔2017〕6号 asks of it: the seven indicators, their limits, who is judged. Used by check_plan.py."""
import csv, re
from fractions import Fraction as F

LEVELS = {"primary": ("小学", 100), "junior": ("初中", 110), "senior": ("高中", 132)}  # weights by which a through-school is split
OF_LEVEL = dict(students="在校生数", teachers="专任教师数", doctoralTeachers="博士研究生学历教师数", masterTeachers="硕士研究生学历教师数",
                bachelorTeachers="本科学历教师数", collegeTeachers="专科学历教师数", backboneTeachers="县级以上骨干教师数", peTeachers="体育专任教师数",
                musicTeachers="音乐专任教师数", fineArtTeachers="美术专任教师数", artTeachers="艺术专任教师数", qualifiedTeachers="学历合格教师数", classes="班数")
BANDS = {"classesUpTo25": ("25人及以下班数", 0, 25), "classes26To30": ("26至30人班数", 26, 30), "classes31To35": ("31至35人班数", 31, 35), "classes36To40": ("36至40人班数", 36, 40),
         "classes41To45": ("41至45人班数", 41, 45), "classes46To50": ("46至50人班数", 46, 50), "classes51To55": ("51至55人班数", 51, 55), "classes56To65": ("56至65人班数", 56, 65),
         "classesAbove65": ("66人及以上班数", 66, 1000)}  # classes by size: header, fewest and most students
OF_LEVEL |= {name: header for name, (header, *_) in BANDS.items()}
TOO_LARGE = {"primary": list(BANDS)[5:], "junior": list(BANDS)[6:]}  # the classes above 45, above 50
OF_SCHOOL = dict(teachingArea="教学及辅助用房面积", indoorSportsArea="室内体育用房面积", sportsGroundArea="运动场地面积", equipmentValue="教学仪器设备资产值",
                 multimediaClassrooms="网络多媒体教室数", computers="计算机台数", books="图书册数", classrooms="普通教室数")
DEGREES = ["doctoralTeachers", "masterTeachers", "bachelorTeachers", "collegeTeachers"]
SEVEN = {"1": (dict.fromkeys(DEGREES, 100), "4.2", "5.3"), "2": ({"backboneTeachers": 100}, "1", "1"), "4": ({"teachingArea": 1, "indoorSportsArea": -1}, "4.5", "5.8"),
         "3": (dict.fromkeys(("peTeachers", "musicTeachers", "fineArtTeachers", "artTeachers"), 100), "0.9", "0.9"), "6": ({"equipmentValue": 1}, "2000", "2500"),
         "5": ({"sportsGroundArea": 1, "indoorSportsArea": 1}, "7.5", "10.2"), "7": ({"multimediaClassrooms": 100}, "2.3", "2.4")}  # made of what; limits: primary, junior
DISPERSION, PART = {"primary": F("0.5"), "junior": F("0.45")}, F("0.85")
SIGN = {"NEW": 1, "TAKEN": 1, "GIVEN": -1}  # what becomes of pieces

def at(level, name):
    return f"{level}.{name}" if name in OF_LEVEL else name

class Data:  # the figures of schools, by code and name ("primary.students"), and the sections that are judged
    def __init__(self, path):
        rows = {row["学校代码"]: row for row in csv.DictReader(open(path, encoding="utf-8-sig"))}
        self.main = {code: row["主校"] if row.get("是否计校数") == "否" and row.get("主校") else code for code, row in rows.items()}  # merged campuses
        headers = OF_SCHOOL | {f"{level}.{name}": zh + header for level, (zh, _) in LEVELS.items() for name, header in OF_LEVEL.items()}
        self.largest = {code: F(row["最大班额"]) for code, row in rows.items() if row.get("最大班额")}
        self.own = {(code, name): F(row[header]) if row.get(header) else None for code, row in rows.items() for name, header in headers.items()}
        parts = [DEGREES, *([one] for one in OF_LEVEL if one.endswith("Teachers") and one not in DEGREES)]
        for code, level, group in ((code, level, group) for code in rows for level in LEVELS for group in parts):
            names = [(code, f"{level}.{one}") for one in (*group, "teachers")]
            if self.own[names[-1]] is not None and sum(self.own[one] or 0 for one in names[:-1]) > self.own[names[-1]]:
                self.own.update(dict.fromkeys(names))  # what contradicts itself counts as not reported
        self.sections = [f"{code}/{level}" for code, row in rows.items() for level in DISPERSION if self.main[code] == code and not re.search("特殊|职业|专门", row["办学类型"])
                         and self.sum(code, f"{level}.students") and not (row["办学类型"] == "教学点" and self.sum(code, f"{level}.students") < 50)]
    def sum(self, code, name):
        cells = [self.own[one, name] for one, main in self.main.items() if main == code]
        known = [cell for cell in cells if cell is not None]
        return sum(known) if known and (len(known) == len(cells) or "." in name) else None
    def factors(self, number, section):  # by how much each figure raises the amount of an indicator
        code, level = section.split("/")
        weights = {one: (self.sum(code, f"{one}.students") or 0) * weight for one, (_, weight) in LEVELS.items()}
        return {at(level, name): F(by) * (1 if name in OF_LEVEL else weights[level] / (sum(weights.values()) or 1))
                for name, by in SEVEN[number][0].items() if (level, name) != ("junior", "collegeTeachers")}
    def amount(self, number, section):
        parts = [(by, self.sum(section.split("/")[0], name)) for name, by in self.factors(number, section).items()]
        known = self.limit(number, section)[1] and all(cell is not None for _, cell in parts)  # what is shared is shared by students
        return sum(by * cell for by, cell in parts) if known else None
    def terms(self, number, section, columns):  # by how much each piece raises the amount
        factors = self.factors(number, section)
        terms = {j: SIGN[column["flow"]] * sum(F(by) * factors.get(at(column["subject"].partition("/")[2], name), 0) for name, by in column["changes"].items())
                 for j, column in enumerate(columns) if column["flow"] in SIGN and column["subject"].split("/")[0] == section.split("/")[0]}
        return {j: by for j, by in terms.items() if by}
    def limit(self, number, section):
        return F(SEVEN[number][1 if section.endswith("primary") else 2]), self.sum(section.split("/")[0], section.split("/")[1] + ".students")
    def passes(self, number, section, part=1):
        (limit, students), amount = self.limit(number, section), self.amount(number, section)
        return None if amount is None else amount >= part * limit * students
    def halves(self, site, band):  # by how many classes a split of a class of a band raises each band for certain; None where that is not known
        (code, level), (_, least, most) = site.split("/"), BANDS[band]
        count, others = self.own[code, f"{level}.{band}"], sum((self.own[code, f"{level}.{one}"] or 0) * low for one, (_, low, _) in BANDS.items()) - least
        students = self.own[code, f"{level}.students"]
        most = int(min(most, self.largest.get(code, most), most if students is None else students - others))
        ways = [[sum(low <= half <= high for half in (size // 2, size - size // 2)) for _, low, high in BANDS.values()] for size in range(least, most + 1)]
        if not count or not ways or most >= 1000 or band == "classesAbove65" and any(min(one) < max(one) for one in list(zip(*ways))[5:]):
            return None
        return {name: min(one) for name, one in zip(BANDS, zip(*ways)) if min(one) and self.own[code, f"{level}.{name}"] is not None}
    def splits(self, price, columns, codes):  # where a class of a size that is too large somewhere is not split, or leaves something else than its halves
        wrong = []
        for site, band in [(f"{code}/{level}", band) for code in codes for level in DISPERSION for band in TOO_LARGE["primary"]]:
            found = [{name: F(by) for name, by in one["changes"].items() if name in BANDS} for one in columns
                     if (one["flow"], one.get("price"), one["subject"]) == ("NEW", price, site) and F(one["changes"].get(band, 0)) < 0]
            halves = self.halves(site, band)
            wrong += [f"{site} {band}"] * (found != ([] if halves is None else [halves | {band: halves.get(band, 0) - 1}]))
        return wrong
    def class_row(self, kind, about, section, columns):  # terms and start: no class is too large; a class that is opened has a room where the school says how many it has
        code, _, level = section.partition("/")
        own = [(j, one["changes"], SIGN[one["flow"]]) for j, one in enumerate(columns) if one["flow"] in SIGN and section in (one["subject"], one["subject"].split("/")[0])]
        if kind == "VERDICT" and about == f"QB-G05-{level}@{section}" and None not in (classes := [self.own[code, f"{level}.{band}"] for band in TOO_LARGE[level]]):
            start, terms = -sum(classes), {j: -sum(F(changes.get(band, 0)) for band in TOO_LARGE[level]) for j, changes, _ in own}
        elif kind == "PART" and about == "classrooms >= classes":
            start = max(self.own[code, "classrooms"] - sum(self.own[code, f"{one}.classes"] or 0 for one in LEVELS), 0)
            terms = {j: F(changes.get("classrooms", 0)) * sign - ("classes" in changes) for j, changes, sign in own}
        else:
            return None
        return {j: by for j, by in terms.items() if by}, start
