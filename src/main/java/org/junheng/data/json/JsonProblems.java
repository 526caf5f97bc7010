package org.junheng.data.json;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.facts.Level;
import org.junheng.facts.SchoolKind;
import org.junheng.texts.Text;

/** What is wrong with the form of a county in JSON, told with its line, its object and what is there. */
final class JsonProblems {
    /** A whole number, or one so long that its last digits are lost, which is told where ids are read. */
    private static final Pattern LONG_OR_WHOLE = Pattern.compile("\\.0$|[eE]");

    private final Notes notes;
    private final String file;
    private final Set<String> unknown = new HashSet<>();
    private String at = "";

    JsonProblems(Notes notes, String file) {
        this.notes = notes;
        this.file = file;
    }

    /** What is told from here on is of an object of a list, as schools[12]; of the county itself where empty. */
    void at(String object) {
        at = object;
    }

    void error(int line, String name, String value, Text text) {
        notes.error(new CellPlace(file, at, line), name, value, text);
    }

    /** An error in the form, with what is there instead. */
    void shape(JsonTree.JsonValue value, String name, Text text) {
        String shown = Notes.shown(value.shown());
        error(
                value.line(),
                name,
                value.shown(),
                new Text("见到“" + shown + "”。" + text.zh(), "\"" + shown + "\" is there: " + text.en()));
    }

    /** Refuses names that stand twice in one object. */
    void refuse(List<JsonTree.JsonTwice> twice) {
        twice.forEach(one -> error(
                one.line(),
                one.path(),
                "",
                new Text(
                        "同一个名称在一个 {…} 里写了两次，不知以哪一个为准。请只留一个。",
                        "the name stands twice in one object, and it is not clear which value holds. Keep one.")));
    }

    /** Whether a value can be an id: a text, or a whole number as programs write them; of another one value it is told. */
    boolean isId(JsonTree.JsonValue value) {
        if (!(value instanceof JsonTree.JsonText text)) {
            return false;
        }
        boolean isOne = text.sort() != JsonTree.JsonSort.ANSWER
                && (text.sort() != JsonTree.JsonSort.DECIMAL
                        || LONG_OR_WHOLE.matcher(text.text()).find());
        if (!isOne) {
            shape(
                    value,
                    "id",
                    new Text(
                            "代码应为文字或整数。请写成带引号的文字，如 \"0110\"。",
                            "an id must be a text or a whole number. Write it as a text in quotes, as \"0110\"."));
        }
        return isOne;
    }

    /** What must be an object holds nothing, or is refused. */
    void noContainer(String name, JsonTree.JsonValue value) {
        if (!(value instanceof JsonTree.JsonText text && text.sort() == JsonTree.JsonSort.NULL)) {
            shape(value, name, new Text("应为若干“名称: 值”（{…}）。", "must be an object of names and values, {…}."));
        }
    }

    /** A name that is kept as one of the caller's own; told once. */
    void unknown(int line, String header) {
        if (unknown.add(header)) {
            notes.problem(
                    new CellPlace(file, at, line),
                    header,
                    "",
                    new Text(
                            "不认识的名称，按自有列保留。自有的数据请写在 extras 中；名称见 county.schema.json。",
                            "the name is not known and is kept as a column of your own. Put such data under \"extras\";"
                                    + " county.schema.json has the names."));
        }
    }

    /** A level of a name of its own, where the school is of a kind of which the levels are known. */
    void otherLevel(int line, String label, SchoolKind kind) {
        Level level = Level.of(label);
        boolean isUsual = level.equals(Level.PRIMARY) || level.equals(Level.JUNIOR) || level.equals(Level.SENIOR);
        if (isUsual || kind.levels().isEmpty()) {
            return;
        }
        String known =
                String.join(", ", kind.levels().stream().map(Level::label).toList());
        notes.problem(
                new CellPlace(file, at, line),
                "levels",
                label,
                new Text(
                        "“" + Notes.shown(label) + "”不是" + kind.title().zh() + "的学段（" + known
                                + "），按另一个学段读入。若就是其中之一，请写那个名称。",
                        "\"" + Notes.shown(label) + "\" is no level of a "
                                + kind.title().en() + " (" + known
                                + ") and is read as another one. If it is one of them, write that name."));
    }
}
