/**
 * Counties in a database, each read by queries of its own.
 *
 * <p>In: a YAML file that names the address and a table or query for each sort of data. Out: for each county its tables.
 *
 * <p>The next key of such a file belongs in {@code DatabaseFile}, what a database has its own way of in {@code Database}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.data.database;

import org.jspecify.annotations.NullMarked;
