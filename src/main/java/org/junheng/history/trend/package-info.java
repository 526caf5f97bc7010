/**
 * Where a county leads: its evaluations of several years come in, and what is known of those to come; years go out in which values would
 * miss their limits, by straight lines and by grades that go up, or why none can be told, and what retirements and the age of buildings
 * would come to. Another way to look ahead belongs beside {@link org.junheng.history.trend.Outlook}, with a back-test of its own.
 *
 * <p>Internal, but for the types that the list of public types names.
 */
@NullMarked
package org.junheng.history.trend;

import org.jspecify.annotations.NullMarked;
