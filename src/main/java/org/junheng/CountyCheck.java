package org.junheng;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.criteria.Subject;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.Enrolment;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.measures.Flag;
import org.junheng.texts.Text;

/**
 * Whether the parts of a county belong together. Rules join them by their ids: a school that names another county, or a row of
 * results that names another school, would be judged by nobody, and what is left would look better than it is.
 */
final class CountyCheck {
    private final County county;
    private final Set<Text> problems = new LinkedHashSet<>();
    private final Set<String> schools = new LinkedHashSet<>();
    /** The first school that looks so. */
    private final Map<String, String> looks = new HashMap<>();

    /** The main schools of campuses that may be parts of them. */
    private final Map<String, String> mains = new HashMap<>();

    private CountyCheck(County county) {
        this.county = county;
    }

    /** Everything that is wrong. */
    static List<Text> problems(County county) {
        CountyCheck check = new CountyCheck(county);
        Ids.problem(county.id()).ifPresent(problem -> check.add(new Text("区县", "the county"), problem));
        county.schools().forEach(check::school);
        county.schools().forEach(check::apart);
        county.schools().forEach(check::campus);
        Set<String> rows = new HashSet<>();
        county.classes().forEach(row -> check.row(row, row.school(), rows));
        county.results().forEach(row -> check.row(row, row.school(), rows));
        Set<ChildGroup> groups = EnumSet.noneOf(ChildGroup.class);
        county.enrolments().forEach(group -> check.enrolment(group, groups));
        return new ArrayList<>(check.problems);
    }

    private void school(School school) {
        Text who = new Text("学校" + school.name(), "the school " + school.name());
        Ids.problem(school.id()).ifPresent(problem -> add(who, problem));
        if (!schools.add(school.id())) {
            add(
                    who,
                    new Text(
                            "代码" + Ids.shown(school.id()) + "重复：若是两所学校，请用不同的代码；若是同一所，请合成一所",
                            "two schools have the id " + Ids.shown(school.id())
                                    + ": give each its own, or make one of them where they are one"));
            return;
        }
        if (school.flag(SchoolFlag.COUNTED) != Flag.YES) {
            mains.put(school.id(), school.mainSchool());
        }
        String other = looks.putIfAbsent(Ids.look(school.id()), school.id());
        if (other != null) {
            add(
                    who,
                    new Text(
                            "代码" + Ids.shown(school.id()) + "看上去与另一所学校的" + Ids.shown(other) + "一样",
                            "its id " + Ids.shown(school.id()) + " looks like that of another school, "
                                    + Ids.shown(other)));
        }
        if (!county.id().equals(school.county())) {
            county(who.then(new Text("", " ")).then(Ids.shown(school.id())), school.county());
        }
    }

    private void county(Text who, @Nullable String named) {
        if (!county.id().equals(named)) {
            boolean isAlike = Ids.look(county.id()).equals(Ids.look(named));
            add(
                    who,
                    new Text(
                            "写的区县是" + Ids.shown(named) + "，不是这个区县" + Ids.shown(county.id())
                                    + (isAlike ? "，只是看上去一样" : ""),
                            "names the county " + Ids.shown(named) + ", and not " + Ids.shown(county.id())
                                    + ", to which it is given" + (isAlike ? "; it only looks alike" : "")));
        }
    }

    private void campus(School school) {
        String main = school.mainSchool();
        boolean mayBePart = !main.isEmpty() && school.flag(SchoolFlag.COUNTED) != Flag.YES;
        if (mayBePart) {
            known(
                    new Text("校区" + Ids.shown(school.id()), "the campus " + Ids.shown(school.id())),
                    new Text("主校", "main school"),
                    main);
        }
        if (mayBePart && isItsOwnMain(school)) {
            String id = Ids.shown(school.id());
            add(new Text("校区" + id, "the campus " + id), new Text("以自己为主校", "is its own main school"));
        }
    }

    /** By itself, or by way of others. */
    private boolean isItsOwnMain(School campus) {
        Set<String> seen = new HashSet<>();
        String at = campus.mainSchool();
        while (!at.isEmpty() && seen.add(at)) {
            if (at.equals(campus.id())) {
                return true;
            }
            at = mains.getOrDefault(at, "");
        }
        return false;
    }

    /** Ids of the county, of its schools and of their levels are all told apart. */
    private void apart(School school) {
        String own = String.valueOf(school.id());
        boolean isCounty = own.equals(county.id());
        boolean isLevel = own.indexOf('/') >= 0 && schools.contains(own.substring(0, own.lastIndexOf('/')));
        if (isCounty || isLevel) {
            String id = Ids.shown(own);
            add(
                    new Text("学校" + school.name(), "the school " + school.name()),
                    isCounty
                            ? new Text("代码" + id + "与区县的相同", "its id " + id + " is that of the county")
                            : new Text(
                                    "代码" + id + "与另一所学校某学段的相同",
                                    "its id " + id + " is that of a level of another school"));
        }
    }

    private void known(Text who, Text role, @Nullable String school) {
        if (school == null || !schools.contains(school)) {
            String alike = looks.get(Ids.look(school));
            add(
                    who,
                    new Text(
                            "写的" + role.zh() + Ids.shown(school) + "不在这个区县的学校里"
                                    + (alike == null ? "" : "，只是看上去与" + Ids.shown(alike) + "一样"),
                            "names the " + role.en() + " " + Ids.shown(school) + ", which is not among the schools"
                                    + (alike == null ? "" : "; it only looks like " + Ids.shown(alike))));
        }
    }

    private void row(Subject row, @Nullable String school, Set<String> rows) {
        boolean isFirst = rows.add(row.id());
        boolean isKnown = school != null && schools.contains(school);
        if (isFirst && isKnown && county.id().equals(row.county())) {
            return;
        }
        boolean isClass = row instanceof ClassGroup;
        Text who = (isClass ? new Text("班级", "the class ") : new Text("成绩", "the results ")).then(Ids.shown(row.id()));
        known(who, new Text("学校", "school"), school);
        county(who, row.county());
        if (!isFirst) {
            add(who, new Text("有两行", "are there twice"));
        }
    }

    private void enrolment(Enrolment enrolment, Set<ChildGroup> groups) {
        Text who = new Text("入学情况", "the enrolment of ").then(enrolment.group().title());
        county(who, enrolment.county());
        if (!groups.add(enrolment.group())) {
            add(who, new Text("有两行", "is there twice"));
        }
    }

    private void add(Text who, Text problem) {
        problems.add(who.then(new Text("：", ": ")).then(problem));
    }
}
