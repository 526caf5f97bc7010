package org.junheng;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.County;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.numbers.Exact;
import org.junheng.values.Amounts;

/** Tries model schools of one size on rules, and tells which demands pull them apart. */
final class PulledApart {
    private static final double[] PLENTY = {0.2, 1};

    private final int[] classSizes;
    private final int[] perTeacher;
    private final Junheng rules;
    private final Options options;
    private final List<ModelSchool> schools = new ArrayList<>();
    private final List<Map<String, Verdict>> verdicts = new ArrayList<>();

    PulledApart(Junheng rules, Options options, SchoolKind kind, int students, int[] classSizes, int[] perTeacher) {
        this.classSizes = classSizes;
        this.perTeacher = perTeacher;
        this.rules = rules;
        this.options = options;
        for (double plenty : PLENTY) {
            for (int classSize : classSizes) {
                for (int each : perTeacher) {
                    add(new ModelSchool(kind, students, classSize, each, plenty));
                }
            }
        }
    }

    private void add(ModelSchool model) {
        County county = County.builder("C", "某县")
                .schools(List.of(model.school()))
                .results(model.results())
                .build();
        Map<String, Verdict> byId = new LinkedHashMap<>();
        for (Verdict verdict : rules.evaluate(county, options).verdicts()) {
            if (verdict.subject().equals("S") || verdict.subject().startsWith("S/")) {
                byId.put(verdict.id(), verdict);
            }
        }
        schools.add(model);
        verdicts.add(byId);
    }

    /** The demands that every school fails of which they are decided. */
    Set<String> neverMet() {
        Set<String> failed = ids(State.FAIL);
        failed.removeAll(ids(State.PASS));
        failed.removeAll(ids(State.UNDECIDED));
        return failed;
    }

    /** How many demands are met by one or more. */
    int met() {
        return ids(State.PASS).size();
    }

    private Set<String> ids(State state) {
        Set<String> ids = new TreeSet<>();
        verdicts.forEach(all -> all.forEach((id, verdict) -> {
            if (verdict.state() == state) {
                ids.add(id);
            }
        }));
        return ids;
    }

    /** Pairs of demands that some schools meet each, and none together. */
    Set<String> pairs() {
        Set<String> met = ids(State.PASS);
        Set<String> pairs = new TreeSet<>();
        for (String one : met) {
            for (String other : met) {
                if (one.compareTo(other) < 0 && !isMetTogether(one, other) && areJudgedTogether(one, other)) {
                    pairs.add(one + " + " + other);
                }
            }
        }
        return pairs;
    }

    private boolean isMetTogether(String one, String other) {
        return verdicts.stream().anyMatch(all -> is(all, one, State.PASS) && is(all, other, State.PASS));
    }

    private boolean areJudgedTogether(String one, String other) {
        return verdicts.stream()
                .anyMatch(all -> (is(all, one, State.PASS) && is(all, other, State.FAIL))
                        || (is(all, one, State.FAIL) && is(all, other, State.PASS)));
    }

    private static boolean is(Map<String, Verdict> all, String id, State state) {
        Verdict verdict = all.get(id);
        return verdict != null && verdict.state() == state;
    }

    /** Pairs of which a school fails both, and whatever helps one of them, one step from it, makes the other worse. */
    Set<String> undone() {
        Map<String, Integer> pairs = new TreeMap<>();
        for (int i = 0; i < schools.size(); i++) {
            for (String one : verdicts.get(i).keySet()) {
                for (String other : verdicts.get(i).keySet()) {
                    if (one.compareTo(other) < 0 && isUndone(i, one, other) && isUndone(i, other, one)) {
                        pairs.merge(one + " + " + other, 1, Integer::sum);
                    }
                }
            }
        }
        return pairs.keySet();
    }

    private boolean isUndone(int at, String helped, String harmed) {
        Map<String, Verdict> here = verdicts.get(at);
        if (!is(here, helped, State.FAIL) || !is(here, harmed, State.FAIL)) {
            return false;
        }
        boolean helps = false;
        for (int i = 0; i < schools.size(); i++) {
            if (isStep(schools.get(at), schools.get(i)) && grows(here, verdicts.get(i), helped)) {
                helps = true;
                if (!grows(verdicts.get(i), here, harmed)) {
                    return false;
                }
            }
        }
        return helps;
    }

    /** Whether the second has more room to its limit than the first. */
    private static boolean grows(Map<String, Verdict> from, Map<String, Verdict> to, String id) {
        Optional<Exact> before = margin(from.get(id));
        Optional<Exact> after = margin(to.get(id));
        return before.isPresent() && after.isPresent() && after.get().compareTo(before.get()) > 0;
    }

    private static Optional<Exact> margin(@Nullable Verdict verdict) {
        return verdict == null ? Optional.empty() : Amounts.of(verdict).margin();
    }

    /** One that differs in one thing, by the next value of it. */
    private boolean isStep(ModelSchool one, ModelSchool other) {
        int classes = Math.abs(at(classSizes, one.classSize()) - at(classSizes, other.classSize()));
        int teachers = Math.abs(at(perTeacher, one.perTeacher()) - at(perTeacher, other.perTeacher()));
        int plenty = one.plenty() == other.plenty() ? 0 : 1;
        return classes + teachers + plenty == 1;
    }

    private static int at(int[] all, int value) {
        for (int i = 0; i < all.length; i++) {
            if (all[i] == value) {
                return i;
            }
        }
        throw new IllegalArgumentException("not among them: " + value);
    }
}
