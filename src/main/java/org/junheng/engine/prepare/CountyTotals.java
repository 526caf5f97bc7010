package org.junheng.engine.prepare;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.figures.Figure.FigureState;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;
import org.junheng.values.HeldTotal;
import org.junheng.values.SchoolSums;

/**
 * Holds what a county reports as a total against what its schools add up to. What cannot both be true is taken out of the
 * county; the schools keep theirs, for a sum of many is not one figure that may be wrong. So a total bounds nothing that a school
 * left unsaid: with more than the total leaves room for, the schools would be judged by that, and the total be out.
 *
 * <p>How far they may differ stands at {@link SchoolSums}.
 */
final class CountyTotals {
    private static final Set<ChildGroup> PARTS = EnumSet.of(ChildGroup.DISABLED, ChildGroup.THREE_CATEGORIES);

    private final County county;
    private final List<School> schools;
    private final List<DataFinding> dataFindings;
    private final Range students;
    private final Range disabledStudents;
    private final SchoolSums sums;

    CountyTotals(County county, List<School> schools, List<DataFinding> dataFindings) {
        this.county = county;
        this.schools = schools;
        this.sums = new SchoolSums(schools, county.figures().get(CountyFigure.COMPULSORY_SCHOOLS));
        this.dataFindings = dataFindings;
        this.students = new HeldTotal<>(CountyFigure.POPULATION, LevelFigure.STUDENTS, HeldTotal.Side.BELOW)
                .sum(schools, SchoolSums.COMPULSORY);
        this.disabledStudents = new HeldTotal<>(
                        CountyFigure.INCLUSION_STUDENTS, SchoolFigure.DISABLED_STUDENTS, HeldTotal.Side.ABOVE)
                .sum(schools, SchoolSums.COMPULSORY);
    }

    /** The county without the totals that its schools contradict, and with what they say of those that are missing. */
    County without() {
        County.Builder left = county.toBuilder();
        Set<CountyFigure> out = EnumSet.noneOf(CountyFigure.class);
        for (HeldTotal<CountyFigure> held : HeldTotal.OF_COUNTIES) {
            Input total = new Input(county.id(), held.total(), county.figures().get(held.total()));
            if (!out.contains(held.total()) && isContradicted(held, total, SchoolSums.COMPULSORY)) {
                out.add(held.total());
            }
        }
        out.forEach(name -> left.figure(name, Figure.CONTRADICTED));
        boolean any = atLeastWhatSchoolsFound(left) || !out.isEmpty();
        for (Level level : SchoolSums.COMPULSORY) {
            if (sums.isOfNoneListed(level)) {
                continue;
            }
            for (HeldTotal<CountyLevelFigure> held : HeldTotal.OF_LEVELS) {
                Figure figure = county.level(level).get(held.total());
                boolean isOut = left.build().level(level).get(held.total()).state() == Figure.FigureState.CONTRADICTED;
                if (!isOut
                        && isContradicted(
                                held, new Input(level.idIn(county.id()), held.total(), figure), List.of(level))) {
                    left.figure(level, held.total(), Figure.CONTRADICTED);
                    any = true;
                }
            }
        }
        return any ? left.build() : county;
    }

    /** What was found out in schools was found out in the county, whether it says how much or not; whether there is such a total. */
    private boolean atLeastWhatSchoolsFound(County.Builder left) {
        boolean any = false;
        for (HeldTotal<CountyFigure> held : HeldTotal.OF_COUNTIES) {
            Figure total = county.figures().get(held.total());
            boolean isMissing = total.state() == FigureState.NOT_REPORTED || total.state() == FigureState.UNREADABLE;
            if (held.side() == HeldTotal.Side.BELOW_AT_ALL && isMissing) {
                Exact found = held.sum(schools, SchoolSums.COMPULSORY).low();
                if (found.compareTo(total.range().low()) > 0) {
                    left.figure(held.total(), new Figure(total.state(), new Range(found, null)));
                    any = true;
                }
            }
        }
        return any;
    }

    /** Whether the schools contradict a total; then it is told. */
    private boolean isContradicted(HeldTotal<?> held, Input total, List<Level> levels) {
        if (!total.figure().isReported()) {
            return false;
        }
        Range sum = held.sum(schools, levels);
        boolean found = sums.contradict(held, total.figure().range().low(), levels);
        if (found && held.side() == HeldTotal.Side.BELOW_AT_ALL) {
            tellFewer(total, held.part(), sum);
        } else if (found) {
            tell(total, held.part(), sum);
        }
        return found;
    }

    /** The children of a group without figures that the schools, or the children of school age, contradict. */
    Enrolment without(Enrolment children) {
        if (moreThanAll(children)) {
            return new Enrolment(children.county(), children.group(), Figure.CONTRADICTED, Figure.CONTRADICTED);
        }
        return switch (children.group()) {
            case SCHOOL_AGE -> ofSchoolAge(children);
            case DISABLED -> disabled(children);
            default -> children;
        };
    }

