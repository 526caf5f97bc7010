/** Tables of inputs as counties write them, each with what has to come of it, at the level of the public interface. */
@NullMarked
package org.junheng.reading;

import org.jspecify.annotations.NullMarked;
