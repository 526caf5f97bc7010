package org.junheng.history.cause;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.history.cause.PopulationSlot.SlotShare;
import org.junheng.history.match.Correction;
import org.junheng.history.match.Matching;
import org.junheng.history.match.SchoolFate;
import org.junheng.history.match.SchoolGroup;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.results.Evaluation;

/** The data of a county in two years, judged by the same rules, its schools matched. */
public final class TwoYears {
    private final Matching matching;
    private final List<Correction> corrections;
    private final Evaluation before;
    private final Evaluation after;
    private final IdentityHashMap<Evaluation, Map<String, List<Verdict>>> verdicts = new IdentityHashMap<>();

    /**
     * Two years.
     *
     * @param before the earlier year
     * @param after the later year, by the same rules
     * @param corrections what is said to have been corrected
     */
    public TwoYears(Evaluation before, Evaluation after, Matching matching, List<Correction> corrections) {
        this.matching = matching;
        this.corrections = List.copyOf(corrections);
        this.before = before;
        this.after = after;
    }

    Matching matching() {
        return matching;
    }

    Evaluation before() {
        return before;
    }

    Evaluation after() {
        return after;
    }

    /** The verdicts of a criterion, in the order of the evaluation. */
    List<Verdict> verdicts(Evaluation evaluation, String criterion) {
        return verdicts.computeIfAbsent(evaluation, TwoYears::byCriterion).getOrDefault(criterion, List.of());
    }

    private static Map<String, List<Verdict>> byCriterion(Evaluation evaluation) {
        Map<String, List<Verdict>> all = new LinkedHashMap<>();
        evaluation
                .verdicts()
                .forEach(verdict -> all.computeIfAbsent(verdict.criterion(), any -> new ArrayList<>())
                        .add(verdict));
        return all;
    }

    /** What the coefficients of the two years compare, school by school. */
    Population population(List<Measure> old, List<Measure> now) {
        Map<String, List<Measure>> was = byGroup(old, before, true);
        Map<String, List<Measure>> is = byGroup(now, after, false);
        Map<String, List<Measure>> keys = new LinkedHashMap<>(is);
        was.forEach(keys::putIfAbsent);
        List<PopulationSlot> slots = new ArrayList<>();
        for (String key : keys.keySet()) {
            slots.add(slot(was.getOrDefault(key, List.of()), is.getOrDefault(key, List.of())));
        }
        Exact scale = old.isEmpty()
                ? now.isEmpty() ? Exact.ONE : now.get(0).scale()
                : old.get(0).scale();
        return new Population(slots, scale);
    }

    /** A figure of the county alone, such as children in school over children of age. */
    static PopulationSlot ofCounty(Measure old, Measure now) {
        ContributionCause base = isOfPeople(now.per()) ? ContributionCause.PUPILS : ContributionCause.RESOURCES;
        ContributionCause amount = isOfPeople(now.unit()) ? ContributionCause.PUPILS : ContributionCause.RESOURCES;
        return new PopulationSlot("", List.of(whole(old)), List.of(whole(now)), null, base, amount);
    }

    /** The same year as two sets of rules see it, school by school: all that differs is of this cause. */
    static Population byRules(Evaluation year, List<Measure> old, List<Measure> now, ContributionCause cause) {
        Map<String, Measure> was = new LinkedHashMap<>();
        old.forEach(member -> was.put(member.subject(), member));
        Map<String, Measure> is = new LinkedHashMap<>();
        now.forEach(member -> is.put(member.subject(), member));
        Map<String, Measure> both = new LinkedHashMap<>(was);
        is.forEach(both::putIfAbsent);
        List<PopulationSlot> slots = new ArrayList<>();
        for (String subject : both.keySet()) {
            List<SlotShare> before = was.containsKey(subject) ? List.of(whole(was.get(subject))) : List.of();
            List<SlotShare> after = is.containsKey(subject) ? List.of(whole(is.get(subject))) : List.of();
            boolean isInBoth = !before.isEmpty() && !after.isEmpty();
            slots.add(new PopulationSlot(
                    Matching.schoolOf(subject, year).orElse(subject),
                    before,
                    after,
                    isInBoth ? null : cause,
                    cause,
                    cause));
        }
        return new Population(slots, Exact.ONE);
    }

    private static boolean isOfPeople(Unit unit) {
        return unit == Unit.STUDENTS || unit == Unit.CHILDREN;
    }

