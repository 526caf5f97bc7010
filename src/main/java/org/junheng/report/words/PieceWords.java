package org.junheng.report.words;

import java.util.List;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;
import org.junheng.results.Plan;
import org.junheng.results.Plan.PlanStep;
import org.junheng.results.Price;
import org.junheng.results.Prices.Evenly;
import org.junheng.texts.Text;
import org.junheng.values.Dispersion;
import org.junheng.values.PartWholeRules;

/** What is bought or moved, as people call it. */
public final class PieceWords {
    private PieceWords() {}

    /** {@code 建设 运动场地 2324平方米}. */
    public static Text what(PlanStep step) {
        return action(step).then(new Text(" ", ", ")).then(amount(step)).then(ofSize(step));
    }

    /** Which classes are split: those of the size of which there are fewer then; empty where none are. */
    private static Text ofSize(PlanStep step) {
        return step.gains().entrySet().stream()
                .filter(gain -> PartWholeRules.CLASS_SIZES.contains(gain.getKey())
                        && gain.getValue().signum() < 0)
                .findFirst()
                .map(gain -> new Text(
                        "（拆" + thing(gain.getKey().zh()) + "）",
                        " (split: " + gain.getKey().en() + ")"))
                .orElse(Text.NONE);
    }

    /** {@code 建设 运动场地}. */
    public static Text action(PlanStep step) {
        Lever lever = step.from().isPresent() ? Lever.TRANSFER : step.price().lever();
        return Titles.of(lever).then(" ").then(thing(step.price()));
    }

    /** {@code 运动场地}: what a piece is called. */
    static Text thing(Price price) {
        String zh = price.title().zh().isEmpty()
                ? thing(price.figure().zh())
                : price.title().zh();
        String en = price.title().en().isEmpty()
                ? price.figure().en()
                : price.title().en();
        return new Text(zh, en);
    }

    /** What is bought, not what is counted: 网络多媒体教室, not 网络多媒体教室数. */
    private static String thing(String figure) {
        return figure.replaceAll("(资产值|面积|册数|台数|数)$", "");
    }

    /** What is taken for granted where classes are split; the empty text where none is. */
    static Text splits(Plan plan) {
        List<PlanStep> splits =
                plan.steps().stream().filter(step -> step.price().isSplit()).toList();
        if (splits.isEmpty()) {
            return Text.NONE;
        }
        Text halves = new Text(
                "前提：多开的班由一个大班对半拆成，人数尽量相等，学生、年级不变；拆后落在哪一档因原班人数而定的，该档班数按未报计，不作为达标的依据；整个年级重新编班可能拆得更少，没有计算。",
                " Taken for granted: a class more comes of splitting a large one into halves as equal as can be, within its grade."
                        + " Where the size of a half depends on that of its class, the numbers of classes of these sizes count as not"
                        + " reported, and nothing is met by them. Composing a whole grade anew may take fewer; that is not reckoned.");
        boolean isWithRooms = splits.stream()
                .allMatch(step ->
                        step.price().adds().containsKey(SchoolFigure.CLASSROOMS) || hasRooms(plan, step.school()));
        boolean isWithTeachers =
                splits.stream().allMatch(step -> step.price().adds().containsKey(LevelFigure.TEACHERS));
        return halves.then(
                        isWithRooms
                                ? Text.NONE
                                : new Text(
                                        "没有填报普通教室数的学校，有没有空教室没有核对。",
                                        " Whether there is a room for it is not checked where a school does not report its classrooms."))
                .then(
                        isWithTeachers
                                ? Text.NONE
                                : new Text(
                                        "任课教师按现有的计，规则有班师比、生师比的照规则复核。",
                                        " The teachers there are teach it; what rules ask of teachers per class or student is checked."));
    }

    private static boolean hasRooms(Plan plan, String school) {
        return plan.before().county().schools().stream()
                .anyMatch(one -> one.id().equals(school)
                        && one.figures().get(SchoolFigure.CLASSROOMS).isReported());
    }

    /** {@code 2324平方米}. */
    public static Text amount(PlanStep step) {
        return amount(step.price(), step.pieces());
    }

    /** So many pieces. */
    static Text amount(Price price, Exact pieces) {
        Unit unit = price.figure().unit();
        Exact amount = pieces.times(price.adds().getOrDefault(price.figure(), Exact.ONE));
        return amount.equals(pieces)
                ? of(pieces, unit)
                : Text.same(pieces.toString())
                        .then(new Text("件，合", " pieces, "))
                        .then(of(amount, unit));
    }

    /** {@code 2324平方米}, {@code 2324 m²}. */
    public static Text of(Exact amount, Unit unit) {
        String zh = switch (unit) {
            case STUDENTS, CHILDREN, TEACHERS -> "名";
            default -> unit.zh();
        };
        return Text.same(Numbers.grouped(amount.toString(), unit))
                .then(new Text(zh, Units.with("", unit, amount.toString()).en()));
    }

    /** What it would have taken to give everybody the same. */
    static Text evenly(Plan plan, Evenly one) {
        Text title = new Names(plan.before()).criterion(one.criterion());
        Text unit = unit(plan, one.criterion());
        Text school = one.perSchool()
                .map(number -> Text.same(number.toString()).then(unit))
                .orElse(new Text("增加多少都不能达到", "no number is enough"));
        Text spent = one.spent().isZero()
                ? new Text("方案只在学校之间调配，没有新增", "the plan only moves between schools")
                : new Text("方案新增" + one.spent(), "the plan adds " + one.spent()).then(unit);
        return title.then(new Text("：", ": "))
                .then(spent)
                .then(new Text("。若不分强弱，每名学生加同样多，共需", ". The same for every student would take "))
                .then(one.perStudent().toString())
                .then(unit)
                .then(new Text("；每校加同样多，共需", " in all, the same for every school "))
                .then(school)
                .then(new Text("；各校按同一比例增加，差异不变。", "; the same percentage for every school changes nothing."));
    }

    /** The unit of what a dispersion compares. */
    private static Text unit(Plan plan, String criterion) {
        return plan.before().verdicts().stream()
                .filter(verdict -> verdict.criterion().equals(criterion))
                .map(verdict -> verdict.requirement().value())
                .filter(Dispersion.class::isInstance)
                .flatMap(dispersion -> ((Dispersion) dispersion).members().stream())
                .map(member -> Units.behind(member.unit()))
                .findFirst()
                .orElse(Text.NONE);
    }
}
