package org.junheng.report.years;

import java.util.ArrayList;
import java.util.List;
import org.junheng.history.trend.BuildingOutlook;
import org.junheng.history.trend.BuildingOutlook.AgingPart;
import org.junheng.history.trend.BuildingOutlook.BuildingState;
import org.junheng.history.trend.CohortUse;
import org.junheng.history.trend.CountyOutlook;
import org.junheng.history.trend.CountyOutlook.EntrantsAhead;
import org.junheng.history.trend.CountyOutlook.StaffAhead;
import org.junheng.history.trend.RetirementOutlook;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** What is said of grades that go up, of teachers who retire and of buildings that come of age. */
public final class AheadText {
    /** What the tables are called, in every format. */
    public static final Text RETIREMENTS =
            new Text("教师退休：如果不补充，哪些会不达标", "Retirements: what would miss its limit if nobody were recruited");

    public static final Text BUILDINGS = new Text("校舍年限：哪些校舍满30年", "Age of buildings: whose come to be 30 years old");

    /** So many are called by their ids, of more the number is told. */
    private static final int MOST_NAMED = 3;

    private AheadText() {}

    /** By what the students of levels of schools are reckoned, and on which assumption. */
    public static List<Text> cohorts(CountyOutlook ahead) {
        List<Text> told = new ArrayList<>();
        int byGrades = ahead.cohorts().getOrDefault(CohortUse.BY_GRADES, 0);
        List<Text> parts = new ArrayList<>();
        ahead.cohorts().forEach((use, count) -> parts.add(counted(use, count)));
        if (!parts.isEmpty()) {
            told.add(new Text("今后五年的学生数，各校学段：", "The students of the next five years, by levels of schools: ")
                    .then(Lists.APART.between(parts))
                    .then(new Text("。", ".")));
        }
        if (byGrades > 0) {
            told.add(new Text(
                    "按在校年级推算：今年的一年级明年是二年级，毕业年级离校，升级中转入转出的比例按所给年份，与1没有显著差别的按1；五年内的年份凡能这样推算的都按它，不能的按直线趋势，逐项注明。",
                    "By the grades in school: this year's first grade is next year's second, and the last one leaves; who moves in and out between grades"
                            + " is the rate of the years given, or one where that is not surely another. What can be told so for the next five"
                            + " years is, the rest goes by the straight line, and each line says which."));
            told.add(
                    new Text(
                            "差异系数也这样推算：各校学生数按年级，没有三年分年级数的学校按直线或保持不变（有年级可用的学校学生过半才推算），资源按直线或保持不变。",
                            "So are coefficients: the students of each school by its grades, those of schools without three years of grades along their line or as they"
                                    + " are (grades have to tell of half of the students), resources along their line or as they are."));
            ahead.entrants().forEach(one -> told.add(entrants(one)));
        }
        return told;
    }

    /** Who enters levels of schools, year by year. */
    private static Text entrants(EntrantsAhead one) {
        List<String> subjects = one.subjects();
        Text who = subjects.size() <= MOST_NAMED
                ? Lists.of(subjects)
                : new Text(subjects.size() + "个学段", subjects.size() + " levels of schools");
        if (one.given().isEmpty() && one.leavers().isEmpty() && one.beyond().isEmpty()) {
            return new Text("新生，", "Who enters ")
                    .then(who)
                    .then(new Text(
                            "：没有给出今后各年的招生数或出生人数（--ahead），按所给年份一年级人数的趋势，看不出趋势的按平均。",
                            ": no admissions or births of the five years are given (--ahead); it follows the trend of the first grades of the years"
                                    + " given, or their mean where there is none."));
        }
        List<Text> parts = new ArrayList<>();
        if (!one.given().isEmpty()) {
            parts.add(years(one.given())
                    .then(new Text(
                            "按给出的招生数或出生人数（全县的数按各校一年级人数分到各校）",
                            " as given (admissions or births; those of the county are divided as first grades are)")));
        }
        if (!one.leavers().isEmpty()) {
            parts.add(years(one.leavers())
                    .then(new Text(
                            "没有给出，假设是本县上一年的小学毕业生，各校所占的比例同所给年份",
                            " not given, assumed to be those who left the primary schools of the county the year before, each school with the part"
                                    + " that it had of them in the years given")));
        }
        if (!one.trend().isEmpty()) {
            parts.add(
                    years(one.trend())
                            .then(
                                    new Text(
                                            "没有给出，按一年级人数的趋势，看不出趋势的按平均",
                                            " not given, along the trend of the first grades of the years given, or their mean where there is none")));
        }
        if (!one.beyond().isEmpty()) {
            parts.add(
                    years(one.beyond()).then(new Text("给出的在五年之后，没有用到", " given, after these five years and not used")));
        }
        return new Text("新生，", "Who enters ")
                .then(who)
                .then(new Text("：", ": "))
                .then(Lists.APART.between(parts))
                .then(new Text("。", "."));
    }

