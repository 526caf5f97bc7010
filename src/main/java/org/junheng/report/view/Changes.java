package org.junheng.report.view;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.Verdict;

/** Compares the findings of one county in two years, and says what each change comes from. */
public final class Changes {
    private final JudgedYear oldYear;
    private final JudgedYear newYear;
    private final JudgedYear.County before;
    private final JudgedYear.County after;

    private Changes(JudgedYear oldYear, JudgedYear newYear, String county) {
        this.oldYear = oldYear;
        this.newYear = newYear;
        this.before = oldYear.counties().getOrDefault(county, JudgedYear.County.NONE);
        this.after = newYear.counties().getOrDefault(county, JudgedYear.County.NONE);
    }

    /** One for each verdict that is a finding in either year. */
    public static List<Change> of(JudgedYear oldYear, JudgedYear newYear, String county) {
        Changes changes = new Changes(oldYear, newYear, county);
        Set<String> keys = new LinkedHashSet<>(changes.after.verdicts().keySet());
        keys.addAll(changes.before.verdicts().keySet());
        List<Change> all = new ArrayList<>();
        for (String key : keys) {
            changes.change(key).ifPresent(all::add);
        }
        return all;
    }

    private Optional<Change> change(String key) {
        Optional<Judged> was = Optional.ofNullable(before.verdicts().get(key));
        Optional<Judged> is = Optional.ofNullable(after.verdicts().get(key));
        Predicate<Judged> finding = Judged::isFinding;
        boolean wasOne = was.filter(finding).isPresent();
        boolean isOne = is.filter(finding).isPresent();
        if (!wasOne && !isOne) {
            return Optional.empty();
        }
        Change.Kind kind =
                !wasOne ? Change.Kind.NEW : isOne ? both(was.orElseThrow(), is.orElseThrow()) : gone(is.orElse(null));
        return Optional.of(new Change(kind, was, is, causes(key, new LinkedHashSet<>())));
    }

    /** A verdict that is not there any more is not one that is met. */
    private static Change.Kind gone(@Nullable Judged is) {
        return is != null && is.state() == Verdict.State.PASS ? Change.Kind.SOLVED : Change.Kind.NOT_JUDGED;
    }

    private static Change.Kind both(Judged was, Judged is) {
        if (was.state() != is.state()) {
            return is.state() == Verdict.State.FAIL ? Change.Kind.WORSE : Change.Kind.NOW_UNDECIDED;
        }
        OptionalDouble from = was.number();
        OptionalDouble to = is.number();
        if (from.isEmpty() || to.isEmpty() || from.getAsDouble() == to.getAsDouble()) {
            return Change.Kind.UNCHANGED;
        }
        boolean greater = to.getAsDouble() > from.getAsDouble();
        boolean wantsLess = is.relation().equals("AT_MOST") || is.relation().equals("BELOW");
        return greater == wantsLess ? Change.Kind.WORSE : Change.Kind.BETTER;
    }

    /** Of a count of verdicts, what changed those that it counts. */
    private Set<Change.Cause> causes(String key, Set<String> seen) {
        Set<Change.Cause> causes = EnumSet.noneOf(Change.Cause.class);
        if (!seen.add(key)) {
            return causes;
        }
        Judged was = before.verdicts().get(key);
        Judged is = after.verdicts().get(key);
        if (was == null || is == null) {
            causes.add(appeared(was == null ? Objects.requireNonNull(is) : was));
            return causes;
        }
        if (!was.limit().equals(is.limit())) {
            causes.add(Change.Cause.LIMITS);
        }
        if (!was.inputs().equals(is.inputs())) {
            causes.add(Change.Cause.DATA);
        }
        Set<String> members = new LinkedHashSet<>(was.members());
        members.addAll(is.members());
        members.stream().filter(this::isMoved).forEach(member -> causes.addAll(causes(member, seen)));
        boolean moved = was.state() != is.state() || !was.number().equals(is.number());
        if (causes.isEmpty() && moved) {
            boolean switched =
                    was.reason().equals("SWITCHED_OFF") || is.reason().equals("SWITCHED_OFF");
            causes.add(switched ? Change.Cause.LIMITS : Change.Cause.RULES);
        }
        return causes;
    }

    private boolean isMoved(String key) {
        Judged was = before.verdicts().get(key);
        Judged is = after.verdicts().get(key);
        return was == null || is == null || was.state() != is.state();
    }

    /** A criterion that only one of the years has is another rule; else it is the subject that came or went. */
    private Change.Cause appeared(Judged one) {
        boolean inBoth = oldYear.criteria().containsKey(one.criterion())
                && newYear.criteria().containsKey(one.criterion());
        return inBoth ? Change.Cause.DATA : Change.Cause.RULES;
    }
}
