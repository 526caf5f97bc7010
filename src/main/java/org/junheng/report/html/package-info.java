/**
 * The HTML pages: templates, style and scripts, and the data that the scripts draw from. The only room that names jte.
 *
 * <p><b>In</b> comes an evaluation, perhaps with a plan. <b>Out</b> goes a page that fetches nothing and runs no script but its
 * own.
 *
 * <p><b>Where the next thing belongs.</b> A chart is a function in {@code report.js} (resources of this package); the data of
 * most charts are there already, in the page's data: {@link org.junheng.report.html.PageData} says what stands where. A section
 * of the page is a part of {@code src/main/jte/county.jte}, fed by {@link org.junheng.report.html.CountyPage}. A column of the
 * list of counties: {@link org.junheng.report.html.Overview}.
 */
@NullMarked
package org.junheng.report.html;

import org.jspecify.annotations.NullMarked;
