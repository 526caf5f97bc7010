/**
 * What comes out: the evaluation of a county, the plan that would close its findings, and what would be if figures changed.
 *
 * <p>In: facts, verdicts and findings. Out: immutable records in a fixed order, without prose; {@code report} makes the sentences,
 * but for {@link org.junheng.results.ReasonText}, which those who check rules say as well. The next thing that an embedder gets from an evaluation belongs here.
 */
@NullMarked
package org.junheng.results;

import org.jspecify.annotations.NullMarked;
