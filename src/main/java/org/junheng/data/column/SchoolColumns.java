package org.junheng.data.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.data.cell.Notes;
import org.junheng.data.header.FoundTable;
import org.junheng.data.header.StatedYears;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.NamedColumn;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.texts.Text;

/** What each column of a school table fills, settled once from its header. */
public final class SchoolColumns {
    /** What is told per student, or as a share, is not added up. */
    private static final Pattern PER = Pattern.compile("均|率|比|每|占|最|per|ratio|share|%|‰|/生");

    private final SettledColumns settled;

    /**
     * A column that may be added up.
     *
     * @param whole whether it counts whole things, so that nothing in it is rounded
     */
    public record SummedColumn(int position, String header, boolean whole, Optional<Level> level) {}

    /**
     * Settles the columns of a table; what is wrong with the header becomes an error.
     *
     * @param elsewhere the headers of all tables of schools: what a mapping names may be in another one
     */
    public SchoolColumns(Notes notes, FoundTable found, Mapping mapping, Set<String> elsewhere) {
        settled = new SettledColumns(notes, found, mapping);
        if (!mapping.columns().isEmpty()) {
            MappedColumns.settle(settled, elsewhere);
        } else if (found.official()) {
            PathColumns.settle(settled, found);
        } else {
            NamedColumns.settle(settled);
        }
        settled.line.tell(notes, settled.place);
        StatedYears.look(notes, settled.place, settled.years);
        allArtsAlone();
    }

    /**
     * Tells of the columns that the library has no name for.
     *
     * @param readForRows whether a header is one by which rows are told apart: then it is not unknown
     */
    public void tellUnknown(Predicate<String> readForRows) {
        settled.tellUnknown(readForRows);
    }

    /** What is to be told of each column. */
    public List<Inspection.InspectedColumn> told() {
        return settled.told.all();
    }

    /** How many columns the header has. */
    public int width() {
        return settled.header.size();
    }

    /** The columns that notes below the table contradict, by what they fill. */
    public Map<Target, NotedColumns.Contradicted> contradicted(List<String> below) {
        return settled.noted.contradicted(below);
    }

    public List<ColumnStep> steps() {
        return settled.steps;
    }

    /** The header of the column that fills each target. */
    public Map<Target, String> headers() {
        return settled.filled;
    }

    /** The columns of amounts, which rows of totals add up. */
    public List<SummedColumn> summed() {
        return settled.filled.entrySet().stream()
                .filter(filled -> filled.getKey().isFigure() && isAmount(filled.getKey()))
                .filter(filled -> !PER.matcher(filled.getValue()).find())
                .flatMap(filled -> Optional.ofNullable(settled.byHeader.get(filled.getValue()))
                        .map(position -> new SummedColumn(
                                position,
                                filled.getValue(),
                                filled.getKey().unit().isWhole(),
                                filled.getKey() instanceof NamedColumn.LevelColumn of
                                        ? Optional.of(of.level())
                                        : Optional.empty()))
                        .stream())
                .sorted(Comparator.comparingInt(SummedColumn::position))
                .distinct()
                .toList();
    }

    private static boolean isAmount(Target target) {
        return Stream.of(LevelFigure.values()).noneMatch(ratio -> ratio.isRatio() && isOf(target, ratio))
                && !target.equals(new Target.WholeSchool(SchoolFigure.LARGEST_CLASS));
    }

    /** Whether some column or constant fills it. */
    public boolean fills(Target target) {
        return settled.filled.containsKey(target);
    }

    /** Whether some column counts the students of a level. */
    public boolean tellsOfStudents() {
        return settled.filled.keySet().stream().anyMatch(target -> isOf(target, LevelFigure.STUDENTS));
    }

    /** Whether some column answers a question, or says of what sort the schools are. */
    public boolean tellsOfSchools() {
        Set<Target> sorts = Set.of(
                Target.SchoolText.KIND,
                Target.SchoolText.LEVEL,
                Target.SchoolText.ORGANISER,
                Target.SchoolText.SETTLEMENT,
                Target.SchoolText.MAIN_SCHOOL);
        return settled.filled.keySet().stream()
                .anyMatch(target -> target instanceof Target.SchoolAnswer || sorts.contains(target));
    }

