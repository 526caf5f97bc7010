/**
 * How a criterion is stated, apart from what it is judged on: its document and weight, when it is judged, which way it compares,
 * what it is worth in a score and how that is lost, what it can judge, and what a place sets otherwise. A further kind of
 * deduction belongs into {@link org.junheng.criteria.Deduction}.
 *
 * <p>Nothing is null unless it is marked.
 */
@NullMarked
package org.junheng.criteria;

import org.jspecify.annotations.NullMarked;
