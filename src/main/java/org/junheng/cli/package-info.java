/** The command line. */
@NullMarked
package org.junheng.cli;

import org.jspecify.annotations.NullMarked;
