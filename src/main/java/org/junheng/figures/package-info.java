/**
 * One reported number: its name, its unit, whether it can be used, and for whom it was reported.
 *
 * <p>In: exact numbers. Out: figures by name, each of them reported, not reported, unreadable or contradicted, and never null. The
 * next unit belongs to {@link org.junheng.figures.Unit}; the next figure of a school, a level or a county to the lists of names
 * in {@code facts}, which rule files import.
 */
@NullMarked
package org.junheng.figures;

import org.jspecify.annotations.NullMarked;