    private static SlotShare whole(Measure measure) {
        return new SlotShare(measure.base().low(), measure.amount().low(), Exact.ONE);
    }

    /** Members by the group of schools that they are of, and the level. */
    private Map<String, List<Measure>> byGroup(List<Measure> members, Evaluation year, boolean earlier) {
        Map<String, List<Measure>> groups = new LinkedHashMap<>();
        for (Measure member : members) {
            groups.computeIfAbsent(key(member.subject(), year, earlier), any -> new ArrayList<>())
                    .add(member);
        }
        return groups;
    }

    private String key(String subject, Evaluation year, boolean earlier) {
        Optional<String> school = Matching.schoolOf(subject, year);
        if (school.isEmpty()) {
            return subject;
        }
        String level = subject.substring(school.get().length());
        Optional<SchoolGroup> group = earlier ? matching.ofBefore(school.get()) : matching.ofAfter(school.get());
        return group.map(one -> String.join("+", one.before()) + ">" + String.join("+", one.after()))
                        .orElse(school.get())
                + level;
    }

    private PopulationSlot slot(List<Measure> was, List<Measure> is) {
        Measure any = is.isEmpty() ? was.get(0) : is.get(0);
        boolean isNow = !is.isEmpty();
        String school = Matching.schoolOf(any.subject(), isNow ? after : before).orElse(any.subject());
        SchoolGroup group = (isNow ? matching.ofAfter(school) : matching.ofBefore(school))
                .orElse(new SchoolGroup(SchoolFate.STAYED, List.of(school), List.of(school)));
        boolean bothOne = group.isOne() && was.size() == 1 && is.size() == 1;
        return new PopulationSlot(
                school,
                shares(was, before, bothOne),
                shares(is, after, bothOne),
                bothOne ? null : presence(group, any.subject(), was.isEmpty(), is.isEmpty()),
                cause(school, List.of(LevelFigure.STUDENTS.id()), ContributionCause.PUPILS),
                cause(school, amounts(any), ContributionCause.RESOURCES));
    }

    /** The names of the figures that an amount was computed from. */
    private static List<String> amounts(Measure measure) {
        return measure.inputs().stream()
                .map(input -> input.name().id())
                .filter(name -> !name.equals(LevelFigure.STUDENTS.id()))
                .toList();
    }

    /** The plain cause, unless the user says that one of these figures had been wrong. */
    ContributionCause cause(String school, List<String> figures, ContributionCause plain) {
        boolean corrected = corrections.stream()
                .filter(one ->
                        Matching.own(List.of(one.school()), after.county().id()).contains(school))
                .anyMatch(one -> figures.stream().anyMatch(one::isOf));
        return corrected ? ContributionCause.CORRECTED : plain;
    }

    private static List<SlotShare> shares(List<Measure> measures, Evaluation year, boolean inParts) {
        return measures.stream().map(measure -> share(measure, year, inParts)).toList();
    }

    /** What a school has only once goes to its levels by their students: who moves takes some of it along. */
    private static SlotShare share(Measure measure, Evaluation year, boolean inParts) {
        if (inParts
                && measure.inputs().stream().map(Input::name).anyMatch(SchoolFigure.class::isInstance)
                && year.subjects().get(measure.subject()) instanceof Section section
                && section.share().isExact()
                && section.share().isPositive()) {
            Exact part = section.share().low();
            return new SlotShare(measure.base().low(), measure.amount().low().dividedBy(part), part);
        }
        return whole(measure);
    }

    /** Why a school is compared in one of the years alone, or is another one. */
    @Nullable
    ContributionCause presence(SchoolGroup group, String subject, boolean isNew, boolean isGone) {
        return switch (group.fate()) {
            case OPENED, APPEARED -> ContributionCause.OPENED;
            case CLOSED, VANISHED -> ContributionCause.CLOSED;
            case MERGED, SPLIT -> ContributionCause.MERGED;
            case STAYED, DOUBTED, RENAMED -> {
                Optional<String> other =
                        isNew ? matching.earlierSubject(subject, after) : matching.laterSubject(subject, before);
                Evaluation year = isNew ? before : after;
                boolean isThere = other.filter(year.subjects()::containsKey).isPresent();
                yield isThere
                        ? ContributionCause.SCOPE
                        : isNew ? ContributionCause.OPENED : isGone ? ContributionCause.CLOSED : null;
            }
        };
    }
}
