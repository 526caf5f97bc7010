/**
 * What a rule may name, and what else people call it.
 *
 * <p>In: names as they are written. Out: the facts, properties, constants, words and functions that they name, what messages call
 * each, and a fact of each kind of which nothing was reported. A new fact, constant or accumulate function belongs in
 * {@code Vocabulary}, another name for one in {@code NamesElsewhere}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.rules.vocabulary;

import org.jspecify.annotations.NullMarked;
