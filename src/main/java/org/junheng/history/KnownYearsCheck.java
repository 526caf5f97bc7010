package org.junheng.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Section;
import org.junheng.history.match.Matching;
import org.junheng.history.trend.KnownYears;
import org.junheng.history.trend.KnownYears.KnownBuilding;
import org.junheng.history.trend.KnownYears.KnownEntrants;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;

/** Holds what is said of the years to come against the data: nothing of it may be lost without a word. */
final class KnownYearsCheck {
    private final int last;
    private final List<PlacedProblem> problems = new ArrayList<>();
    private final Map<String, Set<String>> levels = new LinkedHashMap<>();
    private final Map<String, Map<String, Range>> buildings = new LinkedHashMap<>();

    private KnownYearsCheck(int last, Map<String, List<CountyYear>> counties) {
        this.last = last;
        counties.forEach((id, years) -> {
            Set<String> own = levels.computeIfAbsent(id, any -> new LinkedHashSet<>());
            Map<String, Range> areas = buildings.computeIfAbsent(id, any -> new HashMap<>());
            years.get(years.size() - 1).inForce().subjects().values().forEach(subject -> {
                if (subject instanceof Section section) {
                    own.add(section.id());
                    own.add(section.level().label());
                    areas.put(section.school().id(), area(section.school()));
                } else if (subject instanceof School school) {
                    areas.put(school.id(), area(school));
                }
            });
        });
    }

    private static Range area(School school) {
        return school.figures().get(SchoolFigure.BUILDING_AREA).range();
    }

    /**
     * What is not so, and what could not be read, in the order of the file.
     *
     * @param last the last year
     */
    static List<Text> problems(KnownYears known, int last, Map<String, List<CountyYear>> counties) {
        KnownYearsCheck check = new KnownYearsCheck(last, counties);
        Set<String> seen = new HashSet<>();
        known.entrants().forEach(one -> check.entrants(one, seen));
        Map<String, Exact> areas = new HashMap<>();
        known.buildings().forEach(one -> check.building(one, areas));
        known.problems().forEach(one -> check.problems.add(new PlacedProblem(one.row(), one.message())));
        return check.problems.stream()
                .sorted(Comparator.comparing(PlacedProblem::line))
                .map(PlacedProblem::text)
                .toList();
    }

    /** Something wrong, with the line of the file. */
    private record PlacedProblem(int line, Text text) {}

    private void entrants(KnownEntrants known, Set<String> seen) {
        if (known.year() <= last) {
            problem(
                    known.place(),
                    new Text(
                            "这些学生" + known.year() + "年入学，而最近一年已是" + last + "年，用不上；请删去。",
                            "these students enter in " + known.year() + ", and the last year is " + last
                                    + " already: this tells nothing. Take it out."));
        }
        List<String> owners = levels.keySet().stream()
                .filter(county -> levels.getOrDefault(county, Set.of())
                        .containsAll(Matching.own(List.of(known.subject()), county)))
                .toList();
        isOne(known.place(), known.subject(), owners);
        String own = owners.isEmpty()
                ? known.subject()
                : Matching.own(List.of(known.subject()), owners.get(0)).get(0);
        if (!seen.add(known.year() + " " + owners + own)) {
            problem(
                    known.place(),
                    new Text(
                            known.year() + "年" + own + "的招生数写了两次（出生人数也算）；请只留一个。",
                            "the entrants of " + own + " in " + known.year()
                                    + " are there twice (births are entrants, too);" + " keep one."));
        }
    }

    private void isOne(String place, String id, List<String> owners) {
        if (owners.isEmpty()) {
            problem(
                    place,
                    new Text(
                            last + "年的数据里没有“" + id
                                    + "”。学段写成 学校代码/primary（小学）或 /junior（初中），全县写 primary 或 junior，校舍写学校代码。",
                            "the data of " + last + " have no \"" + id
                                    + "\". Write a level as school/primary or school/junior, the whole county as primary or"
                                    + " junior, and buildings by the id of the school."));
        } else if (owners.size() > 1) {
            problem(
                    place,
                    new Text(
                            "几个县都有“" + id + "”（" + String.join("、", owners) + "）；请在前面写县代码和冒号。",
                            "several counties have \"" + id + "\" (" + String.join(", ", owners)
                                    + "); write the id of the county and a colon before it."));
        }
    }

    private void building(KnownBuilding known, Map<String, Exact> areas) {
        List<String> owners = buildings.keySet().stream()
                .filter(county -> buildings
                        .getOrDefault(county, Map.of())
                        .keySet()
                        .containsAll(Matching.own(List.of(known.school()), county)))
                .toList();
        isOne(known.place(), known.school(), owners);
        if (known.built() > last) {
            problem(
                    known.place(),
                    new Text(
                            "校舍建成年份" + known.built() + "在最近一年" + last + "之后；请只写已建成的。",
                            "buildings of " + known.built() + " are of after the last year, " + last
                                    + "; write those that there are."));
        }
        if (owners.size() == 1) {
            String school = Matching.own(List.of(known.school()), owners.get(0)).get(0);
            Exact before = areas.getOrDefault(owners.get(0) + ":" + school, Exact.ZERO);
            Exact sum = before.plus(known.area());
            areas.put(owners.get(0) + ":" + school, sum);
            Range all = buildings.getOrDefault(owners.get(0), Map.of()).getOrDefault(school, Range.ANY);
            if (all.isExact() && before.compareTo(all.low()) <= 0 && sum.compareTo(all.low()) > 0) {
                problem(
                        known.place(),
                        new Text(
                                school + "各年建成的校舍共" + sum + "平方米，多于填报的校舍建筑面积" + all.low() + "平方米；请核对。",
                                "the buildings of " + school + " come to " + sum
                                        + " m², more than its building area of " + all.low() + " m²; look again."));
            }
        }
    }

    private void problem(String place, Text text) {
        int line = Integer.parseInt(place.substring(place.lastIndexOf(':') + 1));
        problems.add(new PlacedProblem(line, new Text(place + "：" + text.zh(), place + ": " + text.en())));
    }
}
