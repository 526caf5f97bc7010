package org.junheng.report.words;

import java.util.List;
import org.junheng.criteria.Relation;
import org.junheng.figures.FigureName;
import org.junheng.figures.Label;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.results.StudentsConcerned;
import org.junheng.texts.Text;

/** The words of units: after a number, in a ratio, behind the name of a figure. */
public final class Units {
    /** What a column of such numbers is called. */
    public static final Text STUDENTS_CONCERNED = new Text("涉及学生", "Students concerned");

    private Units() {}

    private static final List<String> GRADES = List.of("Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ");

    /** Whether it is a grade, which has a name rather than a number. */
    static boolean isGrade(Measure measure) {
        return measure.unit() == Unit.GRADES && measure.isAmount();
    }

    /** {@code Ⅲ级}, {@code level III}; any other number as it is. */
    static Text grade(Exact value) {
        for (int i = 0; i < GRADES.size(); i++) {
            if (value.equals(Exact.of(i + 1))) {
                return new Text(GRADES.get(i) + "级", "level " + GRADES.get(i));
            }
        }
        return Text.same(value.toString());
    }

    /** {@code Ⅲ级以上}. */
    static Text demanded(Limit limit) {
        return limit.relation() == Relation.AT_LEAST
                ? grade(limit.value()).then(new Text("以上", " or above"))
                : Text.same(limit.relation().sign()).then(grade(limit.value()));
    }

    /** What follows a number: {@code 平方米/生}, {@code  m² per student}. */
    public static Text after(Measure measure) {
        if (measure.isShare()) {
            return Text.NONE;
        }
        Text amount = behind(measure.unit());
        return measure.per() == Unit.NONE
                ? amount
                : amount.then(new Text("/", " per ")).then(each(measure));
    }

    /** The unit of an amount right behind its number. */
    static Text behind(Unit unit) {
        Text plain = plain(unit);
        return plain.isEmpty() ? plain : new Text(plain.zh(), " " + plain.en());
    }

    /** The same in running text: {@code 人/百名学生}. */
    static Text inFull(Measure measure) {
        Text amount = plain(measure.unit());
        return amount.isEmpty() || measure.per() == Unit.NONE
                ? amount
                : amount.then(new Text("/", " per ")).then(each(measure));
    }

    /** What a ratio is over: {@code 生}, {@code 百名学生}. */
    private static Text each(Measure measure) {
        if (measure.scale().equals(Exact.ONE)) {
            return each(measure.per());
        }
        String times = measure.scale().toString();
        boolean hundred = measure.scale().equals(Measure.HUNDRED);
        return new Text(hundred ? "百" : times, times + " ")
                .then(new Text(measure.per().zh(), measure.per().en()));
    }

    /** The unit of an amount after its number: {@code 4.20人/百名学生}. */
    public static Text plain(Unit unit) {
        String zh = switch (unit) {
            case STUDENTS, CHILDREN, TEACHERS -> "人";
            default -> unit.zh();
        };
        return new Text(zh, unit.en());
    }

    /** One of what an amount is divided by: {@code 平方米/生}, {@code m² per student}. */
    static Text each(Unit unit) {
        String zh = switch (unit) {
            case STUDENTS -> "生";
            case CHILDREN -> "童";
            case TEACHERS -> "师";
            case CLASSES -> "班";
            default -> unit.zh();
        };
        return new Text(zh, one(unit));
    }

    private static String one(Unit unit) {
        return switch (unit) {
            case CHILDREN -> "child";
            case CLASSES -> "class";
            case CRITERIA -> "criterion";
            case YEARS -> "year";
            case SQUARE_METRES, YUAN, SHARE, NONE, GRADES -> unit.en();
            case STUDENTS, TEACHERS, ROOMS, COMPUTERS, BOOKS, HOURS ->
                unit.en().substring(0, unit.en().length() - 1);
        };
    }

    /** The unit after that amount: {@code 1名教师}, {@code 1 teacher}, {@code 2 teachers}. */
    static Text counted(Unit unit, String amount) {
        return new Text(unit.zh(), amount.equals("1") ? one(unit) : unit.en());
    }

    /**
     * A number with the unit after it: {@code 2名教师}; alone where it has none.
     *
     * @param shown the number as it is shown, with commas, say
     */
    static Text with(String shown, Unit unit, String amount) {
        Text word = counted(unit, amount);
        return new Text(shown + word.zh(), word.en().isEmpty() ? shown : shown + " " + word.en());
    }

    /** What was reported, with its unit: {@code 运动场地面积（平方米）}. */
    public static Text named(Named name) {
        Unit unit = name instanceof FigureName figure
                ? figure.unit()
                : name instanceof Label label ? label.unit() : Unit.NONE;
        Text title = Titles.of(name);
        return unit.zh().isEmpty()
                ? title
                : title.then(new Text("（" + plain(unit).zh() + "）", " (" + unit.en() + ")"));
    }

    /** {@code 涉及学生960人}; empty where it is about nobody. */
    public static Text students(StudentsConcerned concerned) {
        if (concerned.isEmpty()) {
            return Text.NONE;
        }
        Text whose = concerned.ofCounty()
                ? new Text("涉及全县学生", "students concerned, all of the county: ")
                : new Text("涉及学生", "students concerned: ");
        return whose.then(studentCount(concerned.students(), concerned.unknown()));
    }

    /**
     * {@code 960人}, or how many at least, or that none was reported.
     *
     * @param unknown of how many levels or classes the number was not reported
     */
    public static Text studentCount(Exact students, int unknown) {
        String known = Numbers.grouped(students.toString());
        if (unknown == 0) {
            return new Text(known + "人", known);
        }
        return students.isZero()
                ? new Text("数不详（未报）", "not reported")
                : new Text(
                        "至少" + known + "人（另有" + unknown + "个学段或班未报学生数）",
                        "at least " + known + " (of " + unknown + " levels or classes the number was not reported)");
    }
}
