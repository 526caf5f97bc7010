package org.junheng.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;

/** The names of the columns of the school table, Chinese and English. */
final class SchoolHeaders {
    private static final List<Level> LEVELS = List.of(Level.PRIMARY, Level.JUNIOR, Level.SENIOR);
    private static final Map<String, Target> BY_KEY = byKey();

    private SchoolHeaders() {}

    private static Map<String, Target> byKey() {
        Map<String, Target> names = new HashMap<>();
        for (Target.Text text : Target.Text.values()) {
            put(names, text, text.id(), text.zh());
        }
        put(names, Target.Text.ID, "学校标识码");
        for (SchoolFlag flag : SchoolFlag.values()) {
            put(names, new Target.Answer(flag), flag.id(), flag.zh());
        }
        for (SchoolFigure figure : SchoolFigure.values()) {
            put(names, new Target.Whole(figure), figure.id(), figure.zh());
        }
        for (LevelFigure figure : LevelFigure.values()) {
            put(names, new Target.OwnLevel(figure), figure.id(), figure.zh());
            for (Level level : LEVELS) {
                put(names, new Target.OfLevel(level, figure), level.label() + "." + figure.id());
                put(names, new Target.OfLevel(level, figure), level.titleZh() + figure.zh());
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
    static Optional<Target> target(String header) {
        Target exact = BY_KEY.get(Header.key(header));
        return Optional.ofNullable(
                exact != null ? exact : BY_KEY.get(Header.of(header).key()));
    }

    /** The same for a mapping, which may give a level any label: {@code ES.students}. */
    static Optional<Target> targetOfAnyLevel(String name) {
        Optional<Target> known = target(name);
        int dot = name.indexOf('.');
        if (known.isPresent() || dot <= 0) {
            return known;
        }
        return target(name.substring(dot + 1))
                .filter(Target.OwnLevel.class::isInstance)
                .map(own -> new Target.OfLevel(Level.of(name.substring(0, dot)), ((Target.OwnLevel) own).figure()));
    }

    /** Every name that a column can have, as documentation writes it. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Target.Text text : Target.Text.values()) {
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
        return names;
    }
}
