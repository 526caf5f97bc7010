/**
 * The working list (台账): who does what about a finding until when, carried from one evaluation to the next.
 *
 * <p><b>In</b> come an {@link org.junheng.results.Evaluation} and what people wrote about its findings. <b>Out</b> goes for each of them
 * whether it is solved, overdue, waived or new.
 *
 * <p>Internal, but for what stands in the list of public types. Nothing is null unless it is marked.
 */
@NullMarked
package org.junheng.results.ledger;

import org.jspecify.annotations.NullMarked;
