package org.junheng.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Figure;
import org.junheng.measures.Flag;
import org.junheng.results.Price;
import org.junheng.results.Prices;

/** A county as the table, and prices as the list, that people would hand in. */
final class CountyFiles {
    private static final Map<String, Function<School, String>> COLUMNS = columns();

    private CountyFiles() {}

    private static Map<String, Function<School, String>> columns() {
        Map<String, Function<School, String>> columns = new LinkedHashMap<>();
        columns.put("学校代码", School::id);
        columns.put("学校名称", School::name);
        columns.put("区县", School::county);
        columns.put("办学类型", school -> school.kind().title().zh());
        for (SchoolFlag flag :
                List.of(SchoolFlag.COUNTED, SchoolFlag.PRIVATE, SchoolFlag.RURAL, SchoolFlag.DENSE_CENTRE)) {
            columns.put(
                    flag.zh(),
                    school -> school.flag(flag) == Flag.UNKNOWN ? "" : school.flag(flag) == Flag.YES ? "是" : "否");
        }
        for (Level level : List.of(Level.PRIMARY, Level.JUNIOR, Level.SENIOR)) {
            for (LevelFigure figure : LevelFigure.values()) {
                columns.put(
                        level.title().zh() + figure.zh(),
                        school -> text(school.level(level).get(figure)));
            }
        }
        for (SchoolFigure figure : SchoolFigure.values()) {
            columns.put(figure.zh(), school -> text(school.figures().get(figure)));
        }
        return columns;
    }

    private static String text(Figure figure) {
        return figure.isReported() ? figure.range().low().toString() : "";
    }

    /** The table: only columns that something stands in. */
    static String csv(County county) {
        List<String> headers = COLUMNS.keySet().stream()
                .filter(header -> county.schools().stream()
                        .anyMatch(school -> !Objects.requireNonNull(COLUMNS.get(header))
                                .apply(school)
                                .isEmpty()))
                .toList();
        List<String> lines = new ArrayList<>(List.of(String.join(",", headers)));
        for (School school : county.schools()) {
            lines.add(headers.stream()
                    .map(header -> Objects.requireNonNull(COLUMNS.get(header)).apply(school))
                    .collect(Collectors.joining(",")));
        }
        return String.join("\n", lines) + "\n";
    }

    /** The list, as JSON, which is YAML too. */
    static String json(Prices prices) {
        List<String> parts = new ArrayList<>();
        parts.add("\"prices\": " + map(prices.list(), Price::id, CountyFiles::json));
        Map<String, String> ceilings = new LinkedHashMap<>();
        Map<String, String> donors = new LinkedHashMap<>();
        for (Prices.PriceBound bound : prices.bounds()) {
            String price = "\"" + bound.price() + "\": ";
            bound.most().ifPresent(most -> ceilings.merge(bound.school(), price + most, (a, b) -> a + ", " + b));
            bound.left().ifPresent(left -> donors.merge(bound.school(), price + left, (a, b) -> a + ", " + b));
        }
        if (!ceilings.isEmpty()) {
            parts.add("\"ceilings\": "
                    + map(
                            List.copyOf(ceilings.keySet()),
                            school -> school,
                            school -> "{" + ceilings.get(school) + "}"));
        }
        if (!donors.isEmpty()) {
            parts.add("\"donors\": "
                    + map(List.copyOf(donors.keySet()), school -> school, school -> "{" + donors.get(school) + "}"));
        }
        return "{" + String.join(",\n", parts) + "}\n";
    }

    private static String json(Price price) {
        return "{\"lever\": \"" + price.lever() + "\", \"price\": "
                + price.each().orElseThrow()
                + price.moved().map(moved -> ", \"moved\": " + moved).orElse("")
                + ", \"adds\": "
                + map(
                        List.copyOf(price.adds().keySet()),
                        name -> name.id(),
                        name -> String.valueOf(price.adds().get(name)))
                + "}";
    }

    private static <T> String map(List<T> all, Function<T, String> key, Function<T, String> value) {
        return all.stream()
                .map(one -> "\"" + key.apply(one) + "\": " + value.apply(one))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
