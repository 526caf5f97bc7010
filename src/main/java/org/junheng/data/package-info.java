/** From files to facts, and what was wrong with them. */
@NullMarked
package org.junheng.data;

import org.jspecify.annotations.NullMarked;
