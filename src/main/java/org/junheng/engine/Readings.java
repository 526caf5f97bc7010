package org.junheng.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Input;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;

/**
 * The ways in which a county can be read that does not say whether a campus counts as a school, or of what kind a school is.
 * Each reading is a county that says so; what all of them decide alike is decided.
 */
final class Readings {
    /** So many readings are tried in full; what more questions decide together is left open. */
    private static final int MOST = 64;

    private final County county;
    private final List<OpenInput> open = new ArrayList<>();
    private final List<County> all = new ArrayList<>();
    private boolean complete = true;

    /** One question that was not answered, with the school as each answer would have it. */
    record OpenInput(String group, Input input, List<School> ways) {}

    private Readings(County county) {
        this.county = county;
    }

    static Readings of(County county) {
        Readings readings = new Readings(county);
        readings.campuses();
        readings.kinds();
        readings.read();
        return readings;
    }

    /** Every reading; none where nothing is open. */
    List<County> all() {
        return all;
    }

    /** Whether every combination of answers is among them. If not, each school alone is read in every way. */
    boolean isComplete() {
        return complete;
    }

    /** What would have to be answered: that of the school and its campuses, where it is about these alone. */
    List<Input> inputs(String subject) {
        List<Input> own = open.stream()
                .filter(one -> subject.equals(one.group())
                        || subject.startsWith(one.group() + "/")
                        || subject.equals(one.input().subject())
                        || subject.startsWith(one.input().subject() + "/"))
                .map(OpenInput::input)
                .toList();
        return own.isEmpty() ? open.stream().map(OpenInput::input).toList() : own;
    }

    private static boolean isOpenCampus(School school) {
        return !school.mainSchool().isEmpty() && school.flag(SchoolFlag.COUNTED) == Flag.UNKNOWN;
    }

    private void campuses() {
        for (School school : county.schools()) {
            if (isOpenCampus(school)) {
                Input input = new Input(school.id(), SchoolFlag.COUNTED, Figure.NOT_REPORTED);
                open.add(new OpenInput(
                        school.mainSchool(),
                        input,
                        List.of(
                                school.with(SchoolFlag.COUNTED, Answer.of(Flag.YES)),
                                school.with(SchoolFlag.COUNTED, Answer.of(Flag.NO)))));
            }
        }
    }

    private int size() {
        long size = 1;
        for (OpenInput one : open) {
            size = Math.min(size * one.ways().size(), MOST + 1L);
        }
        return (int) size;
    }

    /** Of a kind that was not reported, as long as the readings are few: ranges of figures hold all kinds together as well. */
    private void kinds() {
        if (size() > MOST) {
            return;
        }
        for (School school : county.schools()) {
            if (school.kind() != SchoolKind.UNKNOWN) {
                continue;
            }
            List<School> ways = new ArrayList<>();
            for (SchoolKind kind : SchoolKind.values()) {
                if (kind != SchoolKind.UNKNOWN && mayBe(school, kind)) {
                    ways.add(school.of(kind));
                }
            }
            open.add(new OpenInput(school.id(), new Input(school.id(), School.KIND, Figure.NOT_REPORTED), ways));
            if (size() > MOST) {
                open.remove(open.size() - 1);
            }
        }
    }

    private static boolean mayBe(School school, SchoolKind kind) {
        for (Map.Entry<Level, Figures<LevelFigure>> level : school.levels().entrySet()) {
            boolean someone = level.getValue().reported().values().stream()
                    .anyMatch(figure -> figure.range().isPositive());
            if (someone && kind != SchoolKind.OTHER && !kind.levels().contains(level.getKey())) {
                return false;
            }
        }
        return true;
    }

    private void read() {
        if (open.isEmpty()) {
            return;
        }
        complete = size() <= MOST;
        if (complete) {
            combine(0, new LinkedHashMap<>());
        } else {
            together();
        }
    }

    private void combine(int next, Map<String, List<School>> chosen) {
        if (next == open.size()) {
            all.add(with(chosen));
            return;
        }
        for (School way : open.get(next).ways()) {
            Map<String, List<School>> more = new LinkedHashMap<>(chosen);
            List<School> before = new ArrayList<>(more.getOrDefault(way.id(), List.of()));
            before.add(way);
            more.put(way.id(), before);
            combine(next + 1, more);
        }
    }

    /** Every main school with each set of its campuses, all main schools at once. */
    private void together() {
        Map<String, List<OpenInput>> groups = new LinkedHashMap<>();
        open.forEach(one ->
                groups.computeIfAbsent(one.group(), any -> new ArrayList<>()).add(one));
        int most = groups.values().stream().mapToInt(List::size).max().orElse(0);
        for (int reading = 0; reading < Math.min(1 << Math.min(most, 6), MOST); reading++) {
            Map<String, List<School>> chosen = new LinkedHashMap<>();
            for (List<OpenInput> group : groups.values()) {
                for (int i = 0; i < group.size(); i++) {
                    School way = group.get(i).ways().get((reading >> Math.min(i, 5)) & 1);
                    chosen.put(way.id(), List.of(way));
                }
            }
            all.add(with(chosen));
        }
    }

    /** The county with these schools; where two questions of one school were answered, with both answers. */
    private County with(Map<String, List<School>> chosen) {
        List<School> schools = new ArrayList<>(county.schools().size());
        for (School school : county.schools()) {
            School now = school;
            for (School way : chosen.getOrDefault(school.id(), List.of())) {
                now = now.kind() == way.kind() || way.kind() == SchoolKind.UNKNOWN ? now : now.of(way.kind());
                now = isOpenCampus(now) ? now.with(SchoolFlag.COUNTED, way.answer(SchoolFlag.COUNTED)) : now;
            }
            schools.add(now);
        }
        return county.withSchools(schools);
    }
}
