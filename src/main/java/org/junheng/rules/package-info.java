/** From rule files to a checked, compiled and kept rule base; the one place that knows the rule engine's compiler. */
@NullMarked
package org.junheng.rules;

import org.jspecify.annotations.NullMarked;
