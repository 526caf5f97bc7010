/**
 * The HTML pages: what stands on them, their templates and their style. The only room that names jte.
 *
 * <p><b>In</b> comes an evaluation, perhaps with a plan. <b>Out</b> goes a page that fetches nothing and runs no script but its
 * own.
 *
 * <p><b>Where the next thing belongs.</b> A section of the page is a part of {@code src/main/jte/county.jte}, fed by {@link
 * org.junheng.report.html.CountyPage}. A column of the list of counties: {@link org.junheng.report.html.Overview}. A chart, or
 * anything that moves: the room {@code script}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.report.html;

import org.jspecify.annotations.NullMarked;
