/**
 * What differs between two evaluations, or two runs of one: evaluations and reports read back come in, changes with their causes
 * go out. A further cause of a change belongs into {@link org.junheng.report.change.ChangeCauses}, a further thing that a run
 * depends on into {@link org.junheng.report.change.RecordedRun}.
 *
 * <p>Internal, but for the types that the list of public types names.
 */
@NullMarked
package org.junheng.report.change;

import org.jspecify.annotations.NullMarked;
