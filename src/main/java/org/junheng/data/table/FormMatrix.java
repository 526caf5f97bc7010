package org.junheng.data.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Decimals;
import org.junheng.data.cell.Merge;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.header.HeaderBlock;
import org.junheng.data.header.HeaderMarks;
import org.junheng.data.official.FormTitle;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.data.vocabulary.RowWords;
import org.junheng.texts.Text;

/** Reads tables in which what a number is stands in its row and its column together: 表Ⅲ and 表Ⅵ of the application form. */
final class FormMatrix {
    private static final Pattern WITH_UNIT =
            Pattern.compile("\\d[\\d,，]*(?:\\.\\d+)?\\s*(?:份|人次?|名|位|户|平方米|㎡|亩|万?元|册|台|间)");

    private final Notes notes;
    private final FormTitle form;
    private final List<List<String>> header = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<String> last = new ArrayList<>();

    /**
     * A number and all that is said of it.
     *
     * @param place its row
     * @param column its column
     * @param words what stands above it, from top to bottom, then what stands beside it, from left to right
     * @param text the number as it stands there
     */
    record FormEntry(CellPlace place, int column, List<String> words, String text) {
        FormEntry {
            words = List.copyOf(words);
        }

        /** Whether some of the words holds one of these. */
        boolean says(String... parts) {
            for (String part : parts) {
                if (words.stream().anyMatch(word -> word.contains(part))) {
                    return true;
                }
            }
            return false;
        }

        /** The cell as a spreadsheet names it. */
        String cell() {
            return Merge.letters(column) + place.row();
        }
    }

    FormMatrix(Notes notes, FormTitle form) {
        this.notes = notes;
        this.form = form;
    }

    /** The texts above the header. */
    List<String> titles() {
        return titles;
    }

    /** Reads on to the end; answers how many rows held numbers. */
    long read(Table table, Consumer<FormEntry> entries) {
        Optional<HeaderBlock> block = Optional.empty();
        long rows = 0;
        while (table.next()) {
            List<String> cells = cells(table);
            if (table.isBlank() || HeaderMarks.isNumbering(cells)) {
                continue;
            }
            boolean numbers = cells.stream().anyMatch(FormMatrix::isNumber);
            if (numbers) {
                rows++;
                HeaderBlock known = block.orElseGet(() -> HeaderBlock.of(header, table.hasMerges(), 1, table.row()));
                block = Optional.of(known);
                row(table, cells, known, entries);
            } else if (block.isPresent()) {
                notes.leaveOut(table.place(), new Text("表下的说明，未读入", "notes below the table; not read"));
                quote(table);
            } else if (Set.copyOf(cells.stream().filter(cell -> !cell.isEmpty()).toList())
                            .size()
                    == 1) {
                titles.add(cells.stream()
                        .filter(cell -> !cell.isEmpty())
                        .findFirst()
                        .orElse(""));
            } else {
                header.add(cells);
            }
        }
        return rows;
    }

    private void quote(Table table) {
        String said = NotesBelow.text(table);
        if (RowWords.explains(said) || RowWords.isSentence(said)) {
            notes.notice(
                    table.place(),
                    "",
                    said,
                    new Text(
                            "表下写着“" + Notes.shown(said) + "”，没有采用。请核对它是否改变了表中的数。",
                            "below the table stands \"" + Notes.shown(said)
                                    + "\", which was not used. Check whether it changes numbers of the table."));
        }
    }

    private static List<String> cells(Table table) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < table.width(); i++) {
            cells.add(table.cell(i));
        }
        return cells;
    }

    private void row(Table table, List<String> cells, HeaderBlock block, Consumer<FormEntry> entries) {
        Set<String> beside = new LinkedHashSet<>();
        for (String label : labels(cells)) {
            new HeaderPath(List.of(label)).keys().forEach(beside::add);
        }
        for (int column = 0; column < cells.size(); column++) {
            if (isNumber(cells.get(column)) && column < block.paths().size()) {
                List<String> words = new ArrayList<>(block.paths().get(column).keys());
                words.addAll(beside);
                entries.accept(new FormEntry(table.place(), column, words, cells.get(column)));
            }
        }
    }

    /** The texts of the row; one that is blank on the left of another is that of the row above. */
    private List<String> labels(List<String> cells) {
        int rightmost = 0;
        for (int i = 0; i < cells.size(); i++) {
            rightmost = isLabel(cells.get(i)) ? i : rightmost;
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; i <= rightmost; i++) {
            String cell = cells.get(i);
            boolean inherited = cell.isEmpty() && i < rightmost && i < last.size();
            labels.add(isLabel(cell) ? cell : inherited ? last.get(i) : "");
        }
        last.clear();
        last.addAll(labels);
        return labels.stream().filter(label -> !label.isEmpty()).toList();
    }

    /** A number, or one with its unit, which is no label and is told where it is read: 2000份. */
    private static boolean isNumber(String cell) {
        return Decimals.exact(cell) != null || WITH_UNIT.matcher(cell).matches();
    }

    private static boolean isLabel(String cell) {
        return !cell.isEmpty() && !isNumber(cell) && !cell.contains(Merge.MARK);
    }

    /** Which of the tables it is. */
    FormTitle form() {
        return form;
    }
}
