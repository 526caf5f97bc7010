/**
 * Why a value moved: a county in two years comes in, its schools matched and judged by the rules of both, and the change of each
 * value goes out, divided among its causes. A further cause belongs in {@link
 * org.junheng.history.cause.ContributionCause} and, where it changes figures, in the population that it acts on.
 *
 * <p>Internal, but for the types that the list of public types names.
 */
@NullMarked
package org.junheng.history.cause;

import org.jspecify.annotations.NullMarked;
