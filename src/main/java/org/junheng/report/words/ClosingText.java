package org.junheng.report.words;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Subject;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Finding;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.figures.Basis;
import org.junheng.figures.FigureName;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.results.Closing;
import org.junheng.results.Closing.Means;
import org.junheng.texts.Text;
import org.junheng.values.Aggregate;
import org.junheng.values.Amounts;
import org.junheng.values.Lowest;

/** How much closes a finding, as people buy, recruit and train it. */
public final class ClosingText {
    private static final Set<Unit> PEOPLE = EnumSet.of(Unit.STUDENTS, Unit.CHILDREN, Unit.TEACHERS, Unit.CLASSES);
    private static final Text RECRUIT =
            new Text("（现有教师已全部计入，须招聘、调入）", " (all who are there are counted: to be recruited or moved in)");

    private ClosingText() {}

    /** What follows a finding's value and limit: {@code ，还差3584平方米}; nothing where no amount closes it. */
    static Text after(Verdict verdict, Measure measure, Map<String, Subject> subjects) {
        List<Closing> all = Closing.of(verdict, subjects);
        if (all.isEmpty()) {
            return ofMarks(verdict, measure, subjects);
        }
        Closing first = all.get(0);
        if (measure.basis().parts().stream().anyMatch(ClosingText::isOfOneSchool)) {
            return new Text("，该校还差", "; that school is ").then(counted(first)).then(new Text("", " short"));
        }
        Optional<Closing> recruited = all.stream()
                .skip(1)
                .filter(one -> one.means() == Means.RECRUITED)
                .findFirst();
        Text amount = counted(first);
        return switch (first.means()) {
            case CONVERTED ->
                (measure.part() ? stillToGo(verdict, amount, first) : missing(amount))
                        .then(recruited
                                .filter(one -> !one.count().equals(first.count()))
                                .map(ClosingText::orRecruited)
                                .orElse(Text.NONE));
            case RECRUITED -> missing(amount).then(isOfSome(measure) ? RECRUIT : Text.NONE);
            case MORE ->
                isOfPeople(measure, first.unit())
                        ? stillToGo(verdict, amount, first)
                        : bought(verdict, first, amount, subjects);
            case FEWER, FEWER_STUDENTS -> new Text("，多出", "; ").then(amount).then(new Text("", " too many"));
        };
    }

    /** Who is not among those counted of all: no one can be bought or built for that. */
    private static boolean isOfPeople(Measure measure, Unit unit) {
        boolean isOfStudents = unit == Unit.STUDENTS || unit == Unit.CHILDREN;
        return PEOPLE.contains(unit) && (measure.part() || (isOfStudents && measure.unit() == measure.per()));
    }

    /** {@code 尚有1名教师未取得教师资格证}, of a finding about people who are there and lack something; of others empty. */
    static Optional<Text> stillToGo(Finding finding) {
        Verdict verdict = finding.verdict();
        return verdict.requirement().value() instanceof Measure measure
                ? Closing.of(verdict, finding.index().subjects()).stream()
                        .findFirst()
                        .filter(first -> first.means() != Means.RECRUITED && isOfPeople(measure, first.unit()))
                        .map(first -> stillToGo(verdict, counted(first), first))
                        .map(text -> new Text(text.zh().substring(1), text.en().substring(2)))
                : Optional.empty();
    }

    private static boolean isOfOneSchool(Basis.BasisPart part) {
        return part instanceof Lowest.Furthest || part instanceof Aggregate.Outermost;
    }

    /** Marks are counted, and no table of figures holds who has which. */
    private static Text ofMarks(Verdict verdict, Measure measure, Map<String, Subject> subjects) {
        Exact gap = Amounts.of(verdict).gap().orElse(Exact.ZERO);
        boolean isOfPeople = measure.part() && (measure.unit() == Unit.STUDENTS || measure.unit() == Unit.CHILDREN);
        boolean isShort = gap.signum() > 0
                && verdict.requirement().limit().relation() == Relation.AT_LEAST
                && !Closing.isContradicted(verdict, subjects);
        if (!isOfPeople || !isShort) {
            return Text.NONE;
        }
        String amount = Numbers.wanted(gap, measure.unit());
        return stillToGo(
                verdict,
                counted(amount, measure.unit()),
                Shortfalls.of(measure.inputs().get(0).name()));
    }

