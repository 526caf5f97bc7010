/**
 * From a county as reported to what rules match: in comes a county, out come its schools that count, their sections, rows and
 * groups. Levels that are not taught leave, contradictions are taken out, what was not reported is narrowed by what was, absent
 * rows are put in, campuses become part of their main schools. Whatever else data say about themselves belongs here; what
 * rules say about data does not.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.engine.prepare;

import org.jspecify.annotations.NullMarked;
