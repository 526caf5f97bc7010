package org.junheng.data.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.IdText;
import org.junheng.data.cell.Notes;
import org.junheng.data.table.Origin;
import org.junheng.data.vocabulary.Labels;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.measures.Flag;
import org.junheng.texts.Text;

/** A county while its schools are read. */
public final class CountyDraft {
    /** Enough for a county of a hundred schools, whose maps then need not grow again and again. */
    private static final int ROOM = 140;

    private final Notes notes;
    private final String id;
    private final boolean keyedByRow;
    private final List<School> schools = new ArrayList<>();
    private final Map<String, Origin> origins = new HashMap<>(ROOM);
    private final Map<String, CellPlace> seen = new HashMap<>(ROOM);
    private final Map<Integer, CellPlace> campuses = new HashMap<>();
    private String name = "";

    public CountyDraft(Notes notes, String id, boolean keyedByRow) {
        this.notes = notes;
        this.id = id;
        this.keyedByRow = keyedByRow;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name.isEmpty() ? id : name;
    }

    /** The first name that a row gives is the county's. */
    public void name(String given) {
        if (name.isEmpty()) {
            name = given;
        }
    }

    public void add(School given, Origin origin, String key) {
        CellPlace place = origin.place();
        School school = new CampusAnswers(notes).agreed(given, place);
        if (school.id().equals(id)) {
            notes.error(
                    place,
                    Target.SchoolText.ID.zh(),
                    id,
                    new Text(
                            "学校代码与区县相同，无法区分。请更正。",
                            "the id of the school is that of its county; they cannot be told apart. Correct it."));
        }
        origins.put(school.id(), origin);
        CellPlace before = key.isEmpty() ? null : seen.putIfAbsent(key, place);
        if (before == null && !key.isEmpty() && school.id().equals(school.name()) && !keyedByRow) {
            String form = Labels.name(key);
            before = form.equals(key) ? null : seen.putIfAbsent(form, place);
        }
        if (before != null) {
            twice(key, before, place);
        }
        if (!school.mainSchool().isEmpty()) {
            campuses.put(schools.size(), place);
        } else if (school.flag(SchoolFlag.COUNTED) == Flag.NO) {
            new CampusAnswers(notes).withoutMainSchool(school, place);
        }
        schools.add(school);
    }

    private void twice(String key, CellPlace before, CellPlace place) {
        if (keyedByRow) {
            notes.problem(
                    place,
                    "",
                    key,
                    new Text(
                            "“" + Notes.shown(key) + "”与第 " + before.row() + " 行相同，仍按两所学校计。请核对。",
                            "\"" + Notes.shown(key) + "\" is also in row " + before.row()
                                    + "; they count as two schools. Check that they are."));
        } else {
            refuseTwice(notes, key, before, place);
        }
    }

    /** An error that names both rows of a school. */
    static void refuseTwice(Notes notes, String key, CellPlace before, CellPlace place) {
        if (IdText.mayBeCut(key)) {
            notes.error(
                    place,
                    Target.SchoolText.ID.zh(),
                    key,
                    new Text(
                            "代码“" + Notes.shown(key) + "”与第 " + before.row()
                                    + " 行相同，但第 15 位以后全是零：像是被表格软件改成了数，末尾数字丢失，未必是同一所学校。请将该列设为文本后重新导出。",
                            "the id \"" + Notes.shown(key) + "\" is also in row " + before.row()
                                    + ", but all that follows its 15th digit is nought: a spreadsheet seems to have turned it into a"
                                    + " number, and the two need not be one school. Make the column text and export it again."));
            return;
        }
        boolean here = before.whole().equals(place.whole());
        notes.error(
                place,
                "",
                key,
                here
                        ? new Text(
                                "学校“" + Notes.shown(key) + "”与第 " + before.row()
                                        + " 行重复。若是两所学校，请更正学校代码；若是同一所，请核对哪一行对，删去另一行。",
                                "school \"" + Notes.shown(key) + "\" is there twice, first in row " + before.row()
                                        + ". If they are two schools, correct the id; if they are one, check which row is right and"
                                        + " delete the other.")
                        : new Text(
                                "学校“" + Notes.shown(key) + "”与第 " + before.row() + " 行重复（"
                                        + before.whole().at("").zh()
                                        + "）。若两张表是不同年份的，或一张是另一张的副本，请只给出要评估的那一张（工作簿可在映射文件写 sheet）；若是两所学校，请更正学校代码。",
                                "school \"" + Notes.shown(key) + "\" is there twice, first in row " + before.row()
                                        + " of "
                                        + before.whole().at("").en()
                                        + ". If the two tables are of two years, or one is a copy, give the one that is to be"
                                        + " evaluated alone (for a workbook \"sheet\" in a mapping); if they are two schools,"
                                        + " correct the id."));
    }

