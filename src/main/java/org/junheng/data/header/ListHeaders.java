package org.junheng.data.header;

import java.util.List;
import java.util.Optional;
import org.junheng.data.official.FormColumn;
import org.junheng.data.vocabulary.CampusColumn;
import org.junheng.data.vocabulary.FactText;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.data.vocabulary.Subjects;
import org.junheng.data.vocabulary.TableSort;

/** Tells by its header a table that lists neither schools nor counties. */
final class ListHeaders {
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

    private static boolean isForm(List<String> header) {
        return FormColumn.ITEM.in(header) >= 0 && FormColumn.VALUE.in(header) >= 0;
    }

    private static boolean isCampuses(List<String> header) {
        return CampusColumn.CAMPUS.in(header).isPresent()
                && CampusColumn.MAIN_SCHOOL.in(header).isPresent();
    }

    /** A student, and marks or a subject with its own column. */
    private static boolean isScores(List<String> header) {
        boolean rows = FactText.SUBJECT.isIn(header) && FactText.MARK.isIn(header);
        return FactText.STUDENT.isIn(header)
                && (rows
                        || header.stream()
                                .anyMatch(name -> Subjects.isSubject(name)
                                        || Subjects.fullMark(name).isPresent()));
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
