package org.junheng.data.table;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.vocabulary.CountyField;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.figures.Extra;
import org.junheng.figures.Figure;
import org.junheng.measures.Answer;

/** What the cells of one row of a table of counties say, until it becomes a {@link CountyRow}. */
final class CountyCells {
    final Map<CountyField.Text, String> texts = new HashMap<>();
    final Map<CountyFlag, Answer> flags = new EnumMap<>(CountyFlag.class);
    final Map<String, Extra> extras = new LinkedHashMap<>();
    private final Map<CountyFigure, Figure> figures = new EnumMap<>(CountyFigure.class);
    private final Map<CountyField.OfLevel, Figure> levels = new LinkedHashMap<>();
    private final Map<CountyField.Coefficient, Figure> coefficients = new LinkedHashMap<>();
    private final Map<ChildGroup, CountyRow.Children> children = new EnumMap<>(ChildGroup.class);

    void set(CountyField field, Figure figure) {
        if (field instanceof CountyField.Own own) {
            figures.put(own.figure(), figure);
        } else if (field instanceof CountyField.OfLevel of) {
            levels.put(of, figure);
        } else if (field instanceof CountyField.Coefficient of) {
            coefficients.put(of, figure);
        } else if (field instanceof CountyField.Children group) {
            children.merge(group.group(), CountyRow.Children.of(group.enrolled(), figure), CountyRow.Children::and);
        } else {
            throw new IllegalArgumentException("no figure: " + field);
        }
    }

    CountyRow row(CellPlace place) {
        return row(place, Map.of());
    }

    /** The same, of a table with these columns. */
    CountyRow row(CellPlace place, Map<CountyField, Inspection.Column> columns) {
        String id = texts.getOrDefault(CountyField.Text.ID, "");
        String name = texts.getOrDefault(CountyField.Text.NAME, "");
        List<CountyRow.Told> told = columns.isEmpty() ? List.of() : List.of(new CountyRow.Told(place, columns));
        return new CountyRow(place, id, name, figures, flags, levels, coefficients, children, extras, told);
    }
}
