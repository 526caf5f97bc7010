package org.junheng.data.header;

import java.util.List;
import java.util.Optional;
import org.junheng.data.official.WideResults;
import org.junheng.data.vocabulary.FactText;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.data.vocabulary.Subjects;
import org.junheng.data.vocabulary.TableSort;

/** Tells results that are laid out wide, whose header looks like one of schools. */
final class WideHeaders {
    private WideHeaders() {}

    /** Whether a row may be the upper one of such a header: it says which school, and names a subject or a figure of results. */
    static boolean mayBe(List<String> header) {
        boolean school = FactText.ID.isIn(header) || FactText.NAME.isIn(header);
        boolean wide = header.stream().anyMatch(Subjects::isSubject)
                || ListFigures.isIn(header, ListFigures.OF_RESULTS)
                || WideResults.of(HeaderBlock.of(header, 1).paths()).isPresent();
        return school && wide && !FactText.STUDENT.isIn(header) && !FactText.SUBJECT.isIn(header);
    }

    /** The table as one of results; empty where it is none. */
    static Optional<FoundTable> of(FoundTable found) {
        boolean apart = FactText.SUBJECT.isIn(found.header()) || FactText.STUDENT.isIn(found.header());
        return found.sort() == TableSort.SCHOOLS
                        && !apart
                        && WideResults.of(found.block().paths()).isPresent()
                ? Optional.of(found.as(TableSort.RESULTS))
                : Optional.empty();
    }
}
