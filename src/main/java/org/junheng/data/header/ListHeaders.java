package org.junheng.data.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junheng.data.cell.Decimals;
import org.junheng.data.official.FormColumn;
import org.junheng.data.vocabulary.CampusColumn;
import org.junheng.data.vocabulary.FactText;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.data.vocabulary.MarksHeader;
import org.junheng.data.vocabulary.SchoolHeaders;
import org.junheng.data.vocabulary.TableSort;
import org.junheng.data.vocabulary.Target;
import org.junheng.figures.Named;
import org.junheng.texts.Text;

/** Tells by its header a table that lists neither schools nor counties. */
final class ListHeaders {
    /** What stands before a row of full marks. */
    private static final Pattern FULL = Pattern.compile("(?:各科|学科|试卷|卷面)?满分(?:值|分值)?[:]?|分值[:]?|full(?:mark)?s?[:]?");

    private ListHeaders() {}

    /** What a table of that header lists; empty where it is none of these. */
    static Optional<TableSort> sort(List<String> header) {
        if (isForm(header)) {
            return Optional.of(TableSort.FORMS);
        }
        if (isCampuses(header)) {
            return Optional.of(TableSort.CAMPUSES);
        }
        if (isScores(header)) {
            return Optional.of(TableSort.SCORES);
        }
        if (isResults(header)) {
            return Optional.of(TableSort.RESULTS);
        }
        if (isChildren(header)) {
            return Optional.of(TableSort.CHILDREN);
        }
        return isClasses(header) ? Optional.of(TableSort.CLASSES) : Optional.empty();
    }

    /** What a header lacks to be one of results or of marks; empty where it looks like neither. */
    static Optional<Text> lacking(List<String> header) {
        boolean school = FactText.ID.isIn(header) || FactText.NAME.isIn(header);
        boolean student = FactText.STUDENT.isIn(header);
        boolean subject = FactText.SUBJECT.isIn(header);
        boolean marks =
                header.stream().map(MarksHeader::of).anyMatch(MarksHeader::isSubject) || FactText.MARK.isIn(header);
        if (school && !student && marks) {
            return Optional.of(new Text(
                    "这像是成绩名单，缺“学号”列（或 学籍号、考号）：没有它无法查重。请补上。",
                    "This looks like a list of marks without a column \"student\" (学号): without it nobody can tell whether a"
                            + " student is there twice. Add one."));
        }
        if (school && student) {
            return Optional.of(new Text(
                    "这像是成绩名单，没有认得的学科列，也没有“学科”“成绩”两列。请用学科名作列名，如 语文（满分100）。",
                    "This looks like a list of marks, but no column is a known subject, and the columns \"subject\" and \"mark\" are"
                            + " not both there. Head the columns with subjects, as 语文（满分100）."));
        }
        return school && subject
                ? Optional.of(new Text(
                        "这像是成绩表，没有一列是认得的人数。请用这些列名：" + names(Named::zh, "、") + "。",
                        "This looks like a table of results, but none of its figures is known. Head them with these names: "
                                + names(Named::id, ", ") + "."))
                : Optional.empty();
    }

    /**
     * The full marks that a row below the header of a list of marks gives, as words below the subjects; empty where it gives none.
     * Such a row says nothing of a student or a school.
     */
    static List<String> fullMarks(List<String> cells, List<String> header) {
        List<String> full = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            String name = i < header.size() ? header.get(i) : "";
            boolean word = cell.isEmpty()
                    || cell.equals(name)
                    || FULL.matcher(Header.key(cell)).matches();
            if (!word && (FactText.of(name).isPresent() || !MarksHeader.isFullMark(cell))) {
                return List.of();
            }
            found += !word && MarksHeader.of(name).areMarks() ? 1 : 0;
            full.add(word || name.isEmpty() ? "" : Decimals.exact(cell) == null ? cell : "满分" + cell);
        }
        return found > 0 ? full : List.of();
    }

    /** Whether a row below the header of a list of marks goes on naming columns: 得分, 等级 below a subject over two of them. */
    static boolean goesOn(List<String> cells, List<String> header, boolean mayGoOn) {
        int named = 0;
        for (int i = 0; i < cells.size(); i++) {
            String name = i < header.size() ? header.get(i) : "";
            boolean same = cells.get(i).isEmpty() || cells.get(i).equals(name);
            if (!same && (FactText.of(name).isPresent() || Decimals.exact(cells.get(i)) != null)) {
                return false;
            }
            named += same ? 0 : 1;
        }
        return mayGoOn && named > 1;
    }

    private static String names(Function<Named, String> name, String between) {
        return ListFigures.RESULTS.stream().map(name).collect(Collectors.joining(between));
    }

    private static boolean isForm(List<String> header) {
        return FormColumn.ITEM.in(header) >= 0 && FormColumn.VALUE.in(header) >= 0;
    }

    private static boolean isCampuses(List<String> header) {
        return CampusColumn.CAMPUS.in(header).isPresent()
                && CampusColumn.MAIN_SCHOOL.in(header).isPresent()
                && header.stream()
                        .flatMap(name -> SchoolHeaders.target(name).stream())
                        .noneMatch(Target::isFigure);
    }

    /** A student, and marks or a subject with its own column. */
    private static boolean isScores(List<String> header) {
        boolean rows = FactText.SUBJECT.isIn(header) && FactText.MARK.isIn(header);
        return FactText.STUDENT.isIn(header)
                && (rows || header.stream().map(MarksHeader::of).anyMatch(MarksHeader::areMarks));
    }

    /** A subject, and at least one result. */
    private static boolean isResults(List<String> header) {
        return FactText.SUBJECT.isIn(header) && ListFigures.isIn(header, ListFigures.OF_RESULTS);
    }

    /** A group, and children of age or enrolled. */
    private static boolean isChildren(List<String> header) {
        return FactText.GROUP.isIn(header) && ListFigures.isIn(header, ListFigures.OF_CHILDREN);
    }

    /** A class and its size, and no student. */
    private static boolean isClasses(List<String> header) {
        return FactText.CLASS.isIn(header)
                && !FactText.STUDENT.isIn(header)
                && !FactText.SUBJECT.isIn(header)
                && ListFigures.isIn(header, ListFigures.OF_CLASSES);
    }
}
