package org.junheng.report.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.report.json.JsonWriter;
import org.junheng.report.view.Excerpt;
import org.junheng.report.view.FindingGroup;
import org.junheng.report.view.FindingRow;
import org.junheng.report.words.Names;
import org.junheng.report.words.Titles;
import org.junheng.report.words.Units;
import org.junheng.results.StudentsConcerned;
import org.junheng.texts.Text;

/**
 * The findings as the page draws them when they are looked at: rows of cells, of which the columns have names. A statement is
 * written without the title of its criterion, which it begins with.
 */
final class FindingData {
    static final List<String> FINDING =
            List.of("criterion", "state", "subject", "statement", "notes", "students", "inputs", "more", "measures");
    static final List<String> STUDENTS = List.of("told", "count", "unreported");
    static final List<String> SUBJECT = List.of("school", "part", "level", "id", "title");
    static final List<String> INPUT = List.of("school", "part", "name", "state");

    /** A dispersion may wait for a figure of every school; the list of missing data has all of them. */
    static final int MOST_FIGURES = 6;

    private final JsonWriter json;
    private final TextTable texts;
    private final CriterionData criteria;
    private final Names names;
    private final Map<String, Integer> schools;
    private final Map<List<Object>, Integer> subjects = new LinkedHashMap<>();
    private final Map<List<Object>, Integer> inputs = new LinkedHashMap<>();

    FindingData(JsonWriter json, TextTable texts, CriterionData criteria, Names names, Map<String, Integer> schools) {
        this.json = json;
        this.texts = texts;
        this.criteria = criteria;
        this.names = names;
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
        students(row.students());
        json.startArray();
        List<Input> missing = verdict.reason().missing().stream().distinct().toList();
        Excerpt<Input> excerpt = Excerpt.of(missing, MOST_FIGURES);
        excerpt.shown().forEach(input -> json.number(input(input)));
        json.endArray();
        json.number(excerpt.more());
        places(row.countermeasures());
        json.endArray();
    }

    /** Apart from the notes: what is undecided for one reason is said once, of however many students each of them has. */
    private void students(StudentsConcerned concerned) {
        json.startArray();
        if (!concerned.isEmpty()) {
            json.number(texts.place(Units.students(concerned).then(new Text("。", "."))));
            json.number((int) Math.round(concerned.students().toDouble()));
            json.number(concerned.unknown());
        }
        json.endArray();
    }

    private void places(List<Text> all) {
        json.startArray();
        all.forEach(text -> json.number(texts.place(text)));
        json.endArray();
    }

    private static Text withoutTitle(FindingRow row) {
        Text title = Titles.of(row.finding().definition());
        return new Text(
                after(row.statement().zh(), title.zh()), after(row.statement().en(), title.en()));
    }

    private static String after(String statement, String title) {
        return statement.startsWith(title) ? statement.substring(title.length()) : statement;
    }

    private int subject(FindingRow row) {
        String id = row.finding().subject();
        return place(
                subjects,
                List.of(
                        schools.getOrDefault(row.school(), -1),
                        texts.place(row.part()),
                        row.level(),
                        id,
                        texts.place(names.title(id))));
    }

    private int input(Input input) {
        String owner = names.owner(input.subject());
        return place(
                inputs,
                List.of(
                        schools.getOrDefault(owner, -1),
                        texts.place(names.part(input.subject())),
                        texts.place(Titles.of(input.name())),
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
