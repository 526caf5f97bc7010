/** Tables of inputs as counties write them, each with what has to come of it: rows, answers, labels, units, ids and bytes. */
@NullMarked
package org.junheng.reading;

import org.jspecify.annotations.NullMarked;
