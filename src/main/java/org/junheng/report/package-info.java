/** From an evaluation to what people and programs read. */
@NullMarked
package org.junheng.report;

import org.jspecify.annotations.NullMarked;
