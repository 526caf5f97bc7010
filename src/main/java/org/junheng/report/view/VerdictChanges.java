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
public final class VerdictChanges {
    private final ReportedYear oldYear;
    private final ReportedYear newYear;
    private final ReportedYear.County before;
    private final ReportedYear.County after;

    private VerdictChanges(ReportedYear oldYear, ReportedYear newYear, String county) {
        this.oldYear = oldYear;
        this.newYear = newYear;
        this.before = oldYear.counties().getOrDefault(county, ReportedYear.County.NONE);
        this.after = newYear.counties().getOrDefault(county, ReportedYear.County.NONE);
    }

    /** One for each verdict that is a finding in either year. */
    public static List<VerdictChange> of(ReportedYear oldYear, ReportedYear newYear, String county) {
        VerdictChanges changes = new VerdictChanges(oldYear, newYear, county);
        Set<String> keys = new LinkedHashSet<>(changes.after.verdicts().keySet());
        keys.addAll(changes.before.verdicts().keySet());
        List<VerdictChange> all = new ArrayList<>();
        for (String key : keys) {
            changes.change(key).ifPresent(all::add);
        }
        return all;
    }

    private Optional<VerdictChange> change(String key) {
        Optional<ReportedVerdict> was = Optional.ofNullable(before.verdicts().get(key));
        Optional<ReportedVerdict> is = Optional.ofNullable(after.verdicts().get(key));
        Predicate<ReportedVerdict> finding = ReportedVerdict::isFinding;
        boolean wasOne = was.filter(finding).isPresent();
        boolean isOne = is.filter(finding).isPresent();
        if (!wasOne && !isOne) {
            return Optional.empty();
        }
        VerdictChange.Kind kind = !wasOne
                ? VerdictChange.Kind.NEW
                : isOne ? both(was.orElseThrow(), is.orElseThrow()) : gone(is.orElse(null));
        return Optional.of(new VerdictChange(kind, was, is, causes(key, new LinkedHashSet<>())));
    }

    /** A verdict that is not there any more is not one that is met. */
    private static VerdictChange.Kind gone(@Nullable ReportedVerdict is) {
        return is != null && is.state() == Verdict.State.PASS
                ? VerdictChange.Kind.SOLVED
                : VerdictChange.Kind.NOT_JUDGED;
    }

    private static VerdictChange.Kind both(ReportedVerdict was, ReportedVerdict is) {
        if (was.state() != is.state()) {
            return is.state() == Verdict.State.FAIL ? VerdictChange.Kind.WORSE : VerdictChange.Kind.NOW_UNDECIDED;
        }
        return switch (Integer.signum(better(was, is))) {
            case 1 -> VerdictChange.Kind.BETTER;
            case -1 -> VerdictChange.Kind.WORSE;
            default -> VerdictChange.Kind.UNCHANGED;
        };
    }

    /**
     * Whether it is better (1), worse (-1) or as it was. A count goes by what fails, for a school that is closed takes a pass
     * away and makes nothing worse. All else goes by the distance to the limit, and where that is the same by what is short.
     */
    private static int better(ReportedVerdict was, ReportedVerdict is) {
        if (!was.members().isEmpty() || !is.members().isEmpty()) {
            int failing = Long.compare(was.count(Verdict.State.FAIL), is.count(Verdict.State.FAIL));
            return failing != 0
                    ? failing
                    : Long.compare(was.count(Verdict.State.UNDECIDED), is.count(Verdict.State.UNDECIDED));
        }
        int room = compare(is.room(), was.room());
        return room != 0 ? room : compare(was.gap(), is.gap());
    }

    private static int compare(OptionalDouble one, OptionalDouble other) {
        return one.isEmpty() || other.isEmpty() ? 0 : Double.compare(one.getAsDouble(), other.getAsDouble());
    }

    /** Of a count of verdicts, what changed those that it counts. */
    private Set<VerdictChange.Cause> causes(String key, Set<String> seen) {
        Set<VerdictChange.Cause> causes = EnumSet.noneOf(VerdictChange.Cause.class);
        if (!seen.add(key)) {
            return causes;
        }
        ReportedVerdict was = before.verdicts().get(key);
        ReportedVerdict is = after.verdicts().get(key);
        if (was == null || is == null) {
            causes.add(appeared(was == null ? Objects.requireNonNull(is) : was));
            return causes;
        }
        if (!was.limit().text().equals(is.limit().text())) {
            causes.add(VerdictChange.Cause.LIMITS);
        }
        if (!was.inputs().equals(is.inputs())) {
            causes.add(VerdictChange.Cause.DATA);
        }
        Set<String> members = new LinkedHashSet<>(was.counted());
        members.addAll(is.counted());
        members.stream().filter(this::isMoved).forEach(member -> causes.addAll(causes(member, seen)));
        boolean moved = was.state() != is.state() || !was.number().equals(is.number());
        if (causes.isEmpty() && moved) {
            boolean switched =
                    was.reason().equals("SWITCHED_OFF") || is.reason().equals("SWITCHED_OFF");
            causes.add(switched ? VerdictChange.Cause.LIMITS : VerdictChange.Cause.RULES);
        }
        return causes;
    }

    private boolean isMoved(String key) {
        ReportedVerdict was = before.verdicts().get(key);
        ReportedVerdict is = after.verdicts().get(key);
        if (was == null || is == null) {
            // One of another document may stand in neither report.
            return was != null || is != null;
        }
        return was.state() != is.state();
    }

    /** A criterion that only one of the years has is another rule; else it is the subject that came or went. */
    private VerdictChange.Cause appeared(ReportedVerdict one) {
        boolean inBoth = oldYear.criteria().containsKey(one.criterion())
                && newYear.criteria().containsKey(one.criterion());
        return inBoth ? VerdictChange.Cause.DATA : VerdictChange.Cause.RULES;
    }
}