    private static Text years(List<Integer> years) {
        return Lists.of(years.stream().map(String::valueOf).toList()).then(new Text("年", ""));
    }

    private static Text counted(CohortUse use, int count) {
        return new Text(
                use.title().zh() + count + "个", count + " " + use.title().en());
    }

    /** Who retires, and what that is assumed to come to. */
    public static List<Text> staff(CountyOutlook ahead) {
        StaffAhead staff = ahead.staff();
        if (staff.reported() + staff.banded() == 0) {
            return List.of(
                    new Text(
                            "教师退休：没有学校填报五年内退休教师数或51岁及以上教师数（或所报不能用），无从推算。",
                            "Retirements: no school reports who retires within five years, or its teachers above 50, so that it can be used; nothing can be told."));
        }
        String many = range(staff.least(), staff.most());
        List<Text> told = new ArrayList<>();
        told.add(new Text(
                "教师退休：五年内" + many + "人（" + staff.reported() + "个学段填报了五年内退休教师数；" + staff.banded()
                        + "个只有51岁及以上教师数，最少没有人、最多全部退休；" + staff.unknown() + "个都没有填报或不能使用，未计）。",
                "Retirements: " + many + " teachers within five years (" + staff.reported()
                        + " levels of schools report who retires; " + staff.banded()
                        + " have the teachers above 50 alone, of whom nobody may retire or all; " + staff.unknown()
                        + " report neither, or nothing that can be used, and are left out)."));
        told.add(
                ahead.hasDates()
                        ? new Text(
                                "退休的假设：一个也不补充，学生数不变，50岁及以下的五年内不退休；最早全部在第一年退休，最迟都在第五年；某一类教师最早先退，最迟后退。这不是判定。",
                                "Assumed of retirements: nobody is recruited, there are as many students, and nobody of 50 or younger retires within five years; all"
                                        + " retire in the first year at the earliest, in the fifth at the latest, teachers of a kind before the others or"
                                        + " after them. It is no verdict.")
                        : new Text(
                                "不足三年，不给退休影响的年份。",
                                "Fewer than three years: no year of what retirements come to is told."));
        return told;
    }

    /** What there is to say of buildings. */
    public static List<Text> buildings(CountyOutlook ahead) {
        if (!ahead.hasDates()) {
            return List.of(
                    new Text("校舍年限：不足三年，不给年份。", "Age of buildings: fewer than three years, and no year is told."));
        }
        List<Text> parts = new ArrayList<>();
        for (BuildingState state : BuildingState.values()) {
            long count = ahead.buildings().stream()
                    .filter(one -> one.state() == state)
                    .count();
            if (count > 0) {
                parts.add(new Text(
                        state.title().zh() + count + "校",
                        count + " " + state.title().en()));
            }
        }
        return parts.isEmpty()
                ? List.of()
                : List.of(
                        new Text("校舍年限（老旧校舍比例现在达标的学校）：", "Age of buildings (schools whose share of old ones is good): ")
                                .then(Lists.APART.between(parts))
                                .then(new Text(
                                        "。假设都不改造；没有列出建成年份的校舍未计。",
                                        ". Assumed: none are renewed; what is not listed with its year is left out.")));
    }

    private static String range(Exact least, Exact most) {
        return least.equals(most) ? least.toString() : least + "—" + most;
    }

    /** {@code 2025年起，最迟2029年}. */
    public static Text year(RetirementOutlook outlook) {
        int from = outlook.earliest();
        if (outlook.latest().isEmpty()) {
            return new Text("最早" + from + "年（也可能五年以内不会）", from + " at the earliest (maybe not within five years)");
        }
        int to = outlook.latest().getAsInt();
        return new Text(from + "—" + to + "年", from + " to " + to);
    }

    /** What a warning of retirements is told by. */
    public static Text basis(RetirementOutlook outlook) {
        String many = range(outlook.least(), outlook.most());
        return outlook.isReported()
                ? new Text("填报五年内退休" + many + "人", many + " are reported to retire within five years")
                : new Text("51岁及以上" + outlook.most() + "人", outlook.most() + " teachers above 50");
    }

    /** When too much of the buildings is of age. */
    public static Text year(BuildingOutlook outlook) {
        return outlook.crossing().isPresent()
                ? new Text(
                        outlook.crossing().getAsInt() + "年",
                        String.valueOf(outlook.crossing().getAsInt()))
                : outlook.state().title();
    }

    /** {@code 1996年建1200平方米，2026年满30年}. */
    public static Text parts(BuildingOutlook outlook) {
        return Lists.APART.between(outlook.parts().stream().map(AheadText::of).toList());
    }

    private static Text of(AgingPart part) {
        return new Text(
                part.built() + "年建" + part.area() + "平方米，" + part.year() + "年满30年",
                part.area() + " m² of " + part.built() + " are 30 years old in " + part.year());
    }
}
