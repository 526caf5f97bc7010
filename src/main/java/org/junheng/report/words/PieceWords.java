package org.junheng.report.words;

import org.junheng.facts.Lever;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;
import org.junheng.results.Plan.PlanStep;
import org.junheng.results.Price;
import org.junheng.texts.Text;

/** What is bought or moved, as people call it. */
public final class PieceWords {
    private PieceWords() {}

    /** {@code 建设 运动场地 2324平方米}. */
    public static Text what(PlanStep step) {
        return action(step).then(new Text(" ", ", ")).then(amount(step));
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
                .then(new Text(zh, " " + Units.counted(unit, amount.toString()).en()));
    }
}
