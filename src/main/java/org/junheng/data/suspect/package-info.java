/**
 * What may be right and looks as if it were not, and ratios that contradict their amounts. No verdict depends on a suspicion.
 *
 * <p>In: a county, the same county a year before, where each school was read. Out: findings about data.
 *
 * <p>The next suspicion belongs in a class here that {@link org.junheng.data.suspect.Suspicions} calls, and in {@code
 * examples/DATA.md} with how often it is raised on clean data.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.data.suspect;

import org.jspecify.annotations.NullMarked;
