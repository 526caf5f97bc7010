package org.junheng.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.report.json.JsonWriter;
import org.junheng.report.view.Few;
import org.junheng.report.view.FindingGroup;
import org.junheng.report.view.FindingRow;
import org.junheng.report.words.Bilingual;
import org.junheng.report.words.Both;

/**
 * The findings as the page draws them when they are looked at: {@code [criterion, state, whose, statement, notes, figures,
 * more, countermeasures]}. A statement is written without the title of its criterion, which it begins with.
 */
final class FindingData {
    /** A dispersion may wait for a figure of every school; the list of missing data has all of them. */
    static final int MOST_FIGURES = 6;

    private final JsonWriter json;
    private final Texts texts;
    private final CriterionData criteria;
    private final Bilingual words;
    private final Map<String, Integer> schools;
    private final Map<List<Object>, Integer> subjects = new LinkedHashMap<>();
    private final Map<List<Object>, Integer> inputs = new LinkedHashMap<>();

    FindingData(JsonWriter json, Texts texts, CriterionData criteria, Bilingual words, Map<String, Integer> schools) {
        this.json = json;
        this.texts = texts;
        this.criteria = criteria;
        this.words = words;
        this.schools = schools;
    }

    void write(List<FindingGroup> groups) {
        json.startArray("findings");
        groups.forEach(group -> group.rows().forEach(this::finding));
        json.endArray();
        table("subjects", subjects);
        table("inputs", inputs);
    }

    private void finding(FindingRow row) {
        Verdict verdict = row.finding().verdict();
        json.newLine();
        json.startArray();
        json.number(criteria.place(row.finding().criterion()));
        json.number(PageStates.place(verdict.state()));
        json.number(subject(row));
        json.number(texts.place(withoutTitle(row)));
        places(row.notes());
        json.startArray();
        List<Input> missing = verdict.reason().missing().stream().distinct().toList();
        Few<Input> few = Few.of(missing, MOST_FIGURES);
        few.shown().forEach(input -> json.number(input(input)));
        json.endArray();
        json.number(few.more());
        places(row.countermeasures());
        json.endArray();
    }

    private void places(List<Both> all) {
        json.startArray();
        all.forEach(text -> json.number(texts.place(text)));
        json.endArray();
    }

    private static Both withoutTitle(FindingRow row) {
        Both title = new Both(
                row.finding().definition().titleZh(), row.finding().definition().titleEn());
        return new Both(
                after(row.statement().zh(), title.zh()), after(row.statement().en(), title.en()));
    }

    private static String after(String statement, String title) {
        return statement.startsWith(title) ? statement.substring(title.length()) : statement;
    }

    private int subject(FindingRow row) {
        return place(subjects, List.of(schools.getOrDefault(row.school(), -1), texts.place(row.part()), row.level()));
    }

    private int input(Input input) {
        String owner = words.names().owner(input.subject());
        return place(
                inputs,
                List.of(
                        schools.getOrDefault(owner, -1),
                        texts.place(words.part(input.subject())),
                        texts.place(new Both(input.name().zh(), input.name().en())),
                        PageStates.place(input.figure().state())));
    }

    private static int place(Map<List<Object>, Integer> table, List<Object> row) {
        return table.computeIfAbsent(new ArrayList<>(row), any -> table.size());
    }

    private void table(String name, Map<List<Object>, Integer> table) {
        json.startArray(name);
        for (List<Object> row : table.keySet()) {
            json.startArray();
            for (Object cell : row) {
                if (cell instanceof Integer number) {
                    json.number(number);
                } else {
                    json.string(cell.toString());
                }
            }
            json.endArray();
        }
        json.endArray();
    }
}
