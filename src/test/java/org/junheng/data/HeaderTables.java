package org.junheng.data;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.official.CountyHeaders;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Indicator;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.FigureName;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;

/** The tables of headers in the pages on data, one language each, made from the names that the library has. */
final class HeaderTables {
    private static final Pattern TABLE = Pattern.compile("<!-- table (\\w+) -->\n.*?<!-- end -->", Pattern.DOTALL);

    private final boolean zh;

    private HeaderTables(boolean zh) {
        this.zh = zh;
    }

    /** The page with every marked table made anew, for Chinese or for English readers. */
    static String renew(String page, boolean zh) {
        HeaderTables tables = new HeaderTables(zh);
        return TABLE.matcher(page)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "<!-- table " + found.group(1) + " -->\n" + tables.table(found.group(1)) + "<!-- end -->"));
    }

    private String table(String name) {
        return switch (name) {
            case "SchoolFlag" -> questions(List.of(SchoolFlag.values()));
            case "SchoolFigure" -> figures(SchoolFigure.values());
            case "LevelFigure" -> figures(LevelFigure.values());
            case "CountyFigure" -> figures(CountyFigure.values());
            case "CountyLevelFigure" -> figures(CountyLevelFigure.values());
            case "CountyFlag" -> questions(List.of(CountyFlag.values()));
            case "Indicator" ->
                rows("| English | 中文 |\n| --- | --- |\n", List.of(Indicator.values()), HeaderTables::plain);
            case "ChildGroup" ->
                rows("| English | 中文 |\n| --- | --- |\n", List.of(ChildGroup.values()), HeaderTables::children);
            default -> throw new IllegalArgumentException("no table \"" + name + "\" can be made");
        };
    }

    private String questions(List<Named> flags) {
        return zh
                ? rows("| English | 中文 |\n| --- | --- |\n", flags, HeaderTables::plain)
                : rows(
                        "| English | 中文 | meaning |\n| --- | --- | --- |\n",
                        flags,
                        flag -> plain(flag) + " " + flag.en() + " |");
    }

    private String figures(FigureName... names) {
        return rows(
                "| English | 中文 | " + (zh ? "单位" : "unit") + " |\n| --- | --- | --- |\n",
                Arrays.asList(names),
                name -> plain(name) + " " + unit(name.unit()) + "|");
    }

    private String unit(Unit unit) {
        return unit == Unit.NONE ? "" : (zh ? unit.zh() : unit.en()) + " ";
    }

    private static String plain(Named name) {
        return "| `" + name.id() + "` | " + name.zh() + " |";
    }

    private static String children(ChildGroup group) {
        return List.of(Enrolment.OF_AGE, Enrolment.ENROLLED).stream()
                .map(name -> "| `" + CountyHeaders.idOf(group) + "." + name.id() + "` | "
                        + group.title().zh() + name.zh() + " |")
                .collect(joining("\n"));
    }

    private static <T> String rows(String head, List<T> names, Function<T, String> row) {
        return names.stream().map(row).collect(joining("\n", head, "\n"));
    }
}
