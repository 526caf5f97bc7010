package org.junheng.data.official;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.data.vocabulary.CountyField;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.data.vocabulary.SchoolHeaders;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Indicator;
import org.junheng.facts.Level;
import org.junheng.figures.Named;

/** The names of the columns of the table of counties, Chinese and English. */
public final class CountyHeaders {
    private static final List<String> IDS = List.of("county", "区县", "县区", "区县代码", "县", "县市区");
    private static final List<String> NAMES = List.of("countyName", "县名", "区县名称");
    private static final List<Level> LEVELS = List.of(Level.PRIMARY, Level.JUNIOR);
    private static final Map<String, CountyField> FIELDS = fields();

    private CountyHeaders() {}

    private static Map<String, CountyField> fields() {
        Map<String, CountyField> fields = new HashMap<>();
        IDS.forEach(name -> fields.put(Header.key(name), CountyField.CountyLabel.ID));
        NAMES.forEach(name -> fields.put(Header.key(name), CountyField.CountyLabel.NAME));
        for (CountyFigure figure : CountyFigure.values()) {
            fields.put(Header.key(figure.id()), new CountyField.CountyOwn(figure));
            fields.put(Header.key(figure.zh()), new CountyField.CountyOwn(figure));
        }
        for (CountyFlag flag : CountyFlag.values()) {
            fields.put(Header.key(flag.id()), new CountyField.CountyQuestionField(flag));
            fields.put(Header.key(flag.zh()), new CountyField.CountyQuestionField(flag));
        }
        for (Level level : LEVELS) {
            for (CountyLevelFigure figure : CountyLevelFigure.values()) {
                ofLevel(fields, level, figure, new CountyField.CountyOfLevel(level, figure));
            }
            for (Indicator indicator : Indicator.values()) {
                ofLevel(fields, level, indicator, new CountyField.CountyCoefficient(level, indicator));
            }
        }
        for (ChildGroup group : ChildGroup.values()) {
            children(fields, new CountyField.CountyChildren(group, false), Enrolment.OF_AGE);
            children(fields, new CountyField.CountyChildren(group, true), Enrolment.ENROLLED);
        }
        return fields;
    }

    private static void ofLevel(Map<String, CountyField> fields, Level level, Named name, CountyField field) {
        fields.put(Header.key(level.label() + "." + name.id()), field);
        fields.put(Header.key(level.title().zh() + name.zh()), field);
    }

    private static void children(Map<String, CountyField> fields, CountyField.CountyChildren field, Named name) {
        fields.put(Header.key(idOf(field.group()) + "." + name.id()), field);
        fields.put(Header.key(field.group().title().zh() + name.zh()), field);
    }

    /** The name of a group in headers: {@code schoolAge}. */
    public static String idOf(ChildGroup group) {
        return group.fileName();
    }

    /** What a column of that header fills; empty where the library has no name for it. */
    public static Optional<CountyField> field(String header) {
        return switch (Header.key(header)) {
            case "id", "代码" -> Optional.of(CountyField.CountyLabel.ID);
            case "name", "名称" -> Optional.of(CountyField.CountyLabel.NAME);
            default ->
                Optional.ofNullable(FIELDS.get(Header.of(header).key()))
                        .or(() -> Optional.ofNullable(
                                FIELDS.get(Header.of(FormItems.ofCounty(header)).key())));
        };
    }

    /** The same of a column below several rows: by its own name, or that together with the one above, or with its level. */
    public static Optional<CountyField> field(HeaderPath path) {
        List<String> keys = path.keys();
        if (keys.size() < 2) {
            return path.parts().isEmpty() ? Optional.empty() : field(keys.isEmpty() ? path.text() : keys.get(0));
        }
        String leaf = keys.get(keys.size() - 1);
        Optional<CountyField> own = field(keys.get(keys.size() - 2) + leaf);
        for (int i = 0; own.isEmpty() && i < keys.size() - 1; i++) {
            own = field(keys.get(i) + leaf);
        }
        HeaderPath groups = new HeaderPath(path.parts().subList(0, path.parts().size() - 1));
        boolean isPart = OfficialHeaders.part(groups).isPresent();
        return own.isPresent() || isPart ? own : field(leaf);
    }

    /** Whether a row of the application form's tables names a figure of the county. */
    public static boolean namesFigures(List<String> header) {
        return header.stream()
                .flatMap(name -> field(new HeaderPath(name.isEmpty() ? List.of() : List.of(name))).stream())
                .anyMatch(field -> !(field instanceof CountyField.CountyLabel));
    }

    /**
     * Whether a row is the header of such a table.
     *
     * @param named whether the sheet or file is named so; then ids alone will do
     */
    public static boolean isHeader(List<String> header, boolean named) {
        boolean figures = false;
        boolean ids = false;
        boolean schools = false;
        for (String name : header) {
            Optional<CountyField> field = field(name);
            figures |= field.isPresent() && !(field.get() instanceof CountyField.CountyLabel);
            ids |= field.isPresent() && field.get() instanceof CountyField.CountyLabel;
            schools |= field.isEmpty() && SchoolHeaders.target(name).isPresent();
            schools |= !named && (name.equals("id") || name.equals("name"));
        }
        return !schools && (figures || (named && ids));
    }
}
