/**
 * What there is to show of a county, whatever the format: findings in their order, what each came from, countermeasures,
 * missing figures, coefficients, early warnings, a plan before and after.
 *
 * <p><b>In</b> comes an evaluation or a plan. <b>Out</b> go records of texts and numbers, sorted, grouped and counted, without
 * markup. Whatever is cut short is counted.
 *
 * <p><b>Where the next thing belongs.</b> What two formats would otherwise each work out is a record here, named for what it
 * is, with an {@code of} that makes it. What one format alone shows stays in that format's room.
 *
 * <p>Internal, but for the types that the list of public types names.
 */
@NullMarked
package org.junheng.report.view;

import org.jspecify.annotations.NullMarked;
