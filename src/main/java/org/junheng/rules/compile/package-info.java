/**
 * From a checked rule file to classes of the rule engine's executable model, and the wall that classes pass before they are
 * loaded.
 *
 * <p>In: printed text. Out: {@link org.junheng.rules.compile.CompiledFile}. The one room that knows the engine's compiler. What
 * compiled rules may reach is listed in {@code ClassWall}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.rules.compile;

import org.jspecify.annotations.NullMarked;
