/**
 * Options that several commands share, and what the arguments name: data files and folders, packs, places.
 *
 * <p>In: arguments. Out: paths that exist, rules, a job. A new option of every command belongs to {@code CommonOptions}, of those
 * that read data to {@code ReadOptions}, of those that evaluate to {@code DataOptions}, of those that write reports to {@code
 * ReportOptions}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.cli.option;

import org.jspecify.annotations.NullMarked;
