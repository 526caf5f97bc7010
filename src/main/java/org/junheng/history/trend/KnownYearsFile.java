package org.junheng.history.trend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        KnownYears known = read.all(content);
        read.yaml.refuseProblems();
        return known;
    }

    /**
     * Reads a file and leaves what is wrong with it to the history, which holds the rest of it against the data and refuses all at once.
     *
     * @throws DataException if it is no such file at all
     */
    public static KnownYears toBeChecked(Path file) {
        NamedContent content = NamedContent.of(file);
        return new KnownYearsFile(content).all(content);
    }

    private KnownYears all(NamedContent content) {
        Map<String, YamlTree.YamlEntry> parts = yaml.read(content);
        if (parts.isEmpty()) {
            yaml.refuseProblems();
        }
        parts.values().forEach(this::part);
        return new KnownYears(entrants, buildings, yaml.problems());
    }

    private void part(YamlTree.YamlEntry part) {
        switch (part.key()) {
            case "entrants" -> yaml.entries(part).values().forEach(this::entrantsOf);
            case "births" -> yaml.entries(part).values().forEach(this::births);
            case "buildings" ->
                yaml.entries(part)
                        .forEach((school, entry) ->
                                yaml.entries(entry).values().forEach(one -> building(school.strip(), one)));
            default -> yaml.unknownKey(part, KEYS);
        }
    }

    private void entrantsOf(YamlTree.YamlEntry year) {
        Optional<Integer> number = year(year.key(), year);
        yaml.entries(year).forEach((subject, one) -> {
            Exact students = persons(one);
            number.ifPresent(known -> entrants.add(new KnownEntrants(known, subject.strip(), students, place(one))));
        });
    }

    private void building(String school, YamlTree.YamlEntry entry) {
        Optional<Integer> built = year(entry.key(), entry);
        Exact area = number(entry).orElse(Exact.ZERO);
        built.ifPresent(known -> buildings.add(new KnownBuilding(school, known, area, place(entry))));
    }

    private void births(YamlTree.YamlEntry entry) {
        int colon = entry.key().lastIndexOf(':');
        String county = entry.key().substring(0, colon + 1).strip();
        Exact born = persons(entry);
        year(entry.key().substring(colon + 1), entry)
                .ifPresent(year -> entrants.add(
                        new KnownEntrants(year + AGE_OF_ENTRY, county + Level.PRIMARY.label(), born, place(entry))));
    }

    /** A number of persons; nought, with a problem, where it is none, for what it stands at is held against the data all the same. */
    private Exact persons(YamlTree.YamlEntry entry) {
        Optional<Exact> number = number(entry);
        if (number.isPresent() && !number.get().isWhole()) {
            String text = yaml.text(entry);
            yaml.problem(
                    entry,
                    text,
                    new Text(
                            "“" + text + "”不是整数；人数请写整数。",
                            "\"" + text + "\" is no whole number; write how many persons as one."));
        }
        return number.orElse(Exact.ZERO);
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
