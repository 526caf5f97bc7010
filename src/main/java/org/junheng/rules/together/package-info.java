/**
 * All rules of a load held against each other: what one file alone cannot show.
 *
 * <p>In: {@link org.junheng.rules.RuleInfo} of every rule, with the limits that places set. Out: problems, each where the name or the
 * limit stands. What is wrong with one rule whatever others there are belongs in {@code rules.check}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.rules.together;

import org.jspecify.annotations.NullMarked;