    private static Text missing(Text amount) {
        return new Text("，还差", "; ").then(amount).then(new Text("", " short"));
    }

    /** Backbone teachers are some of the teachers; where all of them are that already, others have to come. */
    private static boolean isOfSome(Measure measure) {
        return measure.inputs().stream().noneMatch(input -> input.name() == LevelFigure.TEACHERS);
    }

    private static Text stillToGo(Verdict verdict, Text amount, Closing closing) {
        return stillToGo(verdict, amount, Shortfalls.of(closing.parts().get(0).figure()));
    }

    private static Text stillToGo(Verdict verdict, Text amount, Text how) {
        return verdict.requirement().limit().value().equals(Exact.ONE)
                ? new Text("，尚有", "; ").then(amount).then(new Text(how.zh(), " " + how.en()))
                : new Text("，至少还须有", "; at least ").then(amount).then(new Text("达到", " more needed"));
    }

    private static Text orRecruited(Closing recruited) {
        return new Text("（从现有教师中培养、提升，或招聘、调入", " (of those who are there, or ")
                .then(counted(recruited))
                .then(new Text("）", " recruited or moved in)"));
    }

    /** What a school buys is not what a level has of it. */
    private static Text bought(Verdict verdict, Closing closing, Text amount, Map<String, Subject> subjects) {
        Text plain = missing(amount);
        boolean isSplit = subjects.get(verdict.subject()) instanceof Section section
                && !section.share().equals(Range.ONE)
                && closing.parts().get(0).subject().equals(section.school().id());
        if (!isSplit) {
            return plain;
        }
        String own = Amounts.of(verdict)
                .gap()
                .map(gap -> Numbers.grouped(Numbers.wanted(gap, closing.unit()), closing.unit()))
                .orElse("");
        return new Text("，全校须增加", "; the school needs ")
                .then(amount)
                .then(new Text(
                        "（按学段折算，本学段须得" + own + Units.plain(closing.unit()).zh() + "，其他学段同时受益）",
                        " more (of which this level is to have " + own + "; the others gain, too)"));
    }

    /** {@code 2名教师}; of what has no unit what is counted: {@code 3（查实违规收费起数）}. */
    static Text counted(Closing closing) {
        Text counted = counted(closing.count().toString(), closing.unit());
        Text name = Titles.of(closing.parts().get(0).figure());
        return closing.unit() == Unit.NONE
                ? new Text(counted.zh() + "（" + name.zh() + "）", counted.en() + " " + name.en())
                : counted;
    }

    private static Text counted(String count, Unit unit) {
        return Units.with(Numbers.grouped(count, unit), unit, count);
    }

    /** How many students there is room for, where there are too many; empty where that is not so. */
    static Text room(Verdict verdict, Measure measure, Map<String, Subject> subjects) {
        Optional<Closing> fewer = Closing.of(verdict, subjects).stream()
                .filter(one -> one.means() == Means.FEWER_STUDENTS)
                .findFirst();
        if (fewer.isEmpty() || measure.unit() == Unit.STUDENTS) {
            return Text.NONE;
        }
        Exact now = measure.base().low();
        Exact too = fewer.get().count();
        Exact most = now.minus(too);
        boolean isSplit = subjects.get(verdict.subject()) instanceof Section section
                && !section.share().equals(Range.ONE)
                && measure.inputs().get(0).subject().equals(section.school().id());
        boolean isMoney = measure.unit() == Unit.YUAN && fundsBy(measure);
        return new Text(
                        (isMoney ? "按现有经费最多可保障" : "按现有条件最多可容纳") + most + "名学生，现有" + now + "名，超出" + too + "名",
                        "What there is serves " + most + " students at most; there are " + now + ", " + too
                                + " too many")
                .then(new Text(
                        isSplit ? "（其他学段学生不变）" : "",
                        isSplit ? " (with the students of its other levels as they are)" : ""))
                .then(new Text("。", "."));
    }