    /** Two schools whose ids differ only by noughts at their start may be one, whose id a spreadsheet took for a number. */
    public void tellOfNoughts() {
        Map<String, School> withNoughts = new HashMap<>();
        schools.forEach(school -> {
            if (school.id().startsWith("0")) {
                withNoughts.put(IdText.withoutNoughts(school.id()), school);
            }
        });
        if (withNoughts.isEmpty()) {
            return;
        }
        for (School school : schools) {
            School other = school.id().startsWith("0") ? null : withNoughts.get(school.id());
            Origin origin = origins.get(school.id());
            if (other != null && origin != null) {
                notes.notice(
                        origin.place(),
                        Target.SchoolText.ID.zh(),
                        school.id(),
                        new Text(
                                "代码“" + school.id() + "”（" + school.name() + "）与“" + other.id() + "”（" + other.name()
                                        + "）只差开头的零，按两所学校计。若是同一所，是表格软件把代码当成了数：请将代码列设为文本后重新导出。",
                                "the id \"" + school.id() + "\" (" + school.name() + ") differs from \"" + other.id()
                                        + "\" ("
                                        + other.name()
                                        + ") only by noughts at its start; they count as two schools. If they are one, a spreadsheet"
                                        + " took the id for a number: make the column text and export it again."));
            }
        }
    }

    /**
     * An id that is shorter than all that begin with a nought, by which it may have lost some: where the others are as long as
     * each other, that is no chance.
     */
    public void tellOfLostNoughts() {
        Map<Integer, Long> lengths = schools.stream()
                .filter(school -> school.id().startsWith("0") && isNumber(school.id()))
                .collect(Collectors.groupingBy(school -> school.id().length(), Collectors.counting()));
        if (lengths.size() != 1 || lengths.values().iterator().next() < 2) {
            return;
        }
        int length = lengths.keySet().iterator().next();
        for (School school : schools) {
            Origin origin = origins.get(school.id());
            if (origin != null && isNumber(school.id()) && school.id().length() < length) {
                notes.notice(
                        origin.place(),
                        Target.SchoolText.ID.zh(),
                        school.id(),
                        new Text(
                                "代码“" + school.id() + "”（" + school.name() + "）比以零开头的代码短，开头的零可能丢失，仍按所写读入。请核对。",
                                "the id \"" + school.id() + "\" (" + school.name()
                                        + ") is shorter than those that begin with a nought and may have lost its own; it is read as"
                                        + " it stands. Check it."));
            }
        }
    }

    private static boolean isNumber(String id) {
        return !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Where each school was read, by its id. */
    public Map<String, Origin> origins() {
        return origins;
    }

    /** The schools, campuses pointing to the ids of their main schools. */
    public List<School> schools() {
        if (campuses.isEmpty()) {
            return schools;
        }
        Map<String, String> ids = new HashMap<>();
        schools.forEach(school -> ids.merge(school.name(), school.id(), (one, other) -> ""));
        schools.forEach(school -> ids.put(school.id(), school.id()));
        campuses.forEach((index, place) -> schools.set(index, campus(schools.get(index), place, ids)));
        campuses.clear();
        return schools;
    }

    /** The id of the only school that is called so, but for what people vary in writing names. */
    private static String byForm(String written, Map<String, String> ids) {
        String form = Labels.name(written);
        List<String> alike = ids.entrySet().stream()
                .filter(entry -> Labels.name(entry.getKey()).equals(form))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return alike.size() == 1 ? alike.get(0) : "";
    }

    private School campus(School school, CellPlace place, Map<String, String> ids) {
        String main = ids.containsKey(school.mainSchool())
                ? ids.getOrDefault(school.mainSchool(), "")
                : byForm(school.mainSchool(), ids);
        if (!main.isEmpty()) {
            return main.equals(school.mainSchool()) ? school : CampusAnswers.campusOf(school, school.flags(), main);
        }
        String zh = "主校“" + school.mainSchool() + "”不在本区县的学校中。请更正主校的代码，或补上主校一行。";
        String en = "the main school \"" + school.mainSchool()
                + "\" is not among the schools of the county. Correct its id, or add its row.";
        if (school.flag(SchoolFlag.COUNTED) == Flag.NO) {
            notes.error(place, Target.SchoolText.MAIN_SCHOOL.zh(), school.mainSchool(), new Text(zh, en));
        } else {
            notes.problem(place, Target.SchoolText.MAIN_SCHOOL.zh(), school.mainSchool(), new Text(zh, en));
        }
        return school;
    }
}
