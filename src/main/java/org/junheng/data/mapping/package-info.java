/**
 * What the user says of a foreign table, and what the library would say of it: mapping files, and inspections that make one.
 *
 * <p>In: a mapping file; or what was recognised of tables. Out: {@link org.junheng.data.mapping.Mapping}, {@link
 * org.junheng.data.mapping.Inspection}.
 *
 * <p>The next key of a mapping belongs in {@link org.junheng.data.mapping.MappingFile}, the next key of one of its columns in
 * {@code MappingColumns} and {@link org.junheng.data.mapping.ColumnRule}.
 *
 * <p>Internal, but for the types that the list of public types names.
 */
@NullMarked
package org.junheng.data.mapping;

import org.jspecify.annotations.NullMarked;
