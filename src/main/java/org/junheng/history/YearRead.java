package org.junheng.history;

import java.time.LocalDate;
import org.junheng.data.note.ReadingNotes;

/**
 * A year as it was read.
 *
 * @param year the year
 * @param day the day whose rules it is judged by
 * @param notes what was read and what was not
 */
public record YearRead(int year, LocalDate day, ReadingNotes notes) {}
