/**
 * Holds the tree of a rule file against what rules may say, and tells what is known of each rule.
 *
 * <p>In: {@link org.junheng.rules.parse.Syntax}. Out: {@link org.junheng.rules.RuleInfo} and problems. A new annotation belongs
 * in {@code Annotations}, what a property is computed from in {@code PropertyReads}, a new opening word beside those in
 * {@code InsertedCheck}, what may be said of which kind of value in {@code DemandCheck}, what a type says where nothing is known in
 * {@code ThreeValued}, and what was meant by a word that does not exist in {@code Meant}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.rules.check;

import org.jspecify.annotations.NullMarked;
