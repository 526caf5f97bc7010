/**
 * What a reading tells whoever asked for it: problems, notices, what was left out. Data only; it knows no other room.
 *
 * <p>In: nothing. Out: {@link org.junheng.data.note.ReadingNotes} of a reading that succeeded, {@link
 * org.junheng.data.note.DataException} of one that could not. How messages are collected and worded is in {@code cell}.
 *
 * <p>Internal, but for the types that the list of public types names.
 */
@NullMarked
package org.junheng.data.note;

import org.jspecify.annotations.NullMarked;
