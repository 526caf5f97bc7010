package org.junheng.data.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.FigureCell;
import org.junheng.data.cell.Merge;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.column.ToldColumn;
import org.junheng.data.header.FoundTable;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.official.Conclusions;
import org.junheng.data.official.FormTitle;
import org.junheng.data.vocabulary.Answers;
import org.junheng.data.vocabulary.CountyField;
import org.junheng.data.vocabulary.Legend;
import org.junheng.facts.CountyFlag;
import org.junheng.figures.Figure;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** Reads 表Ⅳ and 表Ⅴ of the application form where they are filled in as sentences. */
public final class ConclusionsTable {
    private final Notes notes;
    private final CountyRows rows;
    private final List<Inspection.InspectedColumn> told = new ArrayList<>();
    private final Map<CountyField, List<ToldColumn>> from = new HashMap<>();
    private String letters = "";

    public ConclusionsTable(Notes notes, CountyRows rows) {
        this.notes = notes;
        this.rows = rows;
    }

    /** What is told of each number that was found. */
    public List<Inspection.InspectedColumn> told() {
        return List.copyOf(told);
    }

    public long read(FoundTable found) {
        Table table = found.table();
        int value = value(found.header());
        from.clear();
        letters = Merge.letters(value);
        CountyCells cells = new CountyCells();
        Map<CountyField, String> before = new HashMap<>();
        CellPlace place = found.place();
        long read = 0;
        while (table.next()) {
            String conclusion = table.cell(value);
            if (conclusion.isEmpty() || Conclusions.isHeader(conclusion) || value == 0) {
                continue;
            }
            read++;
            if (!row(table, table.cell(value - 1), conclusion, cells, before)) {
                notes.leaveOut(
                        table.place(),
                        new Text(
                                "申报表中写成文字的结论，没有认出数或回答，未读入",
                                "conclusions of the application form in words, of which no number or answer was recognised; not read"));
            }
        }
        cells.texts.put(CountyField.CountyLabel.ID, FormTitle.county(found.titles()));
        rows.keep(cells.row(place, new HashMap<>(from)));
        return read;
    }

    private static int value(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            if (Conclusions.isHeader(header.get(i))) {
                return i;
            }
        }
        return 0;
    }

    private boolean row(
            Table table, String item, String conclusion, CountyCells cells, Map<CountyField, String> before) {
        List<Conclusions.ToldNumber> numbers = Conclusions.numbers(item, conclusion);
        for (Conclusions.ToldNumber number : numbers) {
            String other = before.putIfAbsent(number.field(), number.number());
            Figure figure = FigureCell.read(
                    notes, table, number.field().zh(), number.number(), Exact.of(number.times()), false);
            boolean same = other == null || other.equals(number.number());
            cells.set(number.field(), same ? figure : twice(table, number, other));
            told.add(column(table, item, number));
            origin(table, item, number.field(), number.times() == 1 ? "" : Integer.toString(number.times()));
        }
        boolean stated = statements(table, item, conclusion, cells) > 0;
        return !numbers.isEmpty() || stated || answers(table, item, conclusion, cells);
    }

    private void origin(Table table, String item, CountyField field, String times) {
        ToldColumn sentence = ToldColumn.taken(field.id(), letters, item, times);
        from.computeIfAbsent(field, any -> new ArrayList<>()).add(sentence.item(table.row(), letters, item));
    }

    private int statements(Table table, String item, String conclusion, CountyCells cells) {
        Map<CountyFlag, Optional<Boolean>> stated = Conclusions.statements(item, conclusion);
        stated.forEach((flag, is) -> {
            cells.flags.put(flag, is.map(Flag::of).map(Answer::of).orElse(Answer.NOT_REPORTED));
            origin(table, item, new CountyField.CountyQuestionField(flag), "");
        });
        if (stated.containsValue(Optional.<Boolean>empty())) {
            Answers.doubted(notes, table, item, conclusion);
        }
        return stated.size();
    }

    /** A plain yes answers all that the item asks; of a plain no it is not known which of several it is of. */
    private boolean answers(Table table, String item, String conclusion, CountyCells cells) {
        List<CountyFlag> asked = Conclusions.questions(item);
        if (asked.isEmpty()) {
            return false;
        }
        Answer answer = Answers.of(notes, table, item, conclusion, Legend.NONE);
        boolean isNo = answer.flag() == Flag.NO;
        if (isNo && asked.size() > 1) {
            notes.problem(
                    table.place(),
                    item,
                    conclusion,
                    new Text(
                            "这一项合问几件事，答“否”看不出是哪一件，按未报处理。请在县表中分别填报。",
                            "the item asks several questions at once, and \"no\" does not tell which; they count as not reported."
                                    + " Answer them one by one in a table of the county."));
        } else {
            asked.forEach(flag -> {
                cells.flags.put(flag, answer);
                origin(table, item, new CountyField.CountyQuestionField(flag), "");
            });
        }
        return true;
    }

    private Figure twice(Table table, Conclusions.ToldNumber number, String before) {
        notes.problem(
                table.place(),
                number.field().zh(),
                number.number(),
                new Text(
                        "“" + number.field().zh() + "”写了两次，“" + before + "”与“" + number.number()
                                + "”不同，不知以哪一个为准，按未报处理。请改正。",
                        "\"" + number.field().id() + "\" is told twice, as " + before + " and as " + number.number()
                                + "; it is not clear which one holds, and it counts as missing. Correct it."));
        return Figure.CONTRADICTED;
    }

    private static Inspection.InspectedColumn column(Table table, String item, Conclusions.ToldNumber number) {
        return new Inspection.InspectedColumn(
                Integer.toString(table.row()),
                item,
                Inspection.ColumnUse.TAKEN,
                number.field().id(),
                number.field().zh(),
                number.times() == 1 ? "" : "× " + number.times(),
                new Text("", ""),
                List.of());
    }
}
