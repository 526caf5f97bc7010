/**
 * The way in: finds rule files and overlays, has them checked and compiled, and opens sessions over them.
 *
 * <p>In: packs, folders, places. Out: {@link org.junheng.rules.load.RuleBase}. A new kind of place where rule files lie belongs
 * in {@code RuleSources}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.rules.load;

import org.jspecify.annotations.NullMarked;
