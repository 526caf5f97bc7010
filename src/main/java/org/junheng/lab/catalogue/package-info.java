/**
 * What the rules do about each clause of a document.
 *
 * <p>In: the list of clauses that stands beside rules, and the rules. Out: {@link
 * org.junheng.lab.catalogue.Catalogue}, the page of a folder. A column of the table more is in its text.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.lab.catalogue;

import org.jspecify.annotations.NullMarked;
