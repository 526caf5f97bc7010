package org.junheng.data.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;

/** The names of the columns of the school table, Chinese and English. */
public final class SchoolHeaders {
    private static final List<Level> LEVELS = List.of(Level.PRIMARY, Level.JUNIOR, Level.SENIOR);
    /** What the workbooks of the annual statistics call the county. */
    private static final List<String> OFFICIAL_COUNTIES = List.of("统计三级", "所在地区划三级");

    private static final Pattern LEVEL = Pattern.compile("(小学|初中|高中)(?:部|段|学段|阶段)?");
    private static final Pattern OF_LEVEL =
            Pattern.compile("(小学|初中|高中)(?:部|段|学段|阶段)?[-—–_/:、·]?(.+)|(.+?)[-—–_/:、·(](小学|初中|高中)(?:部|段|学段|阶段)?\\)?");

    private static final Map<String, Target> BY_KEY = byKey();
    private static final List<String> CHINESE = chineseNames();

    private SchoolHeaders() {}

    private static Map<String, Target> byKey() {
        Map<String, Target> names = new HashMap<>();
        for (Target.SchoolText text : Target.SchoolText.values()) {
            put(names, text, text.id(), text.zh());
        }
        put(names, Target.SchoolText.ID, "学校标识码");
        OFFICIAL_COUNTIES.forEach(header -> put(names, Target.SchoolText.COUNTY, header));
        for (SchoolFlag flag : SchoolFlag.values()) {
            put(names, new Target.SchoolAnswer(flag), flag.id(), flag.zh());
        }
        for (SchoolFigure figure : SchoolFigure.values()) {
            put(names, new Target.WholeSchool(figure), figure.id(), figure.zh());
        }
        for (LevelFigure figure : LevelFigure.values()) {
            put(names, new Target.OwnLevel(figure), figure.id(), figure.zh());
            for (Level level : LEVELS) {
                put(names, new Target.SchoolOfLevel(level, figure), level.label() + "." + figure.id());
                put(
                        names,
                        new Target.SchoolOfLevel(level, figure),
                        level.title().zh() + figure.zh());
            }
        }
        for (PartFigure figure : PartFigure.values()) {
            put(names, new Target.LevelPart(figure), figure.id(), figure.zh());
            for (Level level : LEVELS) {
                put(names, new Target.PartOf(level, figure), level.label() + "." + figure.id());
                put(names, new Target.PartOf(level, figure), level.title().zh() + figure.zh());
            }
        }
        return names;
    }

    private static void put(Map<String, Target> names, Target target, String... headers) {
        for (String header : headers) {
            names.put(Header.key(header), target);
        }
    }

    /** What a column of that header fills; empty where the library has no name for it. */
    public static Optional<Target> target(String header) {
        Target exact = BY_KEY.get(Header.key(header));
        return Optional.ofNullable(exact)
                .or(() -> ofLevel(Header.key(header)))
                .or(() -> Optional.ofNullable(BY_KEY.get(Header.of(header).key())));
    }

    /** 本科学历教师数（小学）, 本科学历教师数/小学, 小学部-本科学历教师数. */
    private static Optional<Target> ofLevel(String key) {
        Matcher words = OF_LEVEL.matcher(key);
        if (!words.matches()) {
            return Optional.empty();
        }
        boolean before = words.group(1) != null;
        String level = words.group(before ? 1 : 4);
        Target own = BY_KEY.get(Header.of(words.group(before ? 2 : 3)).key());
        return Optional.ofNullable(own)
                .filter(target -> target instanceof Target.OwnLevel || target instanceof Target.LevelPart)
                .map(target -> target.of(Level.of(level)));
    }

    /** Whether a text in the brackets of a header is the level that its target is of. */
    public static boolean isLevelOf(Target target, String bracket) {
        boolean levelled = target instanceof Target.SchoolOfLevel || target instanceof Target.PartOf;
        Matcher level = LEVEL.matcher(bracket);
        return levelled
                && level.matches()
                && target.zh().startsWith(Level.of(level.group(1)).title().zh());
    }

    /** The same for a mapping, which may give a level any label: {@code ES.students}. */
    public static Optional<Target> targetOfAnyLevel(String name) {
        Optional<Target> known = target(name);
        int dot = name.indexOf('.');
        if (known.isPresent() || dot <= 0) {
            return known;
        }
        return target(name.substring(dot + 1))
                .filter(own -> own instanceof Target.OwnLevel || own instanceof Target.LevelPart)
                .map(own -> own.of(Level.of(name.substring(0, dot))));
    }

    /** Every name that a column can have, as documentation writes it. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Target.SchoolText text : Target.SchoolText.values()) {
            names.add(text.id());
        }
        for (SchoolFlag flag : SchoolFlag.values()) {
            names.add(flag.id());
        }
        for (SchoolFigure figure : SchoolFigure.values()) {
            names.add(figure.id());
        }
        for (LevelFigure figure : LevelFigure.values()) {
            names.add(figure.id());
        }
        for (PartFigure figure : PartFigure.values()) {
            names.add(figure.id());
        }
        return names;
    }

    /** The same names in Chinese. */
    public static List<String> chinese() {
        return CHINESE;
    }

    private static List<String> chineseNames() {
        List<String> names = new ArrayList<>();
        BY_KEY.values().stream()
                .filter(target -> !(target instanceof Target.SchoolOfLevel || target instanceof Target.PartOf))
                .map(Target::zh)
                .distinct()
                .sorted()
                .forEach(names::add);
        return names;
    }

    /** Whether a header is one of the workbooks of the annual statistics. */
    public static boolean isOfficial(List<String> header) {
        return header.stream().map(Header::key).anyMatch(OFFICIAL_COUNTIES::contains);
    }
}
