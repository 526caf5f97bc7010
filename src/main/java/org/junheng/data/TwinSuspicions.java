package org.junheng.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.facts.County;
import org.junheng.facts.DataFinding;
import org.junheng.facts.Flag;
import org.junheng.facts.Level;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;

/** Schools that are alike where they should not be, and levels with one school alone. */
final class TwinSuspicions {
    private static final int TELLING = 8;
    private static final int DIFFERENT = 4;

    private final Suspects suspects;

    TwinSuspicions(Suspects suspects) {
        this.suspects = suspects;
    }

    void look(County county) {
        Map<Long, List<School>> byFigures = new HashMap<>();
        Map<String, School> byName = new HashMap<>();
        for (School school : county.schools()) {
            List<School> alike = byFigures.computeIfAbsent(Fingerprint.quick(school), any -> new ArrayList<>(1));
            twin(school, alike);
            School namesake = byName.putIfAbsent(school.name(), school);
            if (namesake != null) {
                sameName(school, namesake);
            }
        }
        singleSchools(county);
    }

    /** Says of which school it is a copy; else it may be copied itself. */
    private void twin(School school, List<School> alike) {
        for (School other : alike) {
            if (isSame(school, other)) {
                if (Fingerprint.isTelling(school, TELLING, DIFFERENT)) {
                    sameFigures(school, other);
                }
                return;
            }
        }
        alike.add(school);
    }

    private static boolean isSame(School one, School other) {
        return one.figures().equals(other.figures()) && one.levels().equals(other.levels());
    }

    private void sameFigures(School school, School twin) {
        suspects.add(
                school,
                List.of(),
                "全部数字与" + suspects.where(twin, true) + " 完全相同，可能是复制的。请核对。",
                "all figures are those of " + suspects.where(twin, false) + "; perhaps they were copied. Check them.");
    }

    private void sameName(School school, School namesake) {
        suspects.add(
                school,
                List.of(),
                "校名与" + suspects.where(namesake, true) + " 相同而代码不同，可能是同一所学校填了两次。请核对。",
                "it has the name of " + suspects.where(namesake, false)
                        + " and another id; perhaps one school was entered twice. Check them.");
    }

    private void singleSchools(County county) {
        Map<Level, List<School>> byLevel = new TreeMap<>();
        for (School school : county.schools()) {
            if (school.flag(SchoolFlag.COUNTED) == Flag.NO) {
                continue;
            }
            Map<Level, Boolean> levels = new LinkedHashMap<>();
            school.kind().levels().forEach(level -> levels.put(level, true));
            school.levels().keySet().forEach(level -> levels.put(level, true));
            levels.keySet()
                    .forEach(level -> byLevel.computeIfAbsent(level, any -> new ArrayList<>())
                            .add(school));
        }
        byLevel.forEach((level, schools) -> {
            if (schools.size() == 1 && (level.equals(Level.PRIMARY) || level.equals(Level.JUNIOR))) {
                single(county, level, schools.get(0));
            }
        });
    }

    private void single(County county, Level level, School school) {
        suspects.add(
                DataFinding.Kind.SINGLE_SCHOOL,
                county.id(),
                List.of(),
                county.name() + "的" + level.titleZh() + "学段只有一所学校（" + suspects.where(school, true)
                        + "），校际差异系数按定义为 0，不说明均衡。请检查是否漏了学校。",
                county.name() + " has one school alone at the level " + level.label() + " ("
                        + suspects.where(school, false)
                        + "): its dispersion is 0 by definition and shows no balance. Check that no school is missing.");
    }
}
