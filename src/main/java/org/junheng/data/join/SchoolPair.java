package org.junheng.data.join;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.table.LevelRows;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Extra;
import org.junheng.figures.Figure;
import org.junheng.figures.FigureName;
import org.junheng.figures.Figures;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** Two rows of one school made into one; where they differ, neither holds. */
final class SchoolPair {
    private final Notes notes;
    private final School one;
    private final School other;
    private final List<CellPlace> before;
    private final CellPlace second;
    private final Set<Target> disputed;
    private final boolean oneIsTold;
    private final boolean otherIsTold;
    private final boolean keepsBoth;

    /**
     * A school, and another row of it.
     *
     * @param keepsBoth whether the school is kept where they differ; else the two may be of two years, and are refused
     */
    SchoolPair(Notes notes, JoinedSchool school, JoinedSchool row, boolean keepsBoth) {
        this.keepsBoth = keepsBoth || school.tables().contains(row.table());
        this.notes = notes;
        this.one = school.school;
        this.other = row.school;
        this.before = school.places();
        this.second = row.place();
        this.disputed = school.disputed;
        this.oneIsTold = school.isKindTold();
        this.otherIsTold = row.isKindTold();
    }

    School joined() {
        return new School(
                one.id(),
                name(),
                one.county(),
                kind(),
                flags(),
                together("", one.figures(), other.figures(), SchoolFigure.values()),
                levels(),
                extras(),
                mainSchool());
    }

    /** Its name where one of the two has only the id; parts of a school (育才学校小学部, 育才学校初中部) are the school together. */
    private String name() {
        if (one.name().equals(other.name()) || other.name().equals(other.id())) {
            return one.name();
        }
        if (one.name().equals(one.id())) {
            return other.name();
        }
        String whole = LevelRows.whole(one.name());
        if (!whole.equals(LevelRows.whole(other.name()))) {
            notes.notice(
                    second,
                    Target.SchoolText.NAME.zh(),
                    other.name(),
                    new Text(
                            "代码 " + one.id() + " 在另一表中名为“" + one.name() + "”，本表为“" + other.name()
                                    + "”，按同一所学校计。若不是，请更正代码。",
                            "the school " + one.id() + " is called \"" + one.name() + "\" in another table and \""
                                    + other.name()
                                    + "\" here; it counts as one school. If it is not, correct the id."));
            return one.name();
        }
        return whole;
    }

    private void differ(String column, String a, String b) {
        if (!keepsBoth) {
            notes.error(
                    second,
                    column,
                    b,
                    new Text(
                            "学校“" + one.id() + "”的“" + Notes.shown(b) + "”与" + places().zh() + "的“" + Notes.shown(a)
                                    + "”不一致，不知哪个对，两张表不能合并。请核对后改成一致；若两张表是不同年份的，请只给出要评估的那一张。",
                            "\"" + Notes.shown(b) + "\" of school \"" + one.id() + "\" differs from \"" + Notes.shown(a)
                                    + "\" in " + places().en()
                                    + "; it is not clear which one is right, and the two tables are not joined. Make them"
                                    + " agree; if they are of two years, give the one that is to be evaluated alone."));
            return;
        }
        notes.problem(
                second,
                column,
                b,
                new Text(
                        "“" + Notes.shown(b) + "”与" + places().zh() + "的“" + Notes.shown(a)
                                + "”不一致，两者都不采用，按未报处理。请核对；全校共用的数，各表、各学段的行都应填全校合计。",
                        "\"" + Notes.shown(b) + "\" differs from \"" + Notes.shown(a) + "\" in " + places().en()
                                + "; neither is used, it counts as missing. Check them; a figure of the whole school should be"
                                + " the same in each table and in the row of each level."));
    }

    private Text places() {
        return Lists.NAMES.between(before.stream().map(place -> place.at("")).toList());
    }

    private SchoolKind kind() {
        if (disputed.contains(Target.SchoolText.KIND)) {
            return SchoolKind.UNKNOWN;
        }
        if (one.kind() == other.kind() || other.kind() == SchoolKind.UNKNOWN || (oneIsTold && !otherIsTold)) {
            return one.kind();
        }
        if (one.kind() == SchoolKind.UNKNOWN || (otherIsTold && !oneIsTold)) {
            return other.kind();
        }
        if (!oneIsTold) {
            // Two rows of different levels, neither of which says what sort of school it is.
            return SchoolKind.UNKNOWN;
        }
        disputed.add(Target.SchoolText.KIND);
        differ(
                Target.SchoolText.KIND.zh(),
                one.kind().title().zh(),
                other.kind().title().zh());
        return SchoolKind.UNKNOWN;
    }

