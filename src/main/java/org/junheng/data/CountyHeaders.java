package org.junheng.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Indicator;
import org.junheng.facts.Level;
import org.junheng.facts.Named;
import org.junheng.facts.Unit;

/** The names of the columns of the table of counties, Chinese and English. */
final class CountyHeaders {
    private static final List<String> IDS = List.of("county", "区县", "县区", "区县代码");
    private static final List<String> NAMES = List.of("countyName", "县名", "区县名称");
    private static final List<Level> LEVELS = List.of(Level.PRIMARY, Level.JUNIOR);
    private static final Map<String, Field> FIELDS = fields();

    private CountyHeaders() {}

    /** What a column of such a table fills. */
    sealed interface Field {
        /** What its numbers count. */
        default Unit unit() {
            return Unit.NONE;
        }

        /** Which county it is. */
        enum Text implements Field {
            ID,
            NAME
        }

        /** A figure of the county. */
        record Own(CountyFigure figure) implements Field {
            @Override
            public Unit unit() {
                return figure.unit();
            }
        }

        /** A figure of one level of the county. */
        record OfLevel(Level level, CountyLevelFigure figure) implements Field {
            @Override
            public Unit unit() {
                return figure.unit();
            }
        }

        /** A coefficient that the county reports for one of its levels. */
        record Coefficient(Level level, Indicator indicator) implements Field {}

        /** A yes-or-no question. */
        record Question(CountyFlag flag) implements Field {}

        /** Children of a group, of age or enrolled. */
        record Children(ChildGroup group, boolean enrolled) implements Field {
            @Override
            public Unit unit() {
                return Unit.CHILDREN;
            }
        }
    }

    private static Map<String, Field> fields() {
        Map<String, Field> fields = new HashMap<>();
        IDS.forEach(name -> fields.put(Header.key(name), Field.Text.ID));
        NAMES.forEach(name -> fields.put(Header.key(name), Field.Text.NAME));
        for (CountyFigure figure : CountyFigure.values()) {
            fields.put(Header.key(figure.id()), new Field.Own(figure));
            fields.put(Header.key(figure.zh()), new Field.Own(figure));
        }
        for (CountyFlag flag : CountyFlag.values()) {
            fields.put(Header.key(flag.id()), new Field.Question(flag));
            fields.put(Header.key(flag.zh()), new Field.Question(flag));
        }
        for (Level level : LEVELS) {
            for (CountyLevelFigure figure : CountyLevelFigure.values()) {
                ofLevel(fields, level, figure, new Field.OfLevel(level, figure));
            }
            for (Indicator indicator : Indicator.values()) {
                ofLevel(fields, level, indicator, new Field.Coefficient(level, indicator));
            }
        }
        for (ChildGroup group : ChildGroup.values()) {
            children(fields, new Field.Children(group, false), Enrolment.OF_AGE);
            children(fields, new Field.Children(group, true), Enrolment.ENROLLED);
        }
        return fields;
    }

    private static void ofLevel(Map<String, Field> fields, Level level, Named name, Field field) {
        fields.put(Header.key(level.label() + "." + name.id()), field);
        fields.put(Header.key(level.titleZh() + name.zh()), field);
    }

    private static void children(Map<String, Field> fields, Field.Children field, Named name) {
        fields.put(Header.key(idOf(field.group) + "." + name.id()), field);
        fields.put(Header.key(field.group.titleZh() + name.zh()), field);
    }

    /** The name of a group in headers: {@code schoolAge}. */
    static String idOf(ChildGroup group) {
        return group.fileName();
    }

    /** What a column of that header fills; empty where the library has no name for it. */
    static Optional<Field> field(String header) {
        return switch (Header.key(header)) {
            case "id", "代码" -> Optional.of(Field.Text.ID);
            case "name", "名称" -> Optional.of(Field.Text.NAME);
            default -> Optional.ofNullable(FIELDS.get(Header.of(header).key()));
        };
    }

    /**
     * Whether a row is the header of such a table.
     *
     * @param named whether the sheet or file is named so; then ids alone will do
     */
    static boolean isHeader(List<String> header, boolean named) {
        boolean figures = false;
        boolean ids = false;
        boolean schools = false;
        for (String name : header) {
            Optional<Field> field = field(name);
            figures |= field.isPresent() && !(field.get() instanceof Field.Text);
            ids |= field.isPresent() && field.get() instanceof Field.Text;
            schools |= field.isEmpty() && SchoolHeaders.target(name).isPresent();
            schools |= !named && (name.equals("id") || name.equals("name"));
        }
        return !schools && (figures || (named && ids));
    }
}
