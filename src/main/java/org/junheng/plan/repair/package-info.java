/**
 * Finds whole pieces that close what is short, cheaply: schools by themselves ({@code SchoolRepair}, a covering problem each),
 * then spreads ({@code SpreadRepair}: a relaxation in parts of pieces, rounded, with transfers between schools).
 *
 * <p>In: an allocation in which something is short. Out: the same allocation with more pieces, and the cutting planes that the
 * relaxations found. A new way to close something is a class of its own here, tried by {@code SchoolRepair} or {@code
 * SpreadRepair}; it need not be the best way, for {@code bound} tells how far it is from it.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.plan.repair;

import org.jspecify.annotations.NullMarked;
