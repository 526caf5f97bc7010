/**
 * Which school is which over two years: two evaluations and what the user says of schools come in, groups of ids and questions go
 * out. A further thing that may become of a school belongs in {@link org.junheng.history.match.SchoolFate} and its file.
 *
 * <p>Internal, but for the types that the list of public types names.
 */
@NullMarked
package org.junheng.history.match;

import org.jspecify.annotations.NullMarked;