    private static boolean fundsBy(Measure measure) {
        return measure.inputs().stream().anyMatch(input -> input.name() == SchoolFigure.PUBLIC_FUNDS);
    }

    /** How much of a countermeasure closes its finding: {@code 3584平方米}; empty where no amount does, or it is no matter of one. */
    public static Text of(Countermeasure measure, Verdict verdict, Map<String, Subject> subjects) {
        return Closing.of(measure, verdict, subjects)
                // What is funded is money: rooms and grounds are built by others with it.
                .filter(closing -> measure.lever() != Lever.FUND || closing.unit() == Unit.YUAN)
                .map(closing -> PieceWords.of(closing.count(), closing.unit()))
                .orElse(Text.NONE);
    }

    /** What those lack who are not among the ones that a figure counts: of certified teachers, the certificate. */
    private static final class Shortfalls {
        private static final Text OTHERS = new Text("未达到", "still to go");
        private static final Text NOT_ENROLLED = new Text("未入学", "not enrolled");
        private static final Text NOT_RETAINED = new Text("未能巩固", "not retained");
        private static final Text NO_RECORD = new Text("未建成长档案", "without a growth record");
        private static final Text NO_FILE = new Text("未建档", "without a file");

        private static final Map<Named, Text> OF = Map.ofEntries(
                Map.entry(LevelFigure.CERTIFIED_TEACHERS, new Text("未取得教师资格证", "without a certificate")),
                Map.entry(LevelFigure.QUALIFIED_TEACHERS, new Text("学历不合格", "without the required degree")),
                Map.entry(LevelFigure.TRAINED_TEACHERS, new Text("未修满学时", "short of their training hours")),
                Map.entry(CountyFigure.TEACHERS_TRAINED, new Text("未修满学时", "short of their training hours")),
                Map.entry(
                        LevelFigure.STAFF_TRAINING_TEACHERS, new Text("未参加全员培训", "not yet in training for all staff")),
                Map.entry(
                        LevelFigure.SCHOOL_TRAINING_TEACHERS, new Text("未参加校本培训", "not yet in school-based training")),
                Map.entry(
                        LevelFigure.BACKBONE_TRAINING_TEACHERS,
                        new Text("未参加骨干培训", "not yet in training for backbone teachers")),
                Map.entry(LevelFigure.RECORDED_TEACHERS, NO_RECORD),
                Map.entry(CountyFigure.RECORDED_TEACHERS, NO_RECORD),
                Map.entry(CountyFigure.MENTORED_TEACHERS, new Text("没有导师带教", "without a mentor")),
                Map.entry(LevelFigure.CATCHMENT_ENROLLED, NOT_ENROLLED),
                Map.entry(CountyLevelFigure.ENROLLED_OF_AGE, NOT_ENROLLED),
                Map.entry(LevelFigure.GRADUATES, NOT_RETAINED),
                Map.entry(CountyLevelFigure.GRADUATES, NOT_RETAINED),
                Map.entry(SchoolFigure.AIDED_STUDENTS, new Text("未获资助", "without aid")),
                Map.entry(SchoolFigure.DISABLED_HELPED, new Text("未获帮扶", "without help")),
                Map.entry(SchoolFigure.LEFT_BEHIND_FILES, NO_FILE),
                Map.entry(CountyFigure.MIGRANT_TRACKED, NO_FILE),
                Map.entry(CountyLevelFigure.IN_ZONE_STUDENTS, new Text("不在片区内", "from outside the catchment area")));

        private Shortfalls() {}

        /** What follows {@code 尚有2名教师}. */
        static Text of(Named figure) {
            Text own = OF.get(figure);
            if (own != null) {
                return own;
            }
            boolean isChildren = figure.id().equals("enrolled")
                    || (figure instanceof FigureName name && name.unit() == Unit.CHILDREN);
            return isChildren ? NOT_ENROLLED : OTHERS;
        }
    }
}
