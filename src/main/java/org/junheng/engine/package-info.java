/**
 * Runs a checked rule base over one county and judges what it requires; the one place that knows the rule engine at run time.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.engine;

import org.jspecify.annotations.NullMarked;