    private Map<SchoolFlag, Answer> flags() {
        Map<SchoolFlag, Answer> flags = new EnumMap<>(SchoolFlag.class);
        Set<SchoolFlag> answered = EnumSet.noneOf(SchoolFlag.class);
        answered.addAll(one.flags().keySet());
        answered.addAll(other.flags().keySet());
        for (SchoolFlag name : answered) {
            Answer a = one.flags().getOrDefault(name, Answer.NOT_REPORTED);
            Answer b = other.flags().getOrDefault(name, Answer.NOT_REPORTED);
            if (disputed.contains(new Target.SchoolAnswer(name))) {
                flags.put(name, Answer.NOT_REPORTED);
            } else if (a.flag() == Flag.UNKNOWN
                    || (a.flag() == b.flag() && a.reference().isEmpty())) {
                flags.put(name, b);
            } else if (b.flag() == Flag.UNKNOWN || a.flag() == b.flag()) {
                flags.put(name, a);
            } else {
                flags.put(name, differing(name, a, b));
            }
        }
        return flags;
    }

    /** The statistics count a through-school once: it is a school where any of its workbooks says so. */
    private Answer differing(SchoolFlag name, Answer a, Answer b) {
        if (name != SchoolFlag.COUNTED) {
            disputed.add(new Target.SchoolAnswer(name));
            differ(name.zh(), shown(a.flag()), shown(b.flag()));
            return Answer.NOT_REPORTED;
        }
        notes.notice(
                second,
                name.zh(),
                shown(b.flag()),
                new Text(
                        "同一所学校在各表中一处计校数、一处不计，按计校数处理。若它是校区，请各表都填否。",
                        "the school counts as a school in one table and not in another; it is taken to count. If it is a"
                                + " campus, say no in each table."));
        return Answer.of(Flag.YES);
    }

    private static String shown(Flag flag) {
        return flag == Flag.YES ? "是" : "否";
    }

    private SortedMap<Level, Figures<LevelFigure>> levels() {
        SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(one.levels());
        other.levels().forEach((level, figures) -> {
            Figures<LevelFigure> before = levels.get(level);
            levels.put(
                    level,
                    before == null ? figures : together(level.title().zh(), before, figures, LevelFigure.values()));
        });
        return levels;
    }

    private <N extends Enum<N> & FigureName> Figures<N> together(
            String level, Figures<N> one, Figures<N> other, N[] names) {
        Figures<N> result = one;
        for (N name : Arrays.asList(names)) {
            result = result.with(name, figure(level + name.zh(), one.get(name), other.get(name)));
        }
        return result;
    }

    /**
     * Where they disagree, the figure is missing, whatever a third row says; an unreadable cell does not matter where another
     * table has the figure.
     */
    private Figure figure(String name, Figure one, Figure other) {
        if (one.state() == Figure.FigureState.CONTRADICTED || other.state() == Figure.FigureState.CONTRADICTED) {
            return one.state() == Figure.FigureState.CONTRADICTED ? one : other;
        }
        if (one.equals(other) || !other.isReported()) {
            return one.state() == Figure.FigureState.NOT_REPORTED ? other : one;
        }
        if (!one.isReported()) {
            return other;
        }
        differ(name, one.range().low().toString(), other.range().low().toString());
        return Figure.CONTRADICTED;
    }

    private Map<String, Extra> extras() {
        Map<String, Extra> extras = new LinkedHashMap<>(one.extras());
        other.extras().forEach((header, extra) -> {
            Extra earlier = extras.putIfAbsent(header, extra);
            boolean disputedBefore = Extra.NOT_REPORTED.equals(earlier);
            if (earlier == null || earlier.equals(extra) || disputedBefore) {
                return;
            }
            if (before.get(0).whole().equals(second.whole())
                    && one.levels().size() == 1
                    && other.levels().size() == 1) {
                extras.remove(header);
                extras.put(ofLevel(one, header), earlier);
                extras.put(ofLevel(other, header), extra);
                return;
            }
            differ(header, earlier.text(), extra.text());
            extras.put(header, Extra.NOT_REPORTED);
        });
        return extras;
    }

    /** A column of a table with a row for each level is that level's. */
    private static String ofLevel(School part, String header) {
        return part.levels().firstKey().title().zh() + HeaderPath.SEPARATOR + header;
    }

    private String mainSchool() {
        if (one.mainSchool().isEmpty() || other.mainSchool().isEmpty()) {
            return one.mainSchool() + other.mainSchool();
        }
        if (!one.mainSchool().equals(other.mainSchool())) {
            notes.error(
                    second,
                    Target.SchoolText.MAIN_SCHOOL.zh(),
                    other.mainSchool(),
                    new Text(
                            "与另一表所填的主校“" + one.mainSchool() + "”不同。请改为同一所。",
                            "another table names another main school, \"" + one.mainSchool() + "\". Make them agree."));
        }
        return one.mainSchool();
    }
}
