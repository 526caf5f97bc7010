/**
 * Where a value leads: its verdicts of several years come in, and a year goes out in which it would miss its limit, or why none can be
 * told. Another way to look ahead belongs beside {@link org.junheng.history.trend.Outlook}, with a back-test of its own.
 *
 * <p>Internal, but for the types that the list of public types names.
 */
@NullMarked
package org.junheng.history.trend;

import org.jspecify.annotations.NullMarked;
