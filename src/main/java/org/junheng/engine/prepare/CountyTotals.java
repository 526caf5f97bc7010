package org.junheng.engine.prepare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;

/**
 * Holds what a county reports as a total against what its schools add up to. What cannot both be true is taken out of the
 * county; the schools keep theirs, for a sum of many is not one figure that may be wrong.
 *
 * <p>The tolerance is a fifth: a county counts on another day, counts children who live here and learn elsewhere, or teachers
 * of kindergartens and senior schools; in the example county these make 1 %, and no county seen came near a fifth. A county
 * total above the schools' is held only against a list that is not known to lack schools and has at least five of them: fewer
 * are an extract and no county.
 */
final class CountyTotals {
    private static final Exact TOLERANCE = Exact.of("1.2");
    private static final int FEWEST = 5;
    /** So few children with disabilities more or less are no contradiction. */
    private static final Exact FEW = Exact.of(10);

    private static final List<Level> COMPULSORY = List.of(Level.PRIMARY, Level.JUNIOR);
    /** What a county counts of the students of a level: no more than there are. */
    private static final List<CountyLevelFigure> OF_STUDENTS = List.of(
            CountyLevelFigure.ZONED_STUDENTS,
            CountyLevelFigure.STUDENTS_AT_START,
            CountyLevelFigure.FITNESS_TESTED,
            CountyLevelFigure.ART_TESTED,
            CountyLevelFigure.QUALITY_ASSESSED);

    private static final Set<ChildGroup> PARTS = EnumSet.of(ChildGroup.DISABLED, ChildGroup.THREE_CATEGORIES);

    private final County county;
    private final List<DataFinding> dataFindings;
    private final Range students;
    private final Range teachers;
    private final Range disabledStudents;
    private final Map<Level, Range> studentsByLevel = new LinkedHashMap<>();
    private final boolean isWhole;

    CountyTotals(County county, List<School> schools, List<DataFinding> dataFindings) {
        this.county = county;
        this.dataFindings = dataFindings;
        this.students = sum(schools, LevelFigure.STUDENTS);
        this.teachers = sum(schools, LevelFigure.TEACHERS);
        for (Level level : COMPULSORY) {
            studentsByLevel.put(level, sum(schools, LevelFigure.STUDENTS, level));
        }
        this.disabledStudents = schools.stream()
                .map(school ->
                        school.figures().get(SchoolFigure.DISABLED_STUDENTS).range())
                .reduce(Range.ZERO, Range::plus);
        Figure listed = county.figures().get(CountyFigure.COMPULSORY_SCHOOLS);
        this.isWhole = schools.size() >= FEWEST
                && (!listed.isReported() || listed.range().low().compareTo(Exact.of(schools.size())) <= 0);
    }

    private static Range sum(List<School> schools, LevelFigure name) {
        return COMPULSORY.stream().map(level -> sum(schools, name, level)).reduce(Range.ZERO, Range::plus);
    }

    private static Range sum(List<School> schools, LevelFigure name, Level level) {
        return schools.stream()
                .filter(school -> school.compulsoryLevels().contains(level))
                .map(school -> school.level(level).get(name).range())
                .reduce(Range.ZERO, Range::plus);
    }

    /** The county without the totals that its schools contradict. */
    County without() {
        List<CountyFigure> out = new ArrayList<>();
        for (CountyFigure name : List.of(CountyFigure.TEACHERS_TO_TRAIN, CountyFigure.ROTATION_ELIGIBLE)) {
            Figure figure = county.figures().get(name);
            if (isFarAbove(figure, teachers)) {
                tell(new Input(county.id(), name, figure), LevelFigure.TEACHERS, teachers);
                out.add(name);
            }
        }
        Figure residents = county.figures().get(CountyFigure.POPULATION);
        if (isFarBelow(residents, students)) {
            tell(new Input(county.id(), CountyFigure.POPULATION, residents), LevelFigure.STUDENTS, students);
            out.add(CountyFigure.POPULATION);
        }
        County.Builder left = county.toBuilder();
        out.forEach(name -> left.figure(name, Figure.CONTRADICTED));
        boolean any = !out.isEmpty();
        for (Map.Entry<Level, Range> level : studentsByLevel.entrySet()) {
            for (CountyLevelFigure name : OF_STUDENTS) {
                Figure figure = county.level(level.getKey()).get(name);
                if (isFarAbove(figure, level.getValue())) {
                    tell(
                            new Input(level.getKey().idIn(county.id()), name, figure),
                            LevelFigure.STUDENTS,
                            level.getValue());
                    left.figure(level.getKey(), name, Figure.CONTRADICTED);
                    any = true;
                }
            }
        }
        return any ? left.build() : county;
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
                                + whole.group().title().zh() + large.figure().range() + "，相互矛盾，均按缺失处理；请核对后重新填报。",
                        "the county's " + part.group().title().en() + ", "
                                + small.figure().range() + ", are more than its "
                                + whole.group().title().en() + ", "
                                + large.figure().range()
                                + "; they contradict each other and count as missing. Check and report them again.")));
    }

    /** Those enrolled against those whom the schools have: some learn at home or in special schools, so there may be more. */
    private Enrolment disabled(Enrolment children) {
        Figure enrolled = children.enrolled();
        boolean few = enrolled.isReported()
                && enrolled.range().low().times(TOLERANCE).plus(FEW).compareTo(disabledStudents.low()) < 0;
        if (!few) {
            return children;
        }
        tell(new Input(children.id(), Enrolment.ENROLLED, enrolled), SchoolFigure.DISABLED_STUDENTS, disabledStudents);
        return new Enrolment(children.county(), children.group(), children.ofAge(), Figure.CONTRADICTED);
    }

    private Enrolment ofSchoolAge(Enrolment children) {
        Figure ofAge = children.ofAge();
        Figure enrolled = children.enrolled();
        boolean tooFew = isFarBelow(ofAge, students);
        boolean tooMany = isFarAbove(enrolled, students);
        if (!tooFew && !tooMany) {
            return children;
        }
        Named name = tooFew ? Enrolment.OF_AGE : Enrolment.ENROLLED;
        tell(new Input(children.id(), name, tooFew ? ofAge : enrolled), LevelFigure.STUDENTS, students);
        return new Enrolment(children.county(), children.group(), Figure.CONTRADICTED, Figure.CONTRADICTED);
    }

    private boolean isFarAbove(Figure figure, Range sum) {
        Exact most = sum.high();
        return isWhole
                && figure.isReported()
                && most != null
                && figure.range().low().compareTo(most.times(TOLERANCE)) > 0;
    }

    private boolean isFarBelow(Figure figure, Range sum) {
        return figure.isReported() && figure.range().low().times(TOLERANCE).compareTo(sum.low()) < 0;
    }

    private void tell(Input total, Named name, Range sum) {
        Figure added = sum.isExact() ? Figure.of(sum.low()) : new Figure(Figure.FigureState.NOT_REPORTED, sum);
        dataFindings.add(new DataFinding(
                DataFinding.Category.CONTRADICTION,
                total.subject(),
                List.of(total, new Input(county.id(), name, added)),
                new Text(
                        "全县" + total.name().zh() + total.figure().range() + "，各校" + name.zh() + "合计" + sum
                                + "，相差超过五分之一，相互矛盾，全县数按缺失处理；请核对后重新填报。",
                        "the county's " + total.name().en() + " "
                                + total.figure().range() + " and the schools' " + name.en()
                                + " " + sum
                                + " are more than a fifth apart; they contradict each other and the county's figure counts as missing."
                                + " Check and report it again.")));
    }
}
