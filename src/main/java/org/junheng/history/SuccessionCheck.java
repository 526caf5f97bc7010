package org.junheng.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.history.match.Correction;
import org.junheng.history.match.Matching;
import org.junheng.history.match.SaidEvents;
import org.junheng.history.match.SchoolEvent;
import org.junheng.history.match.Succession;
import org.junheng.texts.Text;

/** Holds what is said of schools against the data: who is not there cannot have become anything, and who is cannot be gone. */
final class SuccessionCheck {
    private final List<Integer> years;
    private final List<Text> problems = new ArrayList<>();
    private final Map<Integer, Map<String, Set<String>>> schools = new HashMap<>();

    private SuccessionCheck(Set<Integer> years, Map<String, List<CountyYear>> counties) {
        this.years = List.copyOf(new TreeSet<>(years));
        counties.forEach((id, all) -> all.forEach(year -> schools.computeIfAbsent(year.year(), any -> new HashMap<>())
                .put(id, Matching.schools(year.inForce()).keySet())));
    }

    /** What is said and is not so. */
    static List<Text> problems(Succession said, Set<Integer> years, Map<String, List<CountyYear>> counties) {
        SuccessionCheck check = new SuccessionCheck(years, counties);
        Set<String> seen = new HashSet<>();
        said.events().forEach(event -> check.event(event, seen));
        said.corrections().forEach(check::correction);
        counties.forEach((id, all) -> check.county(said, id, all));
        return check.problems;
    }

    private void event(SchoolEvent event, Set<String> seen) {
        Optional<Integer> later = year(event.year(), event.place());
        if (later.isEmpty()) {
            return;
        }
        int now = years.get(later.get());
        int old = years.get(later.get() - 1);
        event.before().forEach(id -> twice(event, "<" + now + id, id, seen));
        event.after().forEach(id -> twice(event, ">" + now + id, id, seen));
        event.before().forEach(id -> isThere(event.place(), id, old));
        event.after().forEach(id -> isThere(event.place(), id, now));
        if (isAllThere(event, old, now) && !isOfOneCounty(event, old, now)) {
            problem(
                    event.place(),
                    new Text(
                            "这些学校分属几个县，本库逐县评估，不能写成" + event.fate().title().zh() + "；请在一县写 closed，在另一县写 opened。",
                            "these schools are of several counties, each of which is judged by itself: "
                                    + event.fate().title().en()
                                    + " they cannot be. Write closed for those of the one and opened for those of the"
                                    + " other."));
        }
    }

    /** Whether all of its schools are in the data. */
    private boolean isAllThere(SchoolEvent event, int old, int now) {
        return event.before().stream().noneMatch(id -> owners(id, old).isEmpty())
                && event.after().stream().noneMatch(id -> owners(id, now).isEmpty());
    }

    private boolean isOfOneCounty(SchoolEvent event, int old, int now) {
        return schools.getOrDefault(old, Map.of()).keySet().stream()
                .anyMatch(county -> has(county, event.before(), old) && has(county, event.after(), now));
    }

    private boolean has(String county, List<String> ids, int year) {
        return schools.getOrDefault(year, Map.of())
                .getOrDefault(county, Set.of())
                .containsAll(Matching.own(ids, county));
    }

    /** What is said of a county from each year that has it to the next, as {@link CountyHistory} takes it. */
    private void county(Succession said, String county, List<CountyYear> all) {
        for (int i = 1; i < all.size(); i++) {
            int from = all.get(i - 1).year();
            int to = all.get(i).year();
            Set<String> old = Matching.schools(all.get(i - 1).inForce()).keySet();
            Set<String> now = Matching.schools(all.get(i).inForce()).keySet();
            SaidEvents.of(said.between(from, to).events(), county, old, now)
                    .problems()
                    .forEach(problem -> problem(problem.event().place(), problem.told(from, to)));
        }
    }

    private void correction(Correction correction) {
        year(correction.year(), correction.place())
                .ifPresent(later -> isThere(correction.place(), correction.school(), years.get(later)));
    }

    /** The place, among the years, of the first that is not before this one; a problem where none comes before it. */
    private Optional<Integer> year(int year, String place) {
        for (int i = 1; i < years.size(); i++) {
            if (years.get(i - 1) < year && year <= years.get(i)) {
                return Optional.of(i);
            }
        }
        problem(
                place,
                new Text(
                        year + " 年之前或之后没有数据（有 " + numbers() + "），这一条用不上；请改年份或删去。",
                        "there are no data before " + year + ", or none since (there are " + numbers()
                                + "): this tells nothing. Change the year or take it out."));
        return Optional.empty();
    }

    private String numbers() {
        return String.join(", ", years.stream().map(String::valueOf).toList());
    }

    private void twice(SchoolEvent event, String key, String id, Set<String> seen) {
        if (!seen.add(key)) {
            problem(
                    event.place(),
                    new Text(
                            id + " 在同一年写了两种变动；请只留一种。",
                            id + " is said to have become two things in one year; keep one."));
        }
    }

    private void isThere(String place, String id, int year) {
        List<String> owners = owners(id, year);
        if (owners.isEmpty()) {
            problem(
                    place,
                    new Text(
                            year + " 年的数据里没有学校 " + id + "。",
                            "there is no school " + id + " in the data of " + year + "."));
        } else if (owners.size() > 1) {
            problem(
                    place,
                    new Text(
                            year + " 年有几个县都有学校 " + id + "（" + String.join("、", owners) + "）；请写成“县代码:学校代码”。",
                            "several counties have a school " + id + " in " + year + " (" + String.join(", ", owners)
                                    + "); write \"county:school\"."));
        }
    }

    private List<String> owners(String id, int year) {
        return schools.getOrDefault(year, Map.of()).entrySet().stream()
                .filter(county -> county.getValue().containsAll(Matching.own(List.of(id), county.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private void problem(String place, Text text) {
        problems.add(new Text(place + "：" + text.zh(), place + ": " + text.en()));
    }
}
