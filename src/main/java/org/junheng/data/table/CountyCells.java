package org.junheng.data.table;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.column.ToldColumn;
import org.junheng.data.vocabulary.CountyField;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.figures.Extra;
import org.junheng.figures.Figure;
import org.junheng.measures.Answer;

/** What the cells of one row of a table of counties say, until it becomes a {@link CountyRow}. */
final class CountyCells {
    final Map<CountyField.CountyLabel, String> texts = new HashMap<>();
    final Map<CountyFlag, Answer> flags = new EnumMap<>(CountyFlag.class);
    final Map<String, Extra> extras = new LinkedHashMap<>();
    private final Map<CountyFigure, Figure> figures = new EnumMap<>(CountyFigure.class);
    private final Map<CountyField.CountyOfLevel, Figure> levels = new LinkedHashMap<>();
    private final Map<CountyField.CountyCoefficient, Figure> coefficients = new LinkedHashMap<>();
    private final Map<ChildGroup, CountyRow.GroupChildren> children = new EnumMap<>(ChildGroup.class);

    void set(CountyField field, Figure figure) {
        if (field instanceof CountyField.CountyOwn own) {
            figures.put(own.figure(), figure);
        } else if (field instanceof CountyField.CountyOfLevel of) {
            levels.put(of, figure);
        } else if (field instanceof CountyField.CountyCoefficient of) {
            coefficients.put(of, figure);
        } else if (field instanceof CountyField.CountyChildren group) {
            children.merge(
                    group.group(), CountyRow.GroupChildren.of(group.enrolled(), figure), CountyRow.GroupChildren::and);
        } else {
            throw new IllegalArgumentException("no figure: " + field);
        }
    }

    /** What a note says to be another figure is missing. */
    void lose(CountyField field) {
        if (tell(field)) {
            if (field instanceof CountyField.CountyChildren group) {
                CountyRow.GroupChildren told = Objects.requireNonNull(children.get(group.group()));
                children.put(
                        group.group(),
                        group.enrolled()
                                ? new CountyRow.GroupChildren(told.ofAge(), Figure.UNREADABLE)
                                : new CountyRow.GroupChildren(Figure.UNREADABLE, told.enrolled()));
            } else {
                set(field, Figure.UNREADABLE);
            }
        }
    }

    /**
     * The row that they make.
     *
     * @param from the columns, or items of a form, that fill each field
     */
    CountyRow row(CellPlace place, Map<CountyField, List<ToldColumn>> from) {
        String id = texts.getOrDefault(CountyField.CountyLabel.ID, "");
        String name = texts.getOrDefault(CountyField.CountyLabel.NAME, "");
        return new CountyRow(
                place,
                id,
                name,
                figures,
                flags,
                levels,
                coefficients,
                children,
                extras,
                List.of(new CountyRow.ToldCounty(place, from, this)));
    }

    /** Whether a cell says something of it, of use or not. */
    boolean tell(CountyField field) {
        if (field instanceof CountyField.CountyOwn own) {
            return isTold(figures.get(own.figure()));
        }
        if (field instanceof CountyField.CountyOfLevel of) {
            return isTold(levels.get(of));
        }
        if (field instanceof CountyField.CountyCoefficient of) {
            return isTold(coefficients.get(of));
        }
        if (field instanceof CountyField.CountyChildren group) {
            CountyRow.GroupChildren told = children.get(group.group());
            return told != null && isTold(group.enrolled() ? told.enrolled() : told.ofAge());
        }
        if (field instanceof CountyField.CountyQuestionField question) {
            return flags.containsKey(question.flag());
        }
        return extras.containsKey(field.id());
    }

    private static boolean isTold(@Nullable Figure figure) {
        return figure != null && !figure.equals(Figure.NOT_REPORTED);
    }
}
