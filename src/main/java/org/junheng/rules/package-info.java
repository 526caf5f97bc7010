/**
 * What is known of rules, and what is wrong with them: the words that the rooms of rule files share with all others.
 *
 * <p>The way goes {@code source} → {@code parse} → {@code check} → {@code print} → {@code compile} → {@code cache}, {@code overlay} beside it,
 * and {@code load} above all. A fact about a rule that others ask for belongs in {@link org.junheng.rules.RuleInfo}.
 *
 * <p>Internal, but for the types that the list of public types names.
 */
@NullMarked
package org.junheng.rules;

import org.jspecify.annotations.NullMarked;
