/**
 * From the checked tree of a rule file to the text that the rule engine compiles: what was checked is what runs.
 *
 * <p>In: {@link org.junheng.rules.parse.Syntax}. Out: {@link org.junheng.rules.print.PrintedRules}, in ASCII, without
 * comments and annotations, each rule on the lines where the analyst has it. What is new in the tree is printed in {@code
 * RulePrinter}; what the printer does not know is never compiled.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.rules.print;

import org.jspecify.annotations.NullMarked;
