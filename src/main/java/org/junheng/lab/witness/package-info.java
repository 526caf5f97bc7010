/**
 * What an edit of rules means before there is any data: a smallest school or county that passes under one version and fails
 * under the other, or that there is none.
 *
 * <p>In: two versions of rules that are loaded. Out: {@link org.junheng.results.Witness}. That there is none is proved where both
 * versions measure the same and the limits alone differ; what is not proved is searched, in scenes that the next sort of rule
 * adds to.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.lab.witness;

import org.jspecify.annotations.NullMarked;
