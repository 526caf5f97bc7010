package org.junheng.rules.check;

import java.util.List;
import java.util.Optional;
import org.junheng.numbers.Exact;
import org.junheng.rules.Attainable;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Token;
import org.junheng.rules.reach.Said;
import org.junheng.texts.Text;
import org.junheng.values.Score;
import org.junheng.values.Tally;

/** Holds what is asked of counted verdicts and of points against how many there are: so many of so many, and of the others a part. */
final class CountCheck {
    /** A score out of so many points or more is not written as a share of them. */
    private static final Exact POINTS = Exact.of(10);

    private final Typing typing;
    private final Said said;
    private final Path then;

    CountCheck(Typing typing, Said said, Path then) {
        this.typing = typing;
        this.said = said;
        this.then = then;
    }

    /** How many verdicts, or points, there are to be had by the document; empty where the rule does not say. */
    Optional<Exact> size() {
        return then.steps().stream()
                .filter(step -> step.name().is("of"))
                .findFirst()
                .flatMap(LimitCheck::text)
                .flatMap(LimitCheck::number);
    }

    /** Whether it is a number of verdicts; reported where it is not. */
    boolean isCount(Token at, String limit) {
        Optional<Exact> number = LimitCheck.number(limit);
        boolean isCount =
                number.isEmpty() || (number.get().signum() > 0 && number.get().isWhole());
        if (!isCount) {
            typing.problem(
                    at,
                    new Text("判定的计数“" + limit + "”不是大于0的整数。", "\"" + limit + "\" is not a number of verdicts."),
                    new Text(
                            "写几项达标，如 .atLeast( \"6\" )；全部达标写 .all()；达标的比例写 .shareAtLeast( \"0.95\" )。",
                            "Write how many must be met, such as .atLeast( \"6\" ); for all of them, .all(); for a share"
                                    + " of them, .shareAtLeast( \"0.95\" )."));
        }
        return isCount;
    }

    /** A share of nothing is met by nobody's passing. */
    void demandSome(Token at, List<String> limits) {
        if (limits.stream().flatMap(limit -> LimitCheck.number(limit).stream()).anyMatch(Exact::isZero)) {
            typing.problem(
                    at,
                    new Text("达标比例的限值是0，一个也不达标也算达到。", "A share of 0 is reached where none passes."),
                    new Text("写大于0的比例，如 \"0.95\"。", "Write a share above 0, such as \"0.95\"."));
        }
    }

    /** So many of those that there are, and not of fewer; of points, more than none of them. */
    void demandOfThese(Token at, List<String> limits) {
        Optional<Exact> number = limits.stream().findFirst().flatMap(LimitCheck::number);
        Optional<Exact> size = size().filter(all -> all.signum() > 0);
        if (number.isEmpty()
                || !new LimitCheck(typing, at).decides(limits, new Attainable(Optional.of(Exact.ZERO), size, false))) {
            return;
        }
        boolean isPart = said.value() instanceof Score
                && number.get().compareTo(Exact.ONE) <= 0
                && size.filter(all -> all.compareTo(POINTS) >= 0).isPresent();
        if (isPart) {
            Exact points = number.get().times(size.get());
            typing.problem(
                    at,
                    new Text(
                            "满分 " + size.get() + "，限值“" + limits.get(0) + "”过小。",
                            "Of " + size.get() + " points the limit \"" + limits.get(0) + "\" is too small."),
                    new Text("写分数，如 \"" + points + "\"。", "Write the points, such as \"" + points + "\"."));
        }
    }

    /** How many there are is told of what is counted alone. */
    void size(NamedStep step) {
        boolean isScore = said.value() instanceof Score;
        boolean isCounted = said.value() instanceof Tally && !says("reported");
        if (!isCounted && !isScore) {
            useless(step);
        } else if (isCounted) {
            LimitCheck.text(step).ifPresent(size -> isCount(step.name(), size));
        } else if (LimitCheck.text(step)
                .flatMap(LimitCheck::number)
                .filter(all -> all.signum() <= 0)
                .isPresent()) {
            typing.problem(
                    step.name(),
                    new Text("满分不大于0。", "The full score is not above 0."),
                    new Text("写满分，如 .of( \"100\" )。", "Write the full score, such as .of( \"100\" )."));
        }
    }

    /** What the others reach decides something where some of them may miss their own limit, and not by nothing. */
    void others(NamedStep step) {
        if (!(said.value() instanceof Tally) || says("reported")) {
            useless(step);
            return;
        }
        Optional<Exact> part = LimitCheck.text(step).flatMap(LimitCheck::number);
        boolean isShare = LimitCheck.text(step)
                .filter(typed -> new LimitCheck(typing, step.name()).isShare(typed, new Text("其余各项", "part")))
                .isPresent();
        if (says("all")) {
            typing.problem(
                    step.name(),
                    new Text("全部都要达标，没有其余的项。", "All have to be met, so there are no others."),
                    new Text("删去 .others( … )。", "Remove .others( … )."));
        } else if (isShare && part.filter(Exact::isZero).isPresent()) {
            typing.problem(
                    step.name(),
                    new Text("其余各项达到限值的0，人人都满足。", "Everybody reaches 0 of the limit of the others."),
                    new Text(
                            "写大于0的比例，如 \"0.85\"；不要求的删去 .others( … )。",
                            "Write a share above 0, such as \"0.85\"; where nothing is asked of them remove .others( … )."));
        } else if (isShare && demandsAll()) {
            typing.problem(
                    step.name(),
                    new Text("要求的就是全部，没有其余的项。", "As many are demanded as there are, so there are no others."),
                    new Text("删去 .others( … )，或减少要求的项数。", "Remove .others( … ), or demand fewer."));
        } else if (isShare && part.filter(Exact.ONE::equals).isPresent()) {
            typing.problem(
                    step.name(),
                    new Text("其余各项也要全部达到限值，就是全部达标。", "The others have to reach all of their limit: then all are met."),
                    new Text(
                            "写作 .all()；放宽的写小于1的比例，如 \"0.85\"。", "Write .all(), or a share below 1, such as \"0.85\"."));
        }
    }

    /** Whether as many are demanded as are named, or all by their share. */
    private boolean demandsAll() {
        return then.steps().stream()
                .anyMatch(step -> (step.name().is("atLeast")
                                && size().isPresent()
                                && number(step).equals(size()))
                        || (step.name().is("shareAtLeast")
                                && number(step).filter(Exact.ONE::equals).isPresent()));
    }

    private static Optional<Exact> number(NamedStep step) {
        return LimitCheck.text(step).flatMap(LimitCheck::number);
    }

    private boolean says(String word) {
        return then.steps().stream().anyMatch(step -> step.name().is(word));
    }

    private void useless(NamedStep step) {
        String word = "." + step.name().text() + "( … )";
        typing.problem(
                step.name(),
                says("reported")
                        ? new Text(
                                word + " 在这里不起作用：.reported() 只列出，不判定。",
                                word + " does nothing here: .reported() shows, and judges nothing.")
                        : new Text(
                                word + " 在这里不起作用：它只用于判定的计数。",
                                word + " does nothing here: it is said of a count of verdicts."),
                new Text("删去它。", "Remove it."));
    }
}
