package org.junheng.data.suspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.data.table.Origin;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;

/** Collects what is suspect about a county's data, each with its place. */
final class Suspects {
    /** What is asked for where figures look odd and may be so all the same. */
    static final Text CHECK = new Text("请核对；确实如此则不必改。", " Check it; leave it if it is so.");

    private final Map<String, Origin> origins;
    private final List<DataFinding> findings = new ArrayList<>();

    /** A figure and the header of its column. */
    record Suspect(Input input, String header) {
        /** What is reported, under the header of the file. */
        Text told() {
            Text name = input.name().title();
            return new Text(
                    "“" + header + "”" + value(input.figure()),
                    (header.equals(name.zh()) ? "" : "\"" + header + "\", ") + name.en() + " " + value(input.figure()));
        }
    }

    Suspects(Map<String, Origin> origins) {
        this.origins = origins;
    }

    List<DataFinding> findings() {
        return findings;
    }

    Suspect of(School school, SchoolFigure name) {
        Origin origin = origins.get(school.id());
        String header = origin == null ? name.zh() : origin.header(name);
        return new Suspect(new Input(school.id(), name, school.figures().get(name)), header);
    }

    Suspect of(School school, Level level, LevelFigure name) {
        Origin origin = origins.get(school.id());
        String header = origin == null ? level.title().zh() + name.zh() : origin.header(level, name);
        Figure figure = school.level(level).get(name);
        return new Suspect(new Input(level.idIn(school.id()), name, figure), header);
    }

    /** Says where, the values, and why they are suspect. */
    void add(School school, List<Suspect> seen, Text text) {
        add(DataFinding.Category.SUSPICION, school, seen, text);
    }

    /** The same of what cannot be, and counts as missing. */
    void contradict(School school, List<Suspect> seen, Text text) {
        add(DataFinding.Category.CONTRADICTION, school, seen, text);
    }

    private void add(DataFinding.Category kind, School school, List<Suspect> seen, Text text) {
        List<Input> inputs = seen.stream().map(Suspect::input).toList();
        Text values =
                new Text("，", "; ").between(seen.stream().map(Suspect::told).toList());
        Text opening = where(school).then(new Text("：", ": "));
        add(
                kind,
                school.id(),
                inputs,
                (seen.isEmpty() ? opening : opening.then(values).then(new Text("。", ". "))).then(text));
    }

    /** Something about the county, or about a level of it. */
    void add(DataFinding.Category kind, String subject, List<Input> inputs, Text text) {
        findings.add(new DataFinding(kind, subject, inputs, text));
    }

    /** The school and the row that it was read from. */
    Text where(School school) {
        Origin origin = origins.get(school.id());
        Text name = Text.same(school.name().equals(school.id()) ? school.id() : school.id() + " " + school.name());
        return origin == null
                ? name
                : origin.place().at("").then(new Text("，", ", ")).then(name);
    }

    static String value(Figure figure) {
        return figure.range().low().toString();
    }

    /** A figure as a double; NaN where it was not reported. Good enough to be suspicious. */
    static double number(Figure figure) {
        return figure.isReported() ? figure.range().low().toDouble() : Double.NaN;
    }
}
