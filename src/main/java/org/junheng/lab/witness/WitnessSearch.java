package org.junheng.lab.witness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junheng.Junheng;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Relation;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Limit;
import org.junheng.measures.Requirement;
import org.junheng.numbers.Exact;
import org.junheng.results.Evaluation;
import org.junheng.results.Witness;
import org.junheng.results.Witness.Direction;
import org.junheng.results.Witness.Example;
import org.junheng.results.Witness.Existence;
import org.junheng.values.Tally;

/** Looks for witnesses of every criterion that two versions of rules have, and proves where there is none. */
public final class WitnessSearch {
    /** Whom it judges is told by few scenes, or by none. */
    private static final int MOST_FOR_SCOPE = 300;

    private final VersionOfRules before;
    private final VersionOfRules after;

    /** The least that was found, by criterion and way. */
    private final Map<String, Map<Direction, Found>> found = new LinkedHashMap<>();

    /** The first requirement of each criterion that was seen by either: its limit, with those of places. */
    private final Map<String, Requirement> stated = new LinkedHashMap<>();

    private final Map<String, Requirement> restated = new LinkedHashMap<>();

    private record Found(Exact size, Example example) {}

    private WitnessSearch(Junheng before, Junheng after, LocalDate day) {
        this.before = new VersionOfRules(before, day);
        this.after = new VersionOfRules(after, day);
    }

    /** Both ways of every criterion that both versions have, in the order of the second; whom it judges only where that differs. */
    public static List<Witness> of(Junheng before, Junheng after, LocalDate day) {
        return new WitnessSearch(before, after, day).all();
    }

    private List<Witness> all() {
        Set<String> both = new LinkedHashSet<>(after.rules().keySet());
        both.retainAll(before.judging());
        both.retainAll(after.judging());
        List<String> changed = both.stream()
                .filter(id -> !before.meaning(id).equals(after.meaning(id)))
                .toList();
        changed.forEach(this::search);
        List<Witness> witnesses = new ArrayList<>();
        for (String id : both) {
            Criterion criterion = after.rule(id).criterion();
            boolean isSame = !changed.contains(id);
            for (Direction way : Direction.values()) {
                Optional<Example> example = Optional.ofNullable(
                                found.getOrDefault(id, Map.of()).get(way))
                        .map(Found::example);
                Existence answer = example.isPresent()
                        ? Existence.FOUND
                        : isSame || isProved(id, way) ? Existence.NONE : Existence.NOT_FOUND;
                if (way != Direction.SCOPE || answer == Existence.FOUND) {
                    witnesses.add(new Witness(id, criterion.title(), way, answer, example));
                }
            }
        }
        return List.copyOf(witnesses);
    }

    private void search(String id) {
        Scenes scenes = new Scenes(before, after, id);
        for (Scene scene : scenes.first()) {
            tried(scene);
        }
        List<Exact> limits = new ArrayList<>();
        for (Requirement one :
                List.of(Optional.ofNullable(stated.get(id)), Optional.ofNullable(restated.get(id))).stream()
                        .flatMap(Optional::stream)
                        .toList()) {
            if (one.limit().relation().comparesNumbers()) {
                limits.add(one.limit().value());
                one.limit().upTo().ifPresent(limits::add);
            }
        }
        List<Scene> near = isOpen(id, Direction.STRICTER) || isOpen(id, Direction.LOOSER) || isOpen(id, Direction.SCOPE)
                ? scenes.near(limits)
                : List.of();
        int tried = 0;
        for (Scene scene : near) {
            boolean isOnlyScope = !isOpen(id, Direction.STRICTER) && !isOpen(id, Direction.LOOSER);
            if (isOnlyScope && (!isOpen(id, Direction.SCOPE) || tried > MOST_FOR_SCOPE)) {
                return;
            }
            tried(scene);
            tried++;
        }
    }

    private boolean isOpen(String id, Direction way) {
        return !found.getOrDefault(id, Map.of()).containsKey(way) && !isProved(id, way);
    }

    /** Judges a scene by both, and keeps every criterion that it is a witness of. */
    private void tried(Scene scene) {
        Evaluation one;
        Evaluation other;
        try {
            one = before.evaluate(scene.county());
            other = after.evaluate(scene.county());
        } catch (IllegalArgumentException impossible) {
            return;
        }
        Map<String, Verdict> was = byId(one, stated);
        Map<String, Verdict> is = byId(other, restated);
        Set<String> ids = new LinkedHashSet<>(is.keySet());
        ids.addAll(was.keySet());
        for (String id : ids) {
            Verdict old = was.get(id);
            Verdict now = is.get(id);
            Verdict any = Objects.requireNonNull(now == null ? old : now, id);
            boolean isOfBoth =
                    after.rules().containsKey(any.criterion()) && before.rules().containsKey(any.criterion());
            // Whom a rule does not look at at all, it does not apply to.
            State first = old == null ? State.NOT_APPLICABLE : old.state();
            State second = now == null ? State.NOT_APPLICABLE : now.state();
            if (isOfBoth) {
                Example example = new Example(scene.county(), any.subject(), first, second);
                way(first, second).ifPresent(way -> keep(scene, way, any, example));
            }
        }
    }

