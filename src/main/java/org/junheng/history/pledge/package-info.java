/**
 * What was promised, held against the years: the working list and the years of a county come in, and for each promise goes out
 * whether it was kept, kept late or broken. Another sort of promise belongs in {@link org.junheng.history.pledge.Pledges}.
 *
 * <p>Internal, but for the types that the list of public types names.
 */
@NullMarked
package org.junheng.history.pledge;

import org.jspecify.annotations.NullMarked;
