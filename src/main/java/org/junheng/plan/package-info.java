/** What would close the findings of a county at the least cost, and the proof that it does. */
@NullMarked
package org.junheng.plan;

import org.jspecify.annotations.NullMarked;
