package org.junheng.engine.prepare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.measures.Flag;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;

/**
 * A campus that is not counted as a school (不计校数) becomes part of its main school, with everything that it reports. Where
 * it was not reported whether it counts it stays; what depends on that is told by reading the county both ways.
 */
final class Campuses {
    private final Map<String, School> byId = new LinkedHashMap<>();
    private final Map<String, String> mainOf = new LinkedHashMap<>();
    private final List<DataFinding> dataFindings;
    private final Merged merged;

    /** What is left: schools that count, with the lists of what was merged into them. */
    record Merged(List<School> schools, List<Results> results, List<ClassGroup> classes) {}

    private Campuses(Merged all, List<DataFinding> dataFindings) {
        this.dataFindings = dataFindings;
        all.schools().forEach(school -> byId.put(school.id(), school));
        for (School school : all.schools()) {
            if (!school.mainSchool().isEmpty() && school.flag(SchoolFlag.COUNTED) == Flag.NO) {
                mainOf.put(school.id(), school.mainSchool());
            }
        }
        this.merged = all;
    }

    /**
     * The schools that count, campuses merged into them.
     *
     * @throws IllegalArgumentException if a campus that is not surely counted names a main school that is not there
     */
    static Merged merge(
            List<School> schools, List<Results> results, List<ClassGroup> classes, List<DataFinding> found) {
        Merged all = new Merged(schools, results, classes);
        return schools.stream().allMatch(school -> school.mainSchool().isEmpty())
                ? all
                : new Campuses(all, found).merge();
    }

    private Merged merge() {
        for (School school : merged.schools()) {
            boolean mayBePart = !school.mainSchool().isEmpty() && school.flag(SchoolFlag.COUNTED) != Flag.YES;
            if (mayBePart && !byId.containsKey(school.mainSchool())) {
                throw new IllegalArgumentException("campus " + school.id() + " names the main school \""
                        + school.mainSchool() + "\", which is not there");
            }
        }
        if (mainOf.isEmpty()) {
            return merged;
        }
        for (String campus : mainOf.keySet()) {
            School part = byId.get(campus);
            School main = byId.get(root(campus));
            if (part != null && main != null) {
                School whole = MergedSchool.of(main, part);
                byId.put(main.id(), whole);
                dataFindings.add(notice(part, main, whole));
            }
        }
        byId.keySet().removeAll(mainOf.keySet());
        return new Merged(
                new ArrayList<>(byId.values()),
                MergedRows.results(merged.results(), this::rootOrSelf),
                MergedRows.classes(merged.classes(), this::rootOrSelf, merged.schools()));
    }

    private String rootOrSelf(String school) {
        return mainOf.containsKey(school) ? root(school) : school;
    }

    private String root(String campus) {
        Set<String> seen = new HashSet<>();
        String at = campus;
        while (mainOf.containsKey(at)) {
            if (!seen.add(at)) {
                throw new IllegalArgumentException("campus " + campus + " is its own main school");
            }
            at = mainOf.getOrDefault(at, at);
        }
        return at;
    }

    private DataFinding notice(School campus, School main, School whole) {
        long rows = merged.results().stream()
                .filter(row -> row.school().equals(campus.id()))
                .count();
        long classes = merged.classes().stream()
                .filter(row -> row.school().equals(campus.id()))
                .count();
        boolean otherKind = whole.kind() != main.kind();
        boolean noLevel = MergedSchool.teachesNoLevel(campus);
        String zh = (rows > 0 ? "，成绩" + rows + "条" : "") + (classes > 0 ? "，班级" + classes + "个" : "");
        String en = (rows > 0 ? ", with " + rows + " rows of results" : "")
                + (classes > 0 ? ", with " + classes + " classes" : "");
        return new DataFinding(
                DataFinding.Category.MERGED,
                campus.id(),
                List.of(),
                new Text(
                        campus.name() + "（" + campus.id() + "）不计校数，已并入主校" + main.name() + "（" + main.id() + "）"
                                + (zh.isEmpty() ? "" : "，一并计入" + zh.substring(1))
                                + (otherKind
                                        ? "；合并后按" + whole.kind().title().zh() + "判定（含多校区的学校按所含学段拆分，国教督办函〔2019〕30号填报口径）"
                                        : "")
                                + (noLevel ? "；它没有中小学学段，所报各数算不算主校的不明，有无两种情况结论不同的，不作判定。若是主校所用，请填在主校一行；若不是，请删去它的主校" : "")
                                + "。",
                        campus.name() + " (" + campus.id() + ") is not counted as a school and was merged into "
                                + main.name()
                                + " (" + main.id() + ")" + en
                                + (otherKind
                                        ? "; together they are judged as a "
                                                + whole.kind().title().en()
                                                + " (a school of several campuses is split by its levels, as the form of 2019 is filled)"
                                        : "")
                                + (noLevel
                                        ? "; it teaches no level of a school, and whether what it reports is its main school's is not"
                                                + " known: where that decides, nothing is decided. If the main school uses it, add"
                                                + " it to the row of that; if not, take its main school out"
                                        : "")
                                + "."));
    }
}
