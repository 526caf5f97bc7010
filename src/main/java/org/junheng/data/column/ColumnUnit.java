package org.junheng.data.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.unit.CountedOtherwise;
import org.junheng.data.unit.UnitLine;
import org.junheng.data.unit.UnitText;
import org.junheng.data.unit.UnitTie;
import org.junheng.data.vocabulary.DatedWords;
import org.junheng.data.vocabulary.Header;
import org.junheng.figures.Figure;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/**
 * In what a column of figures is told, wherever that is written: in its header or one above it, in a row of units, in a line
 * above the table, in a form's column of units.
 *
 * @param text the unit as it was written; empty where it was not
 * @param factor what one of it is in the figure's unit; empty where it is none of the figure's
 * @param per of how many students the numbers of an amount are told; empty where they are the amount
 * @param line whether it stands above the table
 * @param against what a line above the table says otherwise; empty where none does
 * @param why why the unit cannot be used, where more is to say than that it is none
 */
public record ColumnUnit(
        String text, Optional<Exact> factor, Optional<Exact> per, boolean line, String against, Text why) {
    private static final int LONGEST_UNIT = 5;
    /** A square kilometre. */
    private static final Exact LARGE_AREA = Exact.of(1_000_000);
    /** 万人, in which counties count. */
    private static final Exact MANY_PEOPLE = Exact.of(10_000);
    /** What stands in brackets and is no unit. */
    private static final Pattern REMARK = Pattern.compile("(账面)?原值|账面值|不含.*|含.*|包括.*|合计|总计|总数|计");

    /** What is said beside a unit and changes nothing: how it is rounded. Nor does the day that it is of. */
    private static final Pattern ASIDE =
            Pattern.compile("(保留|精确到?|取|四舍五入).*|.*[小整]数|\\d+位(小数)?|下同|必填|选填|(账面)?原价|不变价|现价");

    /** In what schools, answers and incidents are counted, of which the library has no unit. */
    private static final Set<String> COUNTED = Set.of("所", "校", "份", "件", "起", "次", "项");

    /** What says in a header that a figure is of one student. */
    private static final Pattern EACH = Pattern.compile("均|每|[/／][生人]|(?i:per )");

    private static final Pattern BETWEEN = Pattern.compile("[、,，;；|]");
    public static final ColumnUnit PLAIN = new ColumnUnit("", Optional.of(Exact.ONE), Optional.empty(), false);

    ColumnUnit(String text, Optional<Exact> factor, Optional<Exact> per, boolean line) {
        this(text, factor, per, line, "", Text.NONE);
    }

    /** A text in brackets that is a remark, no unit. */
    static boolean isRemark(String bracket) {
        return REMARK.matcher(bracket).matches();
    }

    /** Whether a text in brackets may be a unit, known or not; others say what is counted. */
    static boolean looksLikeAUnit(String bracket) {
        return UnitText.of(bracket).isPresent()
                || (bracket.length() <= LONGEST_UNIT
                        && bracket.chars().anyMatch(c -> "元米里亩顷丈尺斤吨册本台套间坪".indexOf(c) >= 0));
    }

    /**
     * What the brackets of a column say, those nearest to its cells first.
     *
     * @param strict whether any bracket must be a unit or a remark, for the name is known without it
     */
    public static ColumnUnit of(AskedFigure figure, List<String> brackets, boolean strict, UnitLine line) {
        Optional<Text> doubt = line.otherwise(figure.kind(), figure.called())
                .map(CountedOtherwise::why)
                .or(() -> figure.column()
                        .flatMap(column -> line.doubt(column, brackets.stream().anyMatch(EACH.asPredicate()))));
        if (doubt.isPresent()) {
            return new ColumnUnit("", Optional.empty(), Optional.empty(), true, "", doubt.get());
        }
        for (int i = 0; i < brackets.size(); i++) {
            Optional<ColumnUnit> said = ofBracket(figure, brackets.get(i), strict);
            if (said.isPresent()) {
                return said.get()
                        .against(figure, brackets.subList(i + 1, brackets.size()))
                        .against(figure, line);
            }
        }
        return ofLine(figure, line);
    }

    /** The unit of the header, where no header above it says another one. */
    private ColumnUnit against(AskedFigure figure, List<String> above) {
        for (String bracket : above) {
            Optional<ColumnUnit> other = ofBracket(figure, bracket, false).filter(one -> one.isNamed(figure));
            boolean differs = other.filter(ColumnUnit::isUsable)
                    .filter(one -> !one.factor.equals(factor) || !one.per.equals(per))
                    .isPresent();
            if (isUsable() && isNamed(figure) && differs) {
                return new ColumnUnit(text, Optional.empty(), Optional.empty(), false, bracket, Text.NONE);
            }
        }
        return this;
    }

    /** The unit of the header, where no line above the table says another one of the same figure. */
    private ColumnUnit against(AskedFigure figure, UnitLine lines) {
        Optional<String> other = isUsable() && isNamed(figure)
                ? figure.column().flatMap(column -> lines.against(column, times(), per))
                : Optional.empty();
        return other.map(said -> new ColumnUnit(text, Optional.empty(), Optional.empty(), true, said, Text.NONE))
                .orElse(this);
    }

    private boolean isNamed(AskedFigure figure) {
        return UnitText.of(text).isPresent() || text.equals(figure.unit().zh());
    }

    private static Optional<ColumnUnit> ofBracket(AskedFigure figure, String bracket, boolean strict) {
        if (bracket.isEmpty()
                || bracket.equals(Header.key(figure.unit().en()))
                || bracket.equals(figure.unit().zh())) {
            return bracket.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ColumnUnit(bracket, Optional.of(Exact.ONE), Optional.empty(), false));
        }
        List<ColumnUnit> units = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        // 元/生、年 is one unit, and 万元，账面原值 is one with a remark.
        List<String> words = UnitText.of(bracket).isPresent() ? List.of(bracket) : List.of(BETWEEN.split(bracket, -1));
        for (String word : words) {
            Optional<UnitText> unit = UnitText.of(word);
            if (unit.isPresent()) {
                units.add(held(figure, word, unit.get(), false));
            } else if (!isRemark(word)) {
                unknown.add(word);
            }
        }
        Optional<UnitText> each = units.isEmpty() ? Optional.empty() : each(words, unknown);
        if (each.isPresent()) {
            return Optional.of(held(figure, bracket, each.get(), false));
        }
        Optional<UnitText> alone = units.isEmpty()
                ? UnitText.of(bracket + figure.unit().zh())
                        .filter(unit -> unit.per().isPresent())
                : Optional.empty();
        if (alone.isPresent()) {
            // 生均 alone: of each student, in the figure's own unit.
            return Optional.of(held(figure, bracket, alone.get(), false));
        }
        boolean contradicting = units.stream()
                        .map(unit -> List.of(unit.factor, unit.per))
                        .distinct()
                        .count()
                > 1;
        unknown.removeIf(word -> ASIDE.matcher(word).matches() || DatedWords.isDate(word));
        boolean qualified = !unknown.isEmpty();
        if (contradicting || (!units.isEmpty() && qualified)) {
            return Optional.of(refused(bracket, false));
        }
        if (!units.isEmpty()) {
            return Optional.of(units.get(0));
        }
        boolean strange = unknown.stream().anyMatch(word -> strict || looksLikeAUnit(word));
        return strange ? Optional.of(refused(bracket, false)) : Optional.empty();
    }

    /** A unit and, apart from it, of whom it is: 生均，元. */
    private static Optional<UnitText> each(List<String> words, List<String> unknown) {
        List<String> known =
                words.stream().filter(word -> !unknown.contains(word)).toList();
        return unknown.size() == 1 && known.size() == 1
                ? UnitText.of(unknown.get(0) + known.get(0))
                        .filter(unit -> unit.per().isPresent())
                : Optional.empty();
    }

    private static ColumnUnit ofLine(AskedFigure figure, UnitLine line) {
        Optional<UnitTie> tie = figure.column().flatMap(line::of);
        if (tie.isPresent() && tie.get().spared()) {
            return new ColumnUnit(tie.get().word(), Optional.of(Exact.ONE), Optional.empty(), true);
        }
        return tie.map(one -> one.unit()
                        .map(unit -> held(figure, one.word(), unit, true))
                        .orElseGet(() ->
                                new ColumnUnit(one.word(), Optional.empty(), Optional.empty(), true, "", one.why())))
                .orElse(PLAIN);
    }

    /** One that is none of the figure's. */
    public static ColumnUnit refused(String text, boolean line) {
        return new ColumnUnit(text, Optional.empty(), Optional.empty(), line);
    }

    /** The unit held against the figure: of another kind, or of students where its name says of how many others, it is none of its. */
    private static ColumnUnit held(AskedFigure figure, String text, UnitText unit, boolean line) {
        Optional<UnitText.Quantity> kind = UnitText.Quantity.of(figure.unit());
        boolean fits = kind.isPresent()
                ? unit.fits(kind.get())
                : unit.fits(UnitText.Quantity.PEOPLE) || (figure.unit() == Unit.NONE && COUNTED.contains(text));
        Optional<Exact> per = unit.per();
        if (!fits || per.filter(Exact::isZero).isPresent()) {
            return refused(text, line);
        }
        if (per.isEmpty()
                || per.equals(figure.base())
                || (figure.mayBeRatio() && per.get().equals(Exact.ONE))) {
            return new ColumnUnit(text, Optional.of(unit.factor()), Optional.empty(), line);
        }
        boolean ofAmount = figure.base().isEmpty() && !figure.mayBeRatio();
        return ofAmount ? new ColumnUnit(text, Optional.of(unit.factor()), per, line) : refused(text, line);
    }

    /** What a number in it is multiplied by; only of one that is the figure's. */
    public Exact times() {
        return factor.orElse(Exact.ONE);
    }

    /** Whether a line above the table names a unit, and says it of other columns. */
    public boolean isSpared() {
        return line && !text.isEmpty() && factor.filter(Exact.ONE::equals).isPresent();
    }

    /** Whether it is none of the figure's, or a line says it and it is another one. */
    boolean contradicts(ColumnUnit other) {
        return !isUsable() || (line && !isSpared() && !(factor.equals(other.factor) && per.equals(other.per)));
    }

    /** Whether it is one of the figure's. */
    public boolean isUsable() {
        return factor.isPresent();
    }

    /** Notes that a column's unit is none of its figure's. */
    public void refuse(Notes notes, CellPlace place, String name, Unit unit) {
        notes.problem(place, name, text, ToldUnit.refused(this, unit));
    }

    /** A fraction of people, where the unit above the table was taken to be of other columns: it may be this one's as well. */
    public Figure doubt(Notes notes, CellPlace place, String name, String cell) {
        notes.problem(
                place,
                name,
                cell,
                new Text(
                        "“" + Notes.shown(cell) + "”不是整数，可能也以表上方的单位“" + text + "”填写，按未报处理。请在列名末尾用括号写明单位。",
                        "\"" + Notes.shown(cell)
                                + "\" is no whole number and may be told in the unit above the table, \"" + text
                                + "\", as well; it counts as missing. Write the unit in brackets at the end of the header."));
        return Figure.UNREADABLE;
    }

    /** Notes that a column is told in another unit because a line above the table says so. */
    public void tellLine(Notes notes, CellPlace place, String name) {
        if (isSpared()) {
            return;
        }
        notes.notice(place, name, times().toString(), ToldUnit.line(this));
    }

    /**
     * Whether hardly anybody tells such a figure in it: teachers in hundreds, rooms in square kilometres, what is per student
     * in 10,000 yuan, or 万 without a word of what.
     *
     * @param ofCounty whether it is a figure of a county, whose people are many
     */
    public boolean isUncommon(Unit figure, String zh, boolean ofCounty) {
        if (!isUsable() || times().equals(Exact.ONE)) {
            return false;
        }
        if (UnitText.of(text).filter(UnitText::isBare).isPresent()) {
            return true;
        }
        return switch (UnitText.Quantity.of(figure).orElse(UnitText.Quantity.OTHER)) {
            case BOOKS, FOREIGN_MONEY, OTHER -> false;
            case AREA -> times().compareTo(LARGE_AREA) >= 0;
            case MONEY -> ofCounty && zh.contains("生均");
            case PEOPLE -> !ofCounty || times().compareTo(MANY_PEOPLE) < 0;
            case ROOMS, CLASSES, COMPUTERS, TIME -> true;
        };
    }

    /** Notes by what the numbers of a column are multiplied, where its unit is an uncommon one. */
    public void tellMultiple(Notes notes, CellPlace place, String name) {
        notes.notice(place, name, text, ToldUnit.multiplied(this));
    }

    /** Notes that numbers under the name of an amount are told per student. */
    public void tellRatio(Notes notes, CellPlace place, String name) {
        notes.notice(place, name, text, ToldUnit.ratio(this));
    }
}
