package org.junheng.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.facts.County;
import org.junheng.facts.Exact;
import org.junheng.facts.Figure;
import org.junheng.facts.Figures;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;

/**
 * A figure that is another one, to see what would be: {@code S0012.books=3200}, {@code S0012/primary.teachers+=2},
 * {@code *.books*=1.1}.
 *
 * @param school the id of the school, or {@code *} for every school that reports the figure
 * @param level the level, of a figure that is reported by level; empty for what a school has only once
 * @param figure the id of the figure, as files have it
 * @param operation what is done
 * @param amount by what
 */
public record Change(String school, Optional<Level> level, String figure, Operation operation, Exact amount) {
    /** What is done with a figure. */
    public enum Operation {
        SET("="),
        ADD("+="),
        TAKE("-="),
        MULTIPLY("*=");

        private final String sign;

        Operation(String sign) {
            this.sign = sign;
        }
    }

    private static final String EVERY = "*";
    private static final Pattern FORM =
            Pattern.compile("(?<subject>.+)\\.(?<figure>[^.=+*]+?)\\s*(?<sign>[-+*]?=)\\s*(?<amount>.+)");

    /**
     * Reads a change.
     *
     * @throws IllegalArgumentException if the text is none, or names a figure that there is not; the message says what it
     *     should look like
     */
    public static Change of(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw refused(
                    text,
                    "应写作 S0012.books=3200、S0012/primary.teachers+=2 或 *.books*=1.1",
                    "write S0012.books=3200, S0012/primary.teachers+=2 or *.books*=1.1");
        }
        String subject = parts.group("subject").strip();
        String figure = parts.group("figure").strip();
        int slash = subject.lastIndexOf('/');
        boolean ofLevel = levelFigure(figure).isPresent();
        if (!ofLevel && schoolFigure(figure).isEmpty()) {
            throw refused(
                    text,
                    "没有名为 " + figure + " 的数字，名称见 examples/DATA.md",
                    "there is no figure \"" + figure + "\"; the names are in examples/DATA.md");
        }
        if (ofLevel != slash > 0) {
            String meant = ofLevel ? subject + "/primary." + figure : subject.substring(0, slash) + "." + figure;
            throw refused(
                    text,
                    ofLevel ? figure + " 按学段填报，应写作 " + meant : figure + " 属于全校，应写作 " + meant,
                    figure + (ofLevel ? " is reported by level: " : " is of the whole school: ") + meant);
        }
        return new Change(
                ofLevel ? subject.substring(0, slash) : subject,
                ofLevel ? Optional.of(Level.of(subject.substring(slash + 1))) : Optional.empty(),
                figure,
                operation(parts.group("sign")),
                amount(text, parts.group("amount")));
    }

    private static Operation operation(String sign) {
        return Arrays.stream(Operation.values())
                .filter(one -> one.sign.equals(sign))
                .findFirst()
                .orElseThrow();
    }

    private static Exact amount(String text, String amount) {
        try {
            Exact exact = Exact.of(amount.strip());
            if (exact.signum() >= 0) {
                return exact;
            }
        } catch (NumberFormatException none) {
            // Told below, as a negative one is.
        }
        throw refused(text, amount + " 不是不小于0的数", amount + " is no number from 0 up");
    }

    private static IllegalArgumentException refused(String text, String zh, String en) {
        return new IllegalArgumentException("\"" + text + "\"：" + zh + " · " + en);
    }

    private static Optional<LevelFigure> levelFigure(String id) {
        return Arrays.stream(LevelFigure.values())
                .filter(figure -> figure.id().equals(id) || figure.zh().equals(id))
                .findFirst();
    }

    private static Optional<SchoolFigure> schoolFigure(String id) {
        return Arrays.stream(SchoolFigure.values())
                .filter(figure -> figure.id().equals(id) || figure.zh().equals(id))
                .findFirst();
    }

    /** Whether the county has a school that it changes. */
    public boolean concerns(County county) {
        return county.schools().stream().anyMatch(this::concerns);
    }

    /** Every school, as far as it reports the figure; a school that is named gets one that it did not report, too. */
    private boolean concerns(School school) {
        boolean known = figure(school).isReported();
        return school.id().equals(this.school) || (this.school.equals(EVERY) && known);
    }

    private Figure figure(School of) {
        return level.isPresent()
                ? of.level(level.get()).get(levelFigure(figure).orElseThrow())
                : of.figures().get(schoolFigure(figure).orElseThrow());
    }

    /**
     * The county with all of the changes.
     *
     * @throws IllegalArgumentException if a figure that is not reported would have to be added to
     */
    public static County apply(County county, List<Change> changes) {
        List<School> schools = new ArrayList<>();
        for (School school : county.schools()) {
            School changed = school;
            for (Change change : changes) {
                changed = change.concerns(changed) ? change.with(changed) : changed;
            }
            schools.add(changed);
        }
        return county.withSchools(schools);
    }

    private School with(School before) {
        Figure changed = changed(before);
        if (level.isEmpty()) {
            return before.with(before.figures().with(schoolFigure(figure).orElseThrow(), changed), before.levels());
        }
        SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(before.levels());
        levels.put(
                level.get(), before.level(level.get()).with(levelFigure(figure).orElseThrow(), changed));
        return before.with(before.figures(), levels);
    }

    private Figure changed(School of) {
        Figure now = figure(of);
        if (operation == Operation.SET) {
            return Figure.of(amount);
        }
        if (!now.isReported()) {
            throw refused(
                    of.id() + "." + figure, "未报，不能在其上加减；请用 = 设定", "was not reported, so nothing can be added; use =");
        }
        Exact value = now.range().low();
        return Figure.of(
                switch (operation) {
                    case SET -> amount;
                    case ADD -> value.plus(amount);
                    case TAKE -> value.minus(amount).max(Exact.ZERO);
                    case MULTIPLY -> value.times(amount);
                });
    }
}
