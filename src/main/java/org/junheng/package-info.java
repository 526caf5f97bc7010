/** The door: load rules, evaluate a county, read the findings. */
@NullMarked
package org.junheng;

import org.jspecify.annotations.NullMarked;
