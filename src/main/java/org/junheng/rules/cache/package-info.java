/**
 * Keeps compiled rule files: those of the bundled packs in the jar, all others in a folder of the user's.
 *
 * <p>In and out: {@link org.junheng.rules.compile.CompiledFile}. What a result depends on belongs in the key, see {@code
 * CompiledRuleCache}; what is kept of a rule, in {@code RuleInfoBytes}; whom the folder is trusted to, in {@code
 * TrustedFolder}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.rules.cache;

import org.jspecify.annotations.NullMarked;
