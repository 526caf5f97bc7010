/** How fast the library is, against Java written by hand and against the rule engine used the plain way. */
@NullMarked
package org.junheng.bench;

import org.jspecify.annotations.NullMarked;
