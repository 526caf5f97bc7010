package org.junheng.data.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.data.cell.Notes;
import org.junheng.data.header.FoundTable;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.facts.Results;
import org.junheng.figures.Figure;
import org.junheng.figures.Named;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** Rates and counts that stand beside the counts of results: they are not read, and have to go with those that are. */
public final class RatesBeside {
    private static final Pattern NUMBER =
            Pattern.compile("(?<whole>\\d{1,3})(?:\\.(?<decimals>\\d{1,6}))?(?<percent>%?)");

    private static final Pattern ALL_SUBJECTS = Pattern.compile("全科(?:合格|及格)率.*");

    private final Notes notes;
    private final FoundTable found;
    private final CountsBeside counts;
    private final List<RateColumn> columns = new ArrayList<>();

    /** A column of rates. */
    private record RateColumn(int position, String header, Rate rate, boolean percent) {}

    /** What a rate is of: a part of those who were tested, or were there at the start of term. */
    private enum Rate {
        PASSED("合格率|及格率|passrate", Results.PASSED),
        FAILED("不合格率|不及格率|未合格率|failrate", Results.PASSED),
        EXCELLENT("优秀率|excellentrate", Results.EXCELLENT),
        ALL_PASSED("全科合格率|全科及格率", Results.ALL_SUBJECTS_PASSED),
        TESTED("参考率|参测率|到考率|应考率", Results.TESTED);

        private final Pattern names;
        private final Named part;

        Rate(String names, Named part) {
            this.names = Pattern.compile(names);
            this.part = part;
        }

        private static Optional<Rate> of(String key) {
            return Stream.of(values())
                    .filter(rate -> rate.names.matcher(key).matches())
                    .findFirst();
        }

        /** What it may be, by the figures of a row; none where these do not say. */
        private List<Exact> of(List<Figure> figures) {
            Figure counted = figures.get(ListFigures.RESULTS.indexOf(part));
            return figures.subList(0, this == TESTED ? 1 : 2).stream()
                    .filter(whole -> counted.isReported()
                            && whole.isReported()
                            && whole.range().isPositive())
                    .map(whole -> counted.range().low().dividedBy(whole.range().low()))
                    .map(rate -> this == FAILED ? Exact.ONE.minus(rate) : rate)
                    .toList();
        }
    }

    /**
     * What stands beside the figures of a table of results, one row a subject.
     *
     * @param others the columns that mean nothing else to such a table
     */
    public static RatesBeside of(Notes notes, FoundTable found, List<Integer> others) {
        Map<Integer, String> names = new LinkedHashMap<>();
        others.forEach(position -> names.put(position, Header.key(found.header().get(position))));
        return new RatesBeside(notes, found, names);
    }

    /**
     * The same of a subject that has columns of its own; what is of all subjects has one for all.
     *
     * @param columns what the columns of the subject are called, by their positions
     */
    public static RatesBeside of(Notes notes, FoundTable found, List<Integer> others, Map<Integer, String> columns) {
        Map<Integer, String> names = new LinkedHashMap<>(columns);
        for (int position : others) {
            String name = Header.key(found.header().get(position));
            if (CountsBeside.isOfAllSubjects(name) || ALL_SUBJECTS.matcher(name).matches()) {
                names.putIfAbsent(position, name);
            }
        }
        return new RatesBeside(notes, found, names);
    }

    private RatesBeside(Notes notes, FoundTable found, Map<Integer, String> names) {
        this.notes = notes;
        this.found = found;
        this.counts = new CountsBeside(notes, found, names);
        names.forEach((position, key) -> {
            boolean percent = key.contains("%") || key.contains("百分");
            String header = found.header().get(position);
            Rate.of(plain(key)).ifPresent(rate -> columns.add(new RateColumn(position, header, rate, percent)));
        });
    }

    private static String plain(String key) {
        return key.replaceAll("[(](?:%|百分[比数])[)]|%", "");
    }

    /** Whether a name is that of a rate or a count beside results. */
    public static boolean isOne(String key) {
        return CountsBeside.isOne(key) || Rate.of(plain(key)).isPresent();
    }

    /**
     * Whether a rate of the current row is not that of its counts, which is told.
     *
     * @param figures in the order of {@link ListFigures#RESULTS}
     */
    public boolean contradict(List<Figure> figures) {
        boolean wrong = counts.contradict(figures);
        for (RateColumn column : columns) {
            String cell = found.table().cell(column.position);
            Matcher number = NUMBER.matcher(Header.key(cell));
            List<Exact> rates = number.matches() ? column.rate.of(figures) : List.of();
            if (!rates.isEmpty() && rates.stream().noneMatch(rate -> agrees(number, column.percent, rate))) {
                tell(column, cell, figures);
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

    private void tell(RateColumn column, String cell, List<Figure> figures) {
        String shown = Notes.shown(cell);
        Named part = column.rate.part;
        Figure tested = figures.get(1).isReported() && part != Results.TESTED ? figures.get(1) : figures.get(0);
        String count =
                figures.get(ListFigures.RESULTS.indexOf(part)).range().low().toString();
        String whole = tested.range().low().toString();
        notes.problem(
                found.table().place(),
                column.header,
                cell,
                new Text(
                        "这一列写着“" + shown + "”，同一行却是" + whole + "人中" + count + "人（" + part.zh()
                                + "），两者不符，不知哪个对，本行的人数按未报处理。请核对并更正；比率不必填。",
                        "this column says \"" + shown + "\", and the same row has " + count + " of " + whole + " ("
                                + part.en()
                                + "): it is not known which is right, and the numbers of the row count as missing. Check and correct"
                                + " them; rates need not be given."));
    }
}
