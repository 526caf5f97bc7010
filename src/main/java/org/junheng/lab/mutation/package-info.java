/**
 * Rules with one small mistake each: cases that hold all the same say too little.
 *
 * <p>In: the text of a rule file. Out: {@link org.junheng.lab.mutation.Mutant}. The next way to go wrong belongs in {@code
 * Mutants}; running the cases over them is the business of the room above.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.lab.mutation;

import org.jspecify.annotations.NullMarked;
