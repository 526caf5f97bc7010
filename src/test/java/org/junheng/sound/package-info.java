/** Nothing silently wrong: decided verdicts against every completion of what is missing, and against a second implementation. */
@NullMarked
package org.junheng.sound;

import org.jspecify.annotations.NullMarked;
