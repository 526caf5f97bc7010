package org.junheng.facts;

import java.util.Optional;
import org.junheng.criteria.Subject;
import org.junheng.figures.Figure;
import org.junheng.figures.Label;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.texts.Text;

/**
 * What the students of one grade of a school achieved in one subject.
 *
 * <p>The bands are cumulative: an excellent mark is also a good one and a pass (rules/SOURCES.md).
 *
 * @param school the id of the school
 * @param level the level
 * @param grade the grade, as reported
 * @param subject the subject taught, as reported
 * @param enrolled students at term start
 * @param tested students tested
 * @param passed students with at least the pass mark
 * @param good students with at least the good mark
 * @param excellent students with at least the excellent mark
 * @param allSubjectsPassed students who passed every subject
 * @param mean the mean mark of the students tested
 * @param lines at what lines they were counted; empty where that is not known
 */
public record Results(
        String county,
        String school,
        Level level,
        String grade,
        String subject,
        Figure enrolled,
        Figure tested,
        Figure passed,
        Figure good,
        Figure excellent,
        Figure allSubjectsPassed,
        Figure mean,
        Optional<MarkLines> lines)
        implements Subject {
    public static final Named ENROLLED = new Label("enrolled", "期初人数", "enrolled at term start", Unit.STUDENTS);
    public static final Named TESTED = new Label("tested", "参考人数", "tested", Unit.STUDENTS);
    public static final Named PASSED = new Label("passed", "合格人数", "passed", Unit.STUDENTS);
    public static final Named GOOD = new Label("good", "良好人数", "with a good mark or better", Unit.STUDENTS);
    public static final Named EXCELLENT = new Label("excellent", "优秀人数", "with an excellent mark", Unit.STUDENTS);
    public static final Named ALL_SUBJECTS_PASSED =
            new Label("allSubjectsPassed", "全科合格人数", "passed in every subject", Unit.STUDENTS);
    public static final Named MEAN = new Label("mean", "平均分", "mean mark", Unit.NONE);

    /** Results of which it is not known at what lines they were counted. */
    public Results(
            String county,
            String school,
            Level level,
            String grade,
            String subject,
            Figure enrolled,
            Figure tested,
            Figure passed,
            Figure good,
            Figure excellent,
            Figure allSubjectsPassed,
            Figure mean) {
        this(
                county,
                school,
                level,
                grade,
                subject,
                enrolled,
                tested,
                passed,
                good,
                excellent,
                allSubjectsPassed,
                mean,
                Optional.empty());
    }

    /** Results of which no mean mark was reported. */
    public Results(
            String county,
            String school,
            Level level,
            String grade,
            String subject,
            Figure enrolled,
            Figure tested,
            Figure passed,
            Figure good,
            Figure excellent,
            Figure allSubjectsPassed) {
        this(
                county,
                school,
                level,
                grade,
                subject,
                enrolled,
                tested,
                passed,
                good,
                excellent,
                allSubjectsPassed,
                Figure.NOT_REPORTED);
    }

    /** The same counted at these lines. */
    public Results countedAt(Optional<MarkLines> others) {
        return new Results(
                county,
                school,
                level,
                grade,
                subject,
                enrolled,
                tested,
                passed,
                good,
                excellent,
                allSubjectsPassed,
                mean,
                others);
    }

    /** These results as those of another school. */
    public Results of(String other) {
        return other.equals(school)
                ? this
                : new Results(
                        county,
                        other,
                        level,
                        grade,
                        subject,
                        enrolled,
                        tested,
                        passed,
                        good,
                        excellent,
                        allSubjectsPassed,
                        mean,
                        lines);
    }

    @Override
    public String id() {
        return level.idIn(school) + "/" + grade + "/" + subject;
    }

    @Override
    public Text title() {
        return Text.same(school + " " + grade + " " + subject);
    }

    /**
     * The figure of that name.
     *
     * @throws IllegalArgumentException if results have no such figure
     */
    public Figure figure(Named name) {
        return switch (name.id()) {
            case "enrolled" -> enrolled;
            case "tested" -> tested;
            case "passed" -> passed;
            case "good" -> good;
            case "excellent" -> excellent;
            case "allSubjectsPassed" -> allSubjectsPassed;
            case "mean" -> mean;
            default -> throw new IllegalArgumentException("results have no figure \"" + name.id() + "\"");
        };
    }
}
