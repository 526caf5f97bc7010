/** What is taken for a row, an answer or a label when files are read, and what is told of the rest. */
@NullMarked
package org.junheng.reading;

import org.jspecify.annotations.NullMarked;
