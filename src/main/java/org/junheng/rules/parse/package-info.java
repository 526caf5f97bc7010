/**
 * From the text of a rule file to its tree, or to the places where it is not one.
 *
 * <p>In: text. Out: {@link org.junheng.rules.parse.Syntax}; what is not in this grammar does not exist for rules. A new sign
 * or mark belongs in {@code Tokens}, a new form of condition in {@code Syntax} and {@code RuleParser}; whatever becomes part of
 * the tree must be checked and printed.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.rules.parse;

import org.jspecify.annotations.NullMarked;
