package org.junheng.report.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.Verdict;
import org.junheng.texts.Text;

/** Compares the findings of one county in two years, and says what each change comes from. */
public final class VerdictChanges {
    private final ReportedYear oldYear;
    private final ReportedYear newYear;
    private final ReportedYear.ReportedCounty before;
    private final ReportedYear.ReportedCounty after;
    private final ChangeCauses causes;

    private VerdictChanges(ReportedYear oldYear, ReportedYear newYear, String county) {
        this.oldYear = oldYear;
        this.newYear = newYear;
        this.before = oldYear.counties().getOrDefault(county, ReportedYear.ReportedCounty.NONE);
        this.after = newYear.counties().getOrDefault(county, ReportedYear.ReportedCounty.NONE);
        this.causes = new ChangeCauses(oldYear, newYear, before, after);
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
        VerdictChange.Turn kind = !wasOne
                ? VerdictChange.Turn.NEW
                : isOne ? both(was.orElseThrow(), is.orElseThrow()) : gone(is.orElse(null));
        List<VerdictChange.Because> because = kind == VerdictChange.Turn.UNCHANGED ? List.of() : causes.of(key);
        return Optional.of(new VerdictChange(kind, named(is.or(() -> was).orElseThrow()), was, is, because));
    }

    /** A verdict that is not there any more is not one that is met. */
    private static VerdictChange.Turn gone(@Nullable ReportedVerdict is) {
        return is != null && is.state() == Verdict.State.PASS
                ? VerdictChange.Turn.SOLVED
                : VerdictChange.Turn.NOT_JUDGED;
    }

    private static VerdictChange.Turn both(ReportedVerdict was, ReportedVerdict is) {
        if (was.state() != is.state()) {
            return is.state() == Verdict.State.FAIL ? VerdictChange.Turn.WORSE : VerdictChange.Turn.NOW_UNDECIDED;
        }
        return switch (Integer.signum(better(was, is))) {
            case 1 -> VerdictChange.Turn.BETTER;
            case -1 -> VerdictChange.Turn.WORSE;
            default -> VerdictChange.Turn.UNCHANGED;
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

    private VerdictChange.Of named(ReportedVerdict verdict) {
        String subject = verdict.subject();
        String school = after.schools().getOrDefault(subject, before.schools().getOrDefault(subject, ""));
        Text county = Text.same(after.name().isEmpty() ? before.name() : after.name());
        return new VerdictChange.Of(
                newYear.criteria()
                        .getOrDefault(
                                verdict.criterion(),
                                oldYear.criteria().getOrDefault(verdict.criterion(), Text.same(verdict.criterion()))),
                title(subject),
                school,
                school.isEmpty() ? county : title(school));
    }

    private Text title(String subject) {
        return after.title(subject).or(() -> before.title(subject)).orElse(Text.same(subject));
    }
}
