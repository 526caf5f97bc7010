/**
 * Other figures, and what they would change.
 *
 * <p>In: a change as people write it, two evaluations. Out: the changed county, the verdicts that flip. Another way to write a
 * change belongs to {@code ChangeReader}, another operation on a figure to {@code Change.Operation}.
 */
@NullMarked
package org.junheng.plan.whatif;

import org.jspecify.annotations.NullMarked;
