package org.junheng.history.match;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.DataException;
import org.junheng.data.source.YamlTree;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.FigureName;
import org.junheng.texts.Text;

/**
 * Reads what became of schools:
 *
 * <pre>
 * 2023:                                  # the first year of whose data it is so
 *   renamed: { S0012: S0112 }            # id before: id since
 *   merged: { S0003: [ S0004, S0005 ] }  # id since: ids before; S0003, if it was there before, took them in
 *   split: { S0007: [ S0107 ] }          # id before: ids since; S0007, if it is there still, goes on
 *   closed: [ S0009 ]
 *   opened: [ S0120 ]
 *   corrected: { S0011: [ books ] }      # figures that had been wrong; all, if all may have been
 * </pre>
 */
public final class SuccessionFile {
    private static final List<String> KEYS = List.of("renamed", "merged", "split", "closed", "opened", "corrected");
    private static final String ALL = "all";
    private static final Set<String> FIGURES = Stream.<FigureName[]>of(SchoolFigure.values(), LevelFigure.values())
            .flatMap(Stream::of)
            .map(FigureName::id)
            .collect(Collectors.toUnmodifiableSet());

    private final YamlTree yaml;
    private final String file;
    private final List<SchoolEvent> events = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();

    private SuccessionFile(NamedContent content) {
        this.yaml = new YamlTree(content.name());
        this.file = content.name();
    }

    /**
     * Reads a file.
     *
     * @throws DataException if it cannot be used; it lists every problem at once
     */
    public static Succession read(Path file) {
        return read(NamedContent.of(file));
    }

    /**
     * Reads what a program holds, called by its name in problems.
     *
     * @throws DataException if it cannot be used; it lists every problem at once
     */
    public static Succession read(NamedContent content) {
        SuccessionFile read = new SuccessionFile(content);
        read.yaml.read(content).values().forEach(read::year);
        read.yaml.refuseProblems();
        return new Succession(read.events, read.corrections);
    }

    private void year(YamlTree.YamlEntry entry) {
        Optional<Integer> year = DataYears.year(entry.key());
        if (year.isEmpty()) {
            yaml.problem(
                    entry.line(),
                    entry.key(),
                    entry.key(),
                    new Text(
                            "“" + entry.key() + "”不是年份，请写四位年份，如 2023。",
                            "\"" + entry.key() + "\" is no year; write four digits, such as 2023."));
            return;
        }
        Map<String, YamlTree.YamlEntry> parts = yaml.entries(entry);
        parts.values().forEach(part -> yaml.unknownKey(part, KEYS));
        Optional.ofNullable(parts.get("renamed")).ifPresent(part -> renamed(year.get(), part));
        Optional.ofNullable(parts.get("merged"))
                .ifPresent(part -> several(
                        part,
                        (one, many, place) ->
                                events.add(new SchoolEvent(year.get(), SchoolFate.MERGED, many, List.of(one), place))));
        Optional.ofNullable(parts.get("split"))
                .ifPresent(part -> several(
                        part,
                        (one, many, place) ->
                                events.add(new SchoolEvent(year.get(), SchoolFate.SPLIT, List.of(one), many, place))));
        Optional.ofNullable(parts.get("closed"))
                .ifPresent(part -> yaml.texts(part)
                        .forEach(id -> events.add(new SchoolEvent(
                                year.get(), SchoolFate.CLOSED, List.of(id.strip()), List.of(), place(part)))));
        Optional.ofNullable(parts.get("opened"))
                .ifPresent(part -> yaml.texts(part)
                        .forEach(id -> events.add(new SchoolEvent(
                                year.get(), SchoolFate.OPENED, List.of(), List.of(id.strip()), place(part)))));
        Optional.ofNullable(parts.get("corrected")).ifPresent(part -> corrected(year.get(), part));
    }

    private void renamed(int year, YamlTree.YamlEntry part) {
        yaml.entries(part).forEach((before, since) -> {
            String after = yaml.text(since).strip();
            if (!after.isEmpty()) {
                events.add(new SchoolEvent(
                        year, SchoolFate.RENAMED, List.of(before.strip()), List.of(after), place(since)));
            }
        });
    }

    /** Takes a school and those that it came from, or became. */
    private interface Taker {
        void take(String one, List<String> many, String place);
    }

    private void several(YamlTree.YamlEntry part, Taker taker) {
        yaml.entries(part).forEach((one, entry) -> {
            List<String> many = yaml.texts(entry).stream().map(String::strip).toList();
            // The school itself may be left out where it goes on: so one other is enough.
            if (new LinkedHashSet<>(many).size() != many.size()
                    || many.isEmpty()
                    || List.of(one.strip()).equals(many)) {
                yaml.problem(
                        entry.line(),
                        one,
                        String.join(", ", many),
                        new Text(
                                "此处应列出合并前（或拆分后）的学校代码，不能重复，也不能只有它自己。",
                                "the ids before (of a split: since) are expected here, none twice and not only its own."));
                return;
            }
            taker.take(one.strip(), many, place(entry));
        });
    }

    private void corrected(int year, YamlTree.YamlEntry part) {
        yaml.entries(part).forEach((school, entry) -> {
            Set<String> figures = new LinkedHashSet<>(yaml.texts(entry));
            figures.stream()
                    .filter(figure -> !figure.equals(ALL) && !FIGURES.contains(figure))
                    .forEach(
                            figure -> yaml.problem(
                                    entry.line(),
                                    school,
                                    figure,
                                    new Text(
                                            "没有名为“" + figure + "”的数字。名称见 examples/DATA.md，全部更正写 all。",
                                            "there is no figure \"" + figure
                                                    + "\". The names are in examples/DATA.md; write all if all may have been wrong.")));
            corrections.add(
                    new Correction(year, school.strip(), figures.contains(ALL) ? Set.of() : figures, place(entry)));
        });
    }

    private String place(YamlTree.YamlEntry entry) {
        return file + ":" + entry.line();
    }
}
