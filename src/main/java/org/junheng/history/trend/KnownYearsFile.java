package org.junheng.history.trend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.data.cell.Decimals;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.DataException;
import org.junheng.data.source.YamlTree;
import org.junheng.facts.Level;
import org.junheng.history.match.DataYears;
import org.junheng.history.trend.KnownYears.KnownBuilding;
import org.junheng.history.trend.KnownYears.KnownEntrants;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/**
 * Reads what is known of the years to come:
 *
 * <pre>
 * entrants:                          # who will enter the first grade, year by year
 *   2025:
 *     S0012/primary: 120             # a level of a school
 *     primary: 1300                  # of the whole county
 * births: { 2019: 1350 }             # of the county: they enter primary school six years later
 * buildings:                         # when buildings were built: m²
 *   S0012: { 1996: 1200, 2008: 3000 }
 * </pre>
 */
public final class KnownYearsFile {
    private static final List<String> KEYS = List.of("entrants", "births", "buildings");

    /** Who is born in a year is six by the September six years later, or by the one after it. */
    private static final int AGE_OF_ENTRY = 6;

    private final YamlTree yaml;
    private final String file;
    private final List<KnownEntrants> entrants = new ArrayList<>();
    private final List<KnownBuilding> buildings = new ArrayList<>();

    private KnownYearsFile(NamedContent content) {
        this.yaml = new YamlTree(content.name());
        this.file = content.name();
    }

    /**
     * Reads a file.
     *
     * @throws DataException if it cannot be used; it lists every problem at once
     */
    public static KnownYears read(Path file) {
        return read(NamedContent.of(file));
    }

    /**
     * Reads what a program holds, called by its name in problems.
     *
     * @throws DataException if it cannot be used; it lists every problem at once
     */
    public static KnownYears read(NamedContent content) {
        KnownYearsFile read = new KnownYearsFile(content);
        read.yaml.read(content).values().forEach(read::part);
        read.yaml.refuseProblems();
        return new KnownYears(read.entrants, read.buildings);
    }

    private void part(YamlTree.YamlEntry part) {
        switch (part.key()) {
            case "entrants" ->
                yaml.entries(part)
                        .values()
                        .forEach(entry -> year(entry.key(), entry)
                                .ifPresent(year -> yaml.entries(entry)
                                        .forEach((subject, number) -> entrants(year, subject.strip(), number))));
            case "births" -> yaml.entries(part).values().forEach(this::births);
            case "buildings" ->
                yaml.entries(part)
                        .forEach((school, entry) -> yaml.entries(entry)
                                .values()
                                .forEach(one -> year(one.key(), one)
                                        .ifPresent(built -> number(one)
                                                .ifPresent(area -> buildings.add(
                                                        new KnownBuilding(school.strip(), built, area, place(one)))))));
            default -> yaml.unknownKey(part, KEYS);
        }
    }

    private void births(YamlTree.YamlEntry entry) {
        int colon = entry.key().lastIndexOf(':');
        String county = entry.key().substring(0, colon + 1).strip();
        year(entry.key().substring(colon + 1), entry)
                .ifPresent(year -> entrants(year + AGE_OF_ENTRY, county + Level.PRIMARY.label(), entry));
    }

    private void entrants(int year, String subject, YamlTree.YamlEntry entry) {
        number(entry).ifPresent(students -> entrants.add(new KnownEntrants(year, subject, students, place(entry))));
    }

    private Optional<Integer> year(String text, YamlTree.YamlEntry at) {
        Optional<Integer> year = DataYears.year(text);
        if (year.isEmpty()) {
            yaml.problem(
                    at,
                    text.strip(),
                    new Text(
                            "“" + text.strip() + "”不是年份，请写四位年份，如 2025。",
                            "\"" + text.strip() + "\" is no year; write four digits, such as 2025."));
        }
        return year;
    }

    private Optional<Exact> number(YamlTree.YamlEntry entry) {
        String text = yaml.text(entry);
        Optional<Exact> number = Optional.ofNullable(Decimals.exact(text))
                .filter(value -> value.signum() >= 0 && !Decimals.isPercentage(text));
        if (number.isEmpty() && !text.isEmpty()) {
            yaml.problem(
                    entry,
                    text,
                    new Text(
                            "“" + text + "”应是不小于0的数，不带单位。",
                            "\"" + text + "\" has to be a number, nought or more, without a unit."));
        }
        return number;
    }

    private String place(YamlTree.YamlEntry entry) {
        return file + ":" + entry.line();
    }
}
