/**
 * What analysts do to rules: run the cases beside them, and see what a rule lacks.
 *
 * <p>Internal, but for {@code CaseTrial}, which is promised to callers.
 */
@NullMarked
package org.junheng.lab;

import org.jspecify.annotations.NullMarked;
