/**
 * The words that a rule file may say, and nothing else that it may reach besides the facts.
 *
 * <p>A rule says who must meet what; the library judges.
 */
@NullMarked
package org.junheng.lang;

import org.jspecify.annotations.NullMarked;
