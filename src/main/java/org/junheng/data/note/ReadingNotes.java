package org.junheng.data.note;

import java.util.ArrayList;
import java.util.List;
import org.junheng.texts.Text;

/**
 * What was read, and what was not.
 *
 * @param sources the files, in the order they were given
 * @param problems cells that could not be used; their figures count as missing
 * @param leftOut rows and columns that were not read, counted
 * @param notices what was read and used, and how, where a reader should know: schools joined, hidden rows
 */
public record ReadingNotes(
        List<ReadSource> sources, List<DataProblem> problems, List<LeftOut> leftOut, List<DataProblem> notices) {
    public ReadingNotes {
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
        leftOut = List.copyOf(leftOut);
        notices = List.copyOf(notices);
    }

    /** A reading of which there is nothing to notice. */
    public ReadingNotes(List<ReadSource> sources, List<DataProblem> problems, List<LeftOut> leftOut) {
        this(sources, problems, leftOut, List.of());
    }

    /** The same with more to notice, before the rest. */
    public ReadingNotes noticing(List<DataProblem> more) {
        List<DataProblem> all = new ArrayList<>(more);
        all.addAll(notices);
        return new ReadingNotes(sources, problems, leftOut, all);
    }

    /**
     * A file that was read.
     *
     * @param file the file as it was named
     * @param sha256 the hash of its bytes, in hexadecimal digits
     * @param rows data rows in it
     */
    public record ReadSource(String file, String sha256, long rows) {}

    /**
     * Something that was not read, and why.
     *
     * @param file the file
     * @param sheet the sheet, or the empty text
     * @param count how many rows or columns
     * @param examples the first few: row numbers or headers
     * @param reason what they are and why they were left out
     */
    public record LeftOut(String file, String sheet, long count, List<String> examples, Text reason) {
        public LeftOut {
            examples = List.copyOf(examples);
        }
    }
}
