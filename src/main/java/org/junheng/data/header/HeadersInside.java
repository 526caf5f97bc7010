package org.junheng.data.header;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.data.cell.Decimals;
import org.junheng.data.cell.Table;
import org.junheng.data.official.CountyHeaders;
import org.junheng.data.vocabulary.CountyField;
import org.junheng.data.vocabulary.FootnoteMarks;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.data.vocabulary.Legend;
import org.junheng.data.vocabulary.SchoolHeaders;
import org.junheng.data.vocabulary.Target;

/** Tells rows that are headers from those that they stand among: a table may be printed on several pages, or be followed by another. */
public final class HeadersInside {
    private static final Set<Target> WHO = Set.of(Target.SchoolText.ID, Target.SchoolText.NAME);

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int FEWEST_WORDS = 2;
    private static final Pattern WORD = Pattern.compile("^[\\p{L}(][\\p{L}\\p{M}()（）、/%²_.-]*$");
    /** What is written where there is no number. */
    private static final Pattern NOTHING =
            Pattern.compile("无|没|未|缺|不|待|暂|空|免|停|撤|并|建|租|借|同上|见|正在|n/?a|null|none|nil|missing|unknown|tbd");

    private final Recognition recognition;
    private final List<Set<String>> keys = new ArrayList<>();
    private final HeaderBlock block;

    /** What a row is. */
    public enum Sort {
        NONE,
        /** The header of the table once more, or a row of it. */
        SAME,
        /** The header of another table. */
        ANOTHER,
        /** It names columns, but not so that it could be read by them. */
        UNCLEAR
    }

    public HeadersInside(Recognition recognition, HeaderBlock block) {
        this.recognition = recognition;
        this.block = block;
        for (HeaderPath path : block.paths()) {
            Set<String> names = new HashSet<>();
            path.parts().forEach(part -> names.add(key(part)));
            keys.add(names);
        }
    }

    private static String key(String text) {
        String key = FootnoteMarks.bareHeader(Header.key(text));
        return key.endsWith(":") ? key.substring(0, key.length() - 1) : key;
    }

    /** What a row is of which no cell is a number. */
    public Sort of(Table table) {
        List<String> cells = cells(table);
        long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
        int same = 0;
        for (int i = 0; i < cells.size(); i++) {
            same += !cells.get(i).isEmpty() && i < keys.size() && keys.get(i).contains(key(cells.get(i))) ? 1 : 0;
        }
        if (same == filled && filled > 1) {
            return Sort.SAME;
        }
        if (same > 0 && answersAlone(cells)) {
            return Sort.NONE;
        }
        if (filled > 1 && recognition.isHeader(table, cells)) {
            return holdsAmounts(cells) ? Sort.UNCLEAR : Sort.ANOTHER;
        }
        boolean names = cells.stream().anyMatch(HeadersInside::isWho);
        return filled > 1 && (names || (same > 1 && 2L * same >= filled)) ? Sort.UNCLEAR : Sort.NONE;
    }

    /** Whether what is named in the row are questions, each below itself, as answers in their own words are. */
    private boolean answersAlone(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            Optional<CountyField> ofCounty = CountyHeaders.field(cell);
            boolean isQuestion = ofCounty.filter(CountyField.CountyQuestionField.class::isInstance)
                    .isPresent();
            boolean isName = isQuestion ? i >= keys.size() || !keys.get(i).contains(key(cell)) : ofCounty.isPresent();
            if (!cell.isEmpty() && (isName || SchoolHeaders.target(cell).isPresent())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell is a number and no year: a header has none, so half of the row is a school's. */
    private static boolean holdsAmounts(List<String> cells) {
        return cells.stream()
                .anyMatch(cell ->
                        Decimals.exact(cell) != null && !YEAR.matcher(cell).matches());
    }

    /**
     * Whether a row has words where the first row below the header has numbers, another in each of them: it is no school, and
     * names columns that are not known.
     *
     * @param figures the columns in which the first row has numbers
     */
    public static boolean isInWords(Table table, BitSet figures) {
        Set<String> words = new HashSet<>();
        int count = 0;
        int answers = 0;
        for (int i = figures.nextSetBit(0); i >= 0; i = figures.nextSetBit(i + 1)) {
            String cell = Header.key(table.cell(i));
            if (!WORD.matcher(cell).find() || NOTHING.matcher(cell).find()) {
                return false;
            }
            words.add(cell);
            count++;
            answers += Legend.word(cell).isPresent() ? 1 : 0;
        }
        return answers < count && count >= FEWEST_WORDS && words.size() == count;
    }

    /** Whether a row of units or of the columns' numbers belongs to the header that was repeated above it. */
    public boolean goesOn(Table table) {
        List<String> cells = cells(table);
        if (HeaderMarks.isNumbering(cells)) {
            return true;
        }
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean known = cell.isEmpty()
                    || (i < keys.size()
                            && (keys.get(i).contains(key(cell))
                                    || block.paths().get(i).brackets().contains(HeaderMarks.bare(cell))));
            if (!known) {
                return false;
            }
        }
        return true;
    }

    /** The table that starts at the row. */
    public Optional<FoundTable> another(Ahead table, LinesBetween above) {
        return recognition.inside(table, cells(table), above.titles());
    }

    private static boolean isWho(String cell) {
        return !cell.isEmpty()
                && SchoolHeaders.target(cell).filter(WHO::contains).isPresent();
    }

    public static List<String> cells(Table table) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < table.width(); i++) {
            cells.add(table.cell(i));
        }
        return cells;
    }
}
