/**
 * Files of rows: CSV in any encoding, workbooks, and the YAML that describes either.
 *
 * <p>In: a path, and the {@link org.junheng.data.source.TableLayout} where the user gave one. Out: {@link
 * org.junheng.data.cell.Table}s of texts, no word of which is understood yet; or a refusal of what is damaged or hostile.
 *
 * <p>The next format of tables belongs here: a class that is a {@code Table}, and {@link org.junheng.data.source.InputFile} to
 * tell it by its bytes. FastCSV and the reader of FastExcel are named in this room alone.
 *
 * <p>Libraries that an application adds only where it needs them, here and in the rooms above, are listed in {@link
 * org.junheng.data.source.OptionalLibrary}, which says so before one is missed.
 *
 * <p>Internal, but for the types that the list of public types names.
 */
@NullMarked
package org.junheng.data.source;

import org.jspecify.annotations.NullMarked;
