package org.junheng.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Indicator;
import org.junheng.facts.Level;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.figures.Extra;
import org.junheng.figures.Figure;
import org.junheng.figures.Named;
import org.junheng.measures.Answer;
import org.junheng.rules.source.YamlValue;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** Reads the county of a case: its schools, enrolments, classes and results. */
final class CountyReader {
    /** What a case may say of its county. */
    static final List<String> KEYS = List.of("school", "schools", "county", "enrolments", "results", "classes");

    private static final Map<String, CountyFigure> FIGURES = Word.byId(CountyFigure.class);
    private static final Map<String, CountyFlag> FLAGS = Word.byId(CountyFlag.class);
    private static final Map<String, CountyLevelFigure> LEVEL_FIGURES = Word.byId(CountyLevelFigure.class);
    private static final Map<String, Indicator> INDICATORS = Word.byId(Indicator.class);
    private static final Map<String, Level> LEVELS =
            new TreeMap<>(Map.of("primary", Level.PRIMARY, "junior", Level.JUNIOR));
    private static final String COEFFICIENTS = "coefficients";
    private static final List<String> COUNTY_KEYS =
            keys(keys(keys(List.of("id", "name", "extras"), LEVELS.keySet()), FIGURES.keySet()), FLAGS.keySet());
    private static final List<Named> OF_ENROLMENTS = List.of(Enrolment.OF_AGE, Enrolment.ENROLLED);
    private static final List<Named> OF_RESULTS = List.of(
            Results.ENROLLED,
            Results.TESTED,
            Results.PASSED,
            Results.GOOD,
            Results.EXCELLENT,
            Results.ALL_SUBJECTS_PASSED);
    private static final List<String> PLACE = List.of("school", "level", "grade");

    private final Map<String, YamlValue> entries;
    private final List<School> schools = new ArrayList<>();
    private String id = "C1";

    /** Whether the schools are not those that are meant: told already, and what names another one is not. */
    private boolean isUnsure;

    CountyReader(Map<String, YamlValue> entries) {
        this.entries = entries;
    }

    County read() {
        Map<String, YamlValue> county = Optional.ofNullable(entries.get("county"))
                .map(value -> value.entries(COUNTY_KEYS, otherNames()))
                .orElseGet(Map::of);
        id = text(county, "id").orElse(id);
        String name = text(county, "name").orElse(id);
        readSchools();
        Map<String, Extra> extras = Optional.ofNullable(county.get("extras"))
                .map(SchoolReader::extras)
                .orElseGet(Map::of);
        County.Builder read = County.builder(id, name)
                .schools(schools)
                .enrolments(all("enrolments", this::enrolment))
                .classes(all("classes", this::classGroup))
                .results(all("results", this::results));
        FIGURES.forEach((key, figure) -> ifPresent(county, key, value -> read.figure(figure, Word.figure(value))));
        FLAGS.forEach((key, flag) -> ifPresent(county, key, value -> read.flag(flag, Answer.of(Word.answer(value)))));
        LEVELS.forEach((key, level) -> ifPresent(county, key, value -> level(read, level, value)));
        extras.forEach(read::extra);
        return read.build();
    }

    private static void level(County.Builder county, Level level, YamlValue value) {
        Map<String, YamlValue> entries = value.entries(keys(List.of(COEFFICIENTS), LEVEL_FIGURES.keySet()));
        LEVEL_FIGURES.forEach(
                (key, figure) -> ifPresent(entries, key, cell -> county.figure(level, figure, Word.figure(cell))));
        ifPresent(
                entries,
                COEFFICIENTS,
                given -> given.entries(INDICATORS.keySet())
                        .forEach((key, cell) -> Optional.ofNullable(INDICATORS.get(key))
                                .ifPresent(name -> county.coefficient(level, name, Word.figure(cell)))));
    }

    private static void ifPresent(Map<String, YamlValue> entries, String key, Consumer<YamlValue> reading) {
        Optional.ofNullable(entries.get(key)).ifPresent(reading);
    }

    private void readSchools() {
        YamlValue one = entries.get("school");
        YamlValue several = entries.get("schools");
        if (one != null && several != null) {
            several.problem(
                    new Text("school 和 schools 不能同时写。", "It has both school and schools."),
                    new Text("合并到 schools 下。", "Put all under schools."));
        }
        List<YamlValue> all = new ArrayList<>();
        boolean isListOfOne = false;
        if (one != null && one.isList()) {
            isListOfOne = true;
            one.problem(
                    new Text("school 下只写一所学校，这里是列表。", "Under school stands one school, and here is a list."),
                    new Text("写作 schools: 。", "Write schools: ."));
            all.addAll(one.items());
        } else {
            Optional.ofNullable(one).ifPresent(all::add);
        }
        Optional.ofNullable(several).ifPresent(list -> all.addAll(list.items()));
        isUnsure = isListOfOne || (several != null && !several.isList());
        Set<String> ids = new HashSet<>();
        for (YamlValue value : all) {
            School school = SchoolReader.read(id, "S" + (schools.size() + 1), value);
            if (!ids.add(school.id())) {
                isUnsure = true;
                value.problem(
                        new Text("学校编号重复：“" + school.id() + "”。", "Two schools have one id: \"" + school.id() + "\"."),
                        new Text("每所学校写不同的 id。", "Give each its own id."));
            }
            schools.add(school);
        }
        for (int i = 0; i < schools.size(); i++) {
            checkMainSchool(schools.get(i), all.get(i));
        }
    }

