package org.junheng.data.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.cell.Notes;
import org.junheng.data.header.FoundTable;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.facts.Results;
import org.junheng.figures.Figure;
import org.junheng.figures.Named;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** Rates that stand beside the counts of results: they are not read, and have to be those of the counts. */
public final class RatesBeside {
    private static final Pattern NUMBER =
            Pattern.compile("(?<whole>\\d{1,3})(?:\\.(?<decimals>\\d{1,6}))?(?<percent>%?)");

    private final Notes notes;
    private final FoundTable found;
    private final List<RateColumn> columns = new ArrayList<>();

    /** A column of rates, and what its counts are called. */
    private record RateColumn(int position, String header, Named counted, boolean percent) {}

    /**
     * The rates of a table of results.
     *
     * @param others the columns that mean nothing else to such a table
     */
    public RatesBeside(Notes notes, FoundTable found, List<Integer> others) {
        this.notes = notes;
        this.found = found;
        for (int position : others) {
            String header = found.header().get(position);
            String key = Header.key(header);
            boolean percent = key.contains("%") || key.contains("百分");
            counted(key.replaceAll("[(](?:%|百分[比数])[)]|%", ""))
                    .ifPresent(named -> columns.add(new RateColumn(position, header, named, percent)));
        }
    }

    private static Optional<Named> counted(String key) {
        return switch (key) {
            case "合格率", "及格率", "passrate" -> Optional.of(Results.PASSED);
            case "优秀率", "excellentrate" -> Optional.of(Results.EXCELLENT);
            case "全科合格率", "全科及格率" -> Optional.of(Results.ALL_SUBJECTS_PASSED);
            default -> Optional.empty();
        };
    }

    /**
     * Whether a rate of the current row is not that of its counts, which is told.
     *
     * @param figures in the order of {@link ListFigures#RESULTS}
     */
    public boolean contradict(List<Figure> figures) {
        boolean wrong = false;
        for (RateColumn column : columns) {
            String cell = found.table().cell(column.position);
            Figure counted = figures.get(ListFigures.RESULTS.indexOf(column.counted));
            Matcher number = NUMBER.matcher(Header.key(cell));
            boolean known = counted.isReported() && number.matches();
            List<Exact> wholes = figures.subList(0, 2).stream()
                    .filter(Figure::isReported)
                    .map(figure -> figure.range().low())
                    .filter(whole -> whole.signum() > 0)
                    .toList();
            if (known
                    && !wholes.isEmpty()
                    && wholes.stream()
                            .noneMatch(whole -> agrees(
                                    number,
                                    column.percent,
                                    counted.range().low().dividedBy(whole)))) {
                tell(column, cell, counted, figures);
                wrong = true;
            }
        }
        return wrong;
    }

    /** Whether a rate is the one that is written, as far as its figures show; without a sign it may be in percent, or not. */
    private static boolean agrees(Matcher number, boolean percent, Exact rate) {
        String decimals = Optional.ofNullable(number.group("decimals")).orElse("");
        Exact written = Exact.of(number.group("whole") + (decimals.isEmpty() ? "" : "." + decimals));
        Exact unit = Exact.of(1, decimals.length());
        boolean asPercent = isNear(written, rate.times(Exact.of(100)), unit);
        boolean signed = percent || !number.group("percent").isEmpty();
        // 1 alone is all, and neither nought nor two
        Exact share = decimals.isEmpty() ? Exact.of(1, 6) : unit;
        return asPercent || (!signed && isNear(written, rate, share));
    }

    private static boolean isNear(Exact written, Exact rate, Exact unit) {
        Exact apart = written.minus(rate);
        return apart.max(apart.negated()).compareTo(unit) < 0;
    }

    private void tell(RateColumn column, String cell, Figure counted, List<Figure> figures) {
        String shown = Notes.shown(cell);
        Figure tested = figures.get(1).isReported() ? figures.get(1) : figures.get(0);
        String count = counted.range().low().toString();
        String whole = tested.range().low().toString();
        notes.problem(
                found.table().place(),
                column.header,
                cell,
                new Text(
                        "这一列写着“" + shown + "”，同一行却是" + whole + "人中" + count + "人（" + column.counted.zh()
                                + "），两者不符，不知哪个对，本行的人数按未报处理。请核对并更正；比率不必填。",
                        "this column says \"" + shown + "\", and the same row has " + count + " of " + whole + " ("
                                + column.counted.en()
                                + "): it is not known which is right, and the numbers of the row count as missing. Check and correct"
                                + " them; rates need not be given."));
    }
}