    private static Map<String, Verdict> byId(Evaluation evaluation, Map<String, Requirement> requirements) {
        Map<String, Verdict> byId = new LinkedHashMap<>();
        for (Verdict verdict : evaluation.verdicts()) {
            byId.put(verdict.id(), verdict);
            requirements.putIfAbsent(verdict.criterion(), verdict.requirement());
        }
        return byId;
    }

    private static Optional<Direction> way(State was, State is) {
        if (was == State.PASS && is == State.FAIL) {
            return Optional.of(Direction.STRICTER);
        }
        if (was == State.FAIL && is == State.PASS) {
            return Optional.of(Direction.LOOSER);
        }
        boolean isScope = (was == State.NOT_APPLICABLE) != (is == State.NOT_APPLICABLE)
                && was != State.UNDECIDED
                && is != State.UNDECIDED;
        return isScope ? Optional.of(Direction.SCOPE) : Optional.empty();
    }

    private void keep(Scene scene, Direction way, Verdict verdict, Example example) {
        Map<Direction, Found> ways = found.computeIfAbsent(verdict.criterion(), any -> new LinkedHashMap<>());
        Found least = ways.get(way);
        Exact size = scene.size();
        if (least == null || size.compareTo(least.size()) < 0) {
            ways.put(way, new Found(size, example));
        }
    }

    /**
     * Whether no county can be a witness that way. Where both measure the same of the same subjects, and nobody is eased
     * otherwise, the verdicts hang on the limits alone: with every value that passes by the one passing by the other, whatever
     * conditions and exclusions there are, for these only take a verdict away.
     */
    private boolean isProved(String id, Direction way) {
        return isCovered(id, way) || (way != Direction.SCOPE && isCountOfMonotone(id, way));
    }

    /**
     * Whether it counts, demands so many or all, and says the same in both versions, and what it counts can only have moved the
     * other way: from pass towards fail, or from fail towards pass, with nobody judged that was not. Then so can the count.
     */
    private boolean isCountOfMonotone(String id, Direction way) {
        Requirement one = stated.get(id);
        boolean isCount = one != null
                && one.value() instanceof Tally
                && switch (one.limit().relation()) {
                    case AT_LEAST, EVERY, SHARE_AT_LEAST -> true;
                    default -> false;
                };
        return isCount
                && before.own(id).equals(after.own(id))
                && before.around(id).equals(after.around(id))
                && before.members(id).equals(after.members(id))
                && before.members(id).stream().allMatch(member -> isMonotone(member, way));
    }

    private boolean isMonotone(String id, Direction way) {
        if (before.meaning(id).equals(after.meaning(id)) || isCountOfMonotone(id, way)) {
            return true;
        }
        return before.withoutLimit(id).equals(after.withoutLimit(id))
                && before.around(id).equals(after.around(id))
                && isCovered(id, way);
    }

    private boolean isCovered(String id, Direction way) {
        Optional<String> measured = before.value(id);
        boolean isSameValue = measured.isPresent()
                && measured.equals(after.value(id))
                && before.eased(id).equals(after.eased(id))
                && before.counted(id).equals(after.counted(id));
        // What is gathered over schools is another value where others are left out.
        boolean isGathered =
                measured.filter(text -> text.contains("accumulate(")).isPresent();
        if (way == Direction.SCOPE
                || !isSameValue
                || (isGathered && !before.around(id).equals(after.around(id)))) {
            return false;
        }
        Requirement one = stated.get(id);
        Requirement other = restated.get(id);
        if (one == null
                || other == null
                || !one.value().getClass().equals(other.value().getClass())) {
            return false;
        }
        if (one.value() instanceof Tally && !one.floor().equals(other.floor())) {
            return false;
        }
        return covers(
                way == Direction.STRICTER ? other.limit() : one.limit(),
                way == Direction.STRICTER ? one.limit() : other.limit());
    }

    private static boolean covers(Limit wide, Limit narrow) {
        Optional<Passing> more = Passing.of(wide);
        Optional<Passing> less = Passing.of(narrow);
        boolean isSame = wide.relation() == narrow.relation() && wide.value().equals(narrow.value());
        boolean isOneKind =
                (wide.relation() == Relation.SHARE_AT_LEAST) == (narrow.relation() == Relation.SHARE_AT_LEAST);
        if (more.isEmpty() || less.isEmpty()) {
            return isSame;
        }
        return isOneKind && more.get().covers(less.get());
    }
}