    /** The columns that say which school a row is, and of which sort: a school leaves none of them blank that all others fill. */
    public List<Integer> who() {
        List<Integer> who = new ArrayList<>();
        for (Target.SchoolText text : List.of(
                Target.SchoolText.ID, Target.SchoolText.NAME, Target.SchoolText.KIND, Target.SchoolText.LEVEL)) {
            who.add(position(text));
        }
        for (int i = 0; i < settled.header.size(); i++) {
            if (Set.of("序号", "编号", "no.", "no").contains(Header.key(settled.header.get(i)))) {
                who.add(i);
            }
        }
        return who;
    }

    /** The columns that the library has no name for, from left to right. */
    public List<Integer> own() {
        return settled.filled.entrySet().stream()
                .filter(filled -> filled.getKey() instanceof Target.SchoolColumn)
                .map(filled -> settled.byHeader.get(filled.getValue()))
                .sorted()
                .toList();
    }

    /** The columns of texts by which schools are grouped: kind, organiser, settlement, and those without a name. */
    public List<Integer> groups() {
        List<Integer> groups = new ArrayList<>(own());
        for (Target.SchoolText text : List.of(
                Target.SchoolText.KIND,
                Target.SchoolText.LEVEL,
                Target.SchoolText.ORGANISER,
                Target.SchoolText.SETTLEMENT)) {
            int column = position(text);
            if (column >= 0) {
                groups.add(column);
            }
        }
        return groups;
    }

    /** Whether the teachers of all arts have a column. */
    public boolean hasAllArts() {
        return settled.filled.keySet().stream().anyMatch(target -> isOf(target, LevelFigure.ALL_ART_TEACHERS));
    }

    private static boolean isOf(Target target, LevelFigure figure) {
        return (target instanceof Target.OwnLevel own && own.figure() == figure)
                || (target instanceof Target.SchoolOfLevel of && of.figure() == figure);
    }

    /** How many of all teachers of the arts teach music or fine art is not known where these have no columns; that is said. */
    private void allArtsAlone() {
        boolean apart = settled.filled.keySet().stream()
                .anyMatch(target ->
                        isOf(target, LevelFigure.MUSIC_TEACHERS) || isOf(target, LevelFigure.FINE_ART_TEACHERS));
        List<Map.Entry<Target, String>> inOrder = new ArrayList<>(settled.filled.entrySet());
        inOrder.sort(Map.Entry.comparingByValue());
        for (Map.Entry<Target, String> entry : inOrder) {
            if (!apart && isOf(entry.getKey(), LevelFigure.ALL_ART_TEACHERS)) {
                settled.notes.notice(
                        settled.place,
                        entry.getValue(),
                        "",
                        new Text(
                                "本表没有音乐、美术教师的列：此列作为三类艺术教师的合计使用，音乐、美术教师各多少按未报计。若有规则单看音乐或美术教师，请补上这两列。",
                                "the table has no columns for music and fine art: this column is the teachers of all arts"
                                        + " together, and how many teach music or fine art counts as not reported. Add the two"
                                        + " columns where a rule looks at one of them alone."));
            }
        }
    }

    /** The columns in which a row that adds up others says so: the first one, and those that name a school. */
    public List<Integer> titles() {
        Set<Integer> titles = new HashSet<>(Set.of(0));
        for (Target.SchoolText text : List.of(Target.SchoolText.ID, Target.SchoolText.NAME, Target.SchoolText.COUNTY)) {
            int column = position(text);
            if (column >= 0) {
                titles.add(column);
            }
        }
        return List.copyOf(titles);
    }

    /** The position of the column that fills a text, or -1. */
    public int position(Target.SchoolText text) {
        return settled.byHeader.getOrDefault(settled.filled.getOrDefault(text, ""), -1);
    }

    /** The position of a foreign column that the mapping names; an error and -1 where the table has none. */
    public int column(String name, String what) {
        return settled.column(name, what);
    }
}
