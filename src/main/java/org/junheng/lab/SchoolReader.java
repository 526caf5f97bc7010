package org.junheng.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Extra;
import org.junheng.figures.Figure;
import org.junheng.rules.source.YamlValue;
import org.junheng.texts.Text;

/** Reads one school of a case. */
final class SchoolReader {
    private static final Map<String, SchoolFigure> FIGURES = Word.byId(SchoolFigure.class);
    private static final Map<String, LevelFigure> LEVEL_FIGURES = Word.byId(LevelFigure.class);
    private static final Map<String, SchoolFlag> FLAGS = Word.byId(SchoolFlag.class);
    private static final Map<String, Level> LEVELS = levels();
    private static final List<String> KEYS = keys();
    private static final Map<String, String> OTHER_NAMES = otherNames();

    private final Map<String, YamlValue> entries;
    private final School.Builder school;
    private final Set<String> seen = new HashSet<>();

    private SchoolReader(String county, String defaultId, YamlValue value) {
        entries = value.entries(KEYS, OTHER_NAMES);
        String id = text("id").orElse(defaultId);
        school = School.builder(id, text("name").orElse(id)).county(county);
    }

    /** The school; whatever the case leaves out was not reported. */
    static School read(String county, String defaultId, YamlValue value) {
        return new SchoolReader(county, defaultId, value).read();
    }

    private School read() {
        Optional<Level> level = text("level").map(Level::of);
        SchoolKind kind = Optional.ofNullable(entries.get("kind"))
                .flatMap(value -> Word.of(SchoolKind.class, value))
                .orElse(level.isPresent() ? SchoolKind.OTHER : SchoolKind.UNKNOWN);
        school.kind(kind);
        text("mainSchool").ifPresent(school::campusOf);
        FLAGS.forEach((key, flag) -> ifPresent(key, value -> school.flag(flag, Word.answer(value))));
        FIGURES.forEach((key, figure) -> ifPresent(key, value -> school.figure(figure, Word.figure(value))));
        ifPresent("extras", value -> extras(value).forEach(school::extra));
        level.ifPresent(this::teaches);
        LEVELS.forEach((key, each) -> ifPresent(key, value -> levelFigures(each, value)));
        boolean isKindUnusable = entries.containsKey("kind") && kind == SchoolKind.UNKNOWN;
        if (!isKindUnusable) {
            unprefixed(level.isPresent() ? level : only(kind));
        }
        return school.build();
    }

    private static Optional<Level> only(SchoolKind kind) {
        return kind.levels().size() == 1 ? Optional.of(kind.levels().get(0)) : Optional.empty();
    }

    private void levelFigures(Level level, YamlValue value) {
        teaches(level);
        value.entries(LEVEL_FIGURES.keySet(), OTHER_NAMES).forEach((key, figure) -> levelFigure(level, key, figure));
    }

    private void unprefixed(Optional<Level> level) {
        LEVEL_FIGURES
                .keySet()
                .forEach(key -> ifPresent(key, value -> {
                    if (level.isPresent()) {
                        levelFigure(level.get(), key, value);
                    } else {
                        value.problem(
                                new Text("不知 " + key + " 属于哪个学段。", "It is not said of which level " + key + " is."),
                                new Text(
                                        "写成 primary: { " + key + ": … }，或写明 level。",
                                        "Write primary: { " + key + ": … }, or state level."));
                    }
                }));
    }

    private void levelFigure(Level level, String key, YamlValue value) {
        if (!seen.add(level.label() + "." + key)) {
            value.problem(
                    new Text(level.label() + " 的 " + key + " 写了两次。", key + " of " + level.label() + " is given twice."),
                    new Text("删去一个。", "Drop one."));
        }
        Figure figure = Word.figure(value);
        LevelFigure name = LEVEL_FIGURES.get(key);
        if (name != null) {
            school.figure(level, name, figure);
        }
    }

    /** A level that is named is taught, also where nothing is reported of it. */
    private void teaches(Level level) {
        school.figure(level, LevelFigure.STUDENTS, Figure.NOT_REPORTED);
    }

    static Map<String, Extra> extras(YamlValue value) {
        Map<String, Extra> extras = new LinkedHashMap<>();
        value.entries().forEach((header, cell) -> cell.text().ifPresent(text -> extras.put(header, Extra.of(text))));
        return extras;
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(entries.get(key)).flatMap(YamlValue::text);
    }

    private void ifPresent(String key, Consumer<YamlValue> reading) {
        Optional.ofNullable(entries.get(key)).ifPresent(reading);
    }

    private static Map<String, Level> levels() {
        Map<String, Level> levels = new LinkedHashMap<>();
        List.of(Level.PRIMARY, Level.JUNIOR, Level.SENIOR).forEach(level -> levels.put(level.label(), level));
        return levels;
    }

    private static Map<String, String> otherNames() {
        Map<String, String> names = new HashMap<>(Word.byTitle(FIGURES));
        names.putAll(Word.byTitle(FLAGS));
        names.putAll(Word.byTitle(LEVEL_FIGURES));
        return Map.copyOf(names);
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of("id", "name", "kind", "level", "mainSchool", "extras"));
        keys.addAll(LEVELS.keySet());
        keys.addAll(LEVEL_FIGURES.keySet());
        keys.addAll(FIGURES.keySet());
        keys.addAll(FLAGS.keySet());
        return List.copyOf(keys);
    }
}