    private void checkMainSchool(School campus, YamlValue value) {
        if (!campus.mainSchool().isEmpty() && !schoolIds().contains(campus.mainSchool())) {
            value.problem(
                    new Text(
                            "没有这个 mainSchool：“" + campus.mainSchool() + "”。",
                            "There is no such mainSchool: \"" + campus.mainSchool() + "\"."),
                    ClosestName.remedy(campus.mainSchool(), schoolIds()));
        }
    }

    private static Map<String, String> otherNames() {
        Map<String, String> names = new HashMap<>(Word.byTitle(FIGURES));
        names.putAll(Word.byTitle(FLAGS));
        return names;
    }

    private <T> List<T> all(String key, Function<YamlValue, T> reading) {
        YamlValue list = entries.get(key);
        return list == null ? List.of() : list.items().stream().map(reading).toList();
    }

    private Enrolment enrolment(YamlValue value) {
        Map<String, YamlValue> entries = value.entries(keys(List.of("group"), ids(OF_ENROLMENTS)));
        if (!entries.containsKey("group")) {
            Word.required(value, entries, "group");
        }
        ChildGroup group = Optional.ofNullable(entries.get("group"))
                .flatMap(word -> Word.of(ChildGroup.class, word))
                .orElse(ChildGroup.SCHOOL_AGE);
        return new Enrolment(id, group, figure(entries, Enrolment.OF_AGE), figure(entries, Enrolment.ENROLLED));
    }

    private Results results(YamlValue value) {
        Map<String, YamlValue> entries = value.entries(keys(PLACE, keys(List.of("subject"), ids(OF_RESULTS))));
        return new Results(
                id,
                schoolOf(value, entries),
                level(value, entries),
                Word.required(value, entries, "grade"),
                Word.required(value, entries, "subject"),
                figure(entries, Results.ENROLLED),
                figure(entries, Results.TESTED),
                figure(entries, Results.PASSED),
                figure(entries, Results.GOOD),
                figure(entries, Results.EXCELLENT),
                figure(entries, Results.ALL_SUBJECTS_PASSED));
    }

    private ClassGroup classGroup(YamlValue value) {
        Map<String, YamlValue> entries = value.entries(keys(PLACE, List.of("name", "size", "migrantStudents")));
        return new ClassGroup(
                id,
                schoolOf(value, entries),
                level(value, entries),
                Word.required(value, entries, "grade"),
                Word.required(value, entries, "name"),
                figure(entries, ClassGroup.SIZE),
                Optional.ofNullable(entries.get("migrantStudents"))
                        .map(Word::figure)
                        .orElse(Figure.NOT_REPORTED));
    }

    /** A level that a school of the case teaches: a misspelt one would be a level of its own that nobody judges. */
    private Level level(YamlValue value, Map<String, YamlValue> entries) {
        Set<String> known = new LinkedHashSet<>();
        for (School school : schools) {
            school.kind().levels().forEach(level -> known.add(level.label()));
            school.levels().keySet().forEach(level -> known.add(level.label()));
        }
        return Level.of(
                isUnsure
                        ? Word.required(value, entries, "level")
                        : Word.known(value, entries, "level", List.copyOf(known)));
    }

    private List<String> schoolIds() {
        return schools.stream().map(School::id).toList();
    }

    /** Whether the case has its schools as it means them. */
    boolean isSure() {
        return !isUnsure;
    }

    private String schoolOf(YamlValue value, Map<String, YamlValue> entries) {
        return isUnsure ? Word.required(value, entries, "school") : Word.known(value, entries, "school", schoolIds());
    }

    private static Figure figure(Map<String, YamlValue> entries, Named name) {
        return Optional.ofNullable(entries.get(name.id())).map(Word::figure).orElse(Figure.NOT_REPORTED);
    }

    private static Optional<String> text(Map<String, YamlValue> entries, String key) {
        return Optional.ofNullable(entries.get(key)).flatMap(YamlValue::text);
    }

    private static List<String> ids(List<Named> names) {
        return names.stream().map(Named::id).toList();
    }

    private static List<String> keys(List<String> first, Collection<String> then) {
        List<String> keys = new ArrayList<>(first);
        keys.addAll(then);
        return keys;
    }
}
