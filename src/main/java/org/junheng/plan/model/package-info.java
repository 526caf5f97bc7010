/**
 * The problem in numbers: variables (whole pieces at a site), linear constraints (a measure against its limit), spread
 * constraints (a dispersion against its limit, a cone), and the needs that have to be met.
 *
 * <p>In: an evaluation and prices. Out: a {@code Problem}, and {@code Allocation}s of pieces to its variables. A new kind of
 * requirement that a plan can close is read in {@code Goals} and becomes a constraint in {@code ProblemBuilder}; a new ceiling
 * or floor on pieces belongs to {@code VariableBuilder}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.plan.model;

import org.jspecify.annotations.NullMarked;
