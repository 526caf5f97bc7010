package org.junheng.data.join;

import java.util.EnumMap;
import java.util.Map;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junheng.texts.Text;

/** Whether a place counts as a school, and which school it is part of: the two have to go together. */
final class CampusAnswers {
    private final Notes notes;

    CampusAnswers(Notes notes) {
        this.notes = notes;
    }

    /** A school of its own has no main school: where both are said, whether it counts as a school is not known. */
    School agreed(School school, CellPlace place) {
        if (school.flag(SchoolFlag.COUNTED) != Flag.YES || school.mainSchool().isEmpty()) {
            return school;
        }
        notes.problem(
                place,
                SchoolFlag.COUNTED.zh(),
                school.name(),
                new Text(
                        "“" + school.name() + "”写作计校数，又写有主校“" + school.mainSchool()
                                + "”，两者矛盾：是否计校数按未报处理。若是独立的学校，请删去主校；若是校区，请在“是否计校数”填否。",
                        "\"" + school.name() + "\" counts as a school and yet has the main school \""
                                + school.mainSchool()
                                + "\", which contradict each other: whether it counts is taken for not reported. If it is a school"
                                + " of its own, take the main school out; if it is a campus, answer no in \"counted\"."));
        Map<SchoolFlag, Answer> flags = new EnumMap<>(SchoolFlag.class);
        flags.putAll(school.flags());
        flags.remove(SchoolFlag.COUNTED);
        return campusOf(school, flags, school.mainSchool());
    }

    /** A teaching point is no school in the statistics, and yet stands alone; any other such place is part of a school. */
    void withoutMainSchool(School school, CellPlace place) {
        if (school.kind() == SchoolKind.TEACHING_POINT) {
            notes.notice(
                    place,
                    SchoolFlag.COUNTED.zh(),
                    school.name(),
                    new Text(
                            "教学点“" + school.name() + "”不计校数，也没有写主校，按单独的教学点判定。若应并入某校，请填写“主校”。",
                            "the teaching point \"" + school.name()
                                    + "\" is not counted as a school and no main school is given; it is"
                                    + " judged by itself. If it is part of a school, name that in the column \"mainSchool\"."));
        } else {
            notes.error(
                    place,
                    SchoolFlag.COUNTED.zh(),
                    school.name(),
                    new Text(
                            "“" + school.name() + "”不计校数，应并入主校，但没有写主校是哪一所。请在学校表加“主校”列，或用 --campuses 给出"
                                    + "写有“校区,主校”的 CSV 文件。",
                            "\"" + school.name()
                                    + "\" is not counted as a school and must be merged into its main school, but no main"
                                    + " school is given. Add a column \"mainSchool\" to the table, or give a CSV file with the"
                                    + " columns \"campus,mainSchool\" by --campuses."));
        }
    }

    /** The same school with other answers and another main school. */
    static School campusOf(School school, Map<SchoolFlag, Answer> flags, String main) {
        return new School(
                school.id(),
                school.name(),
                school.county(),
                school.kind(),
                flags,
                school.figures(),
                school.levels(),
                school.extras(),
                main);
    }
}
