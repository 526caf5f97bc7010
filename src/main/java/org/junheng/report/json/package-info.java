/**
 * JSON for programs, and reading it back. The only room that names Jackson.
 *
 * <p><b>In</b> comes an evaluation, a plan, what would be, or how files would be read. <b>Out</b> goes JSON as the schemas among
 * the resources of this package document it.
 *
 * <p><b>Where the next thing belongs.</b> A property is written by the class named for what has it ({@code VerdictJson},
 * {@code ValueJson}, {@code PlanJson} …) and described in the schema beside it; what breaks readers raises the schema's version.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.report.json;

import org.jspecify.annotations.NullMarked;