    /**
     * Whether children with disabilities are more than all of school age: they are counted among them, so there is no
     * tolerance. Children who moved in or are poor may be counted elsewhere.
     */
    private boolean moreThanAll(Enrolment children) {
        List<Enrolment> parts = county.enrolments().stream()
                .filter(group -> PARTS.contains(group.group()))
                .toList();
        Optional<Enrolment> all = county.enrolments().stream()
                .filter(group -> group.group() == ChildGroup.SCHOOL_AGE)
                .findFirst();
        boolean more = false;
        for (Enrolment part : parts) {
            boolean asked = children.group() == ChildGroup.SCHOOL_AGE || children.group() == part.group();
            if (asked && all.isPresent() && isMore(part.ofAge(), all.get().ofAge())) {
                more = true;
                if (children.group() == part.group()) {
                    tellMore(part, all.get());
                }
            }
        }
        return more;
    }

    private static boolean isMore(Figure part, Figure whole) {
        return part.isReported()
                && whole.isReported()
                && part.range().low().compareTo(whole.range().low()) > 0;
    }

    private void tellMore(Enrolment part, Enrolment whole) {
        Input small = new Input(part.id(), Enrolment.OF_AGE, part.ofAge());
        Input large = new Input(whole.id(), Enrolment.OF_AGE, whole.ofAge());
        dataFindings.add(new DataFinding(
                DataFinding.Category.CONTRADICTION,
                part.id(),
                List.of(small, large),
                new Text(
                        "全县" + part.group().title().zh() + small.figure().range() + "，多于"
                                + whole.group().title().zh() + large.figure().range() + "，相互矛盾，均按未报处理；请核对后重新填报。",
                        "the county's " + part.group().title().en() + ", "
                                + small.figure().range() + ", are more than its "
                                + whole.group().title().en() + ", "
                                + large.figure().range()
                                + "; they contradict each other and count as missing. Check and report them again.")));
    }

    /** Those enrolled against those whom the schools have: some learn at home or in special schools, so there may be more. */
    private Enrolment disabled(Enrolment children) {
        Figure enrolled = children.enrolled();
        if (!isFarBelow(enrolled, disabledStudents, SchoolSums.FEW)) {
            return children;
        }
        tell(new Input(children.id(), Enrolment.ENROLLED, enrolled), SchoolFigure.DISABLED_STUDENTS, disabledStudents);
        return new Enrolment(children.county(), children.group(), children.ofAge(), Figure.CONTRADICTED);
    }

    private Enrolment ofSchoolAge(Enrolment children) {
        Figure ofAge = children.ofAge();
        Figure enrolled = children.enrolled();
        boolean tooFew = isFarBelow(ofAge, students, Exact.ZERO);
        boolean tooMany = isFarAbove(enrolled, students, Exact.ZERO);
        if (!tooFew && !tooMany) {
            return children;
        }
        Named name = tooFew ? Enrolment.OF_AGE : Enrolment.ENROLLED;
        tell(new Input(children.id(), name, tooFew ? ofAge : enrolled), LevelFigure.STUDENTS, students);
        return new Enrolment(children.county(), children.group(), Figure.CONTRADICTED, Figure.CONTRADICTED);
    }

    private boolean isFarAbove(Figure figure, Range sum, Exact slack) {
        return figure.isReported() && sums.isFarAbove(figure.range().low(), sum, slack);
    }

    private static boolean isFarBelow(Figure figure, Range sum, Exact slack) {
        return figure.isReported() && SchoolSums.isFarBelow(figure.range().low(), sum, slack);
    }

    private void tellFewer(Input total, Named name, Range sum) {
        dataFindings.add(new DataFinding(
                DataFinding.Category.CONTRADICTION,
                total.subject(),
                List.of(total, new Input(county.id(), name, new Figure(FigureState.NOT_REPORTED, sum))),
                new Text(
                        "全县" + total.name().zh() + total.figure().range() + "，少于各校" + name.zh() + "合计" + sum
                                + "，相互矛盾，全县数按未报处理；请核对后重新填报。",
                        "the county's " + total.name().en() + " "
                                + total.figure().range() + " are fewer than the schools' " + name.en()
                                + " " + sum
                                + "; they contradict each other and the county's figure counts as missing. Check and report"
                                + " it again.")));
    }

    /** What else may be wrong where few schools are listed. */
    private Text ifSomeLack() {
        return !sums.isShort()
                ? Text.NONE
                : new Text(
                        "若本县还有没有列出的学校，请在县表填报“" + CountyFigure.COMPULSORY_SCHOOLS.zh() + "”。",
                        " If the county has schools that are not listed, report its "
                                + CountyFigure.COMPULSORY_SCHOOLS.en() + ".");
    }

    private void tell(Input total, Named name, Range sum) {
        Figure added = sum.isExact() ? Figure.of(sum.low()) : new Figure(FigureState.NOT_REPORTED, sum);
        dataFindings.add(new DataFinding(
                DataFinding.Category.CONTRADICTION,
                total.subject(),
                List.of(total, new Input(county.id(), name, added)),
                new Text(
                                "全县" + total.name().zh() + total.figure().range() + "，各校" + name.zh() + "合计" + sum
                                        + "，相差超过五分之一，相互矛盾，全县数按未报处理；请核对后重新填报。",
                                "the county's " + total.name().en() + " "
                                        + total.figure().range() + " and the schools' " + name.en()
                                        + " " + sum
                                        + " are more than a fifth apart; they contradict each other and the county's figure counts as missing."
                                        + " Check and report it again.")
                        .then(ifSomeLack())));
    }
}
