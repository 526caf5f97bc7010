/**
 * Who is like whom: evaluations of one year come in, and for each school those like it go out, with where it stands among them and
 * who does better with the same means. There is no order of schools here, and nothing of what students achieved; neither can be
 * switched on. Another thing that makes schools alike belongs in {@link org.junheng.history.peer.Likeness}.
 *
 * <p>Internal, but for the types that the list of public types names.
 */
@NullMarked
package org.junheng.history.peer;

import org.jspecify.annotations.NullMarked;
