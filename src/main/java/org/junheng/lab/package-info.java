/** What analysts do to rules: run the cases beside them, and see what a rule lacks. */
@NullMarked
package org.junheng.lab;

import org.jspecify.annotations.NullMarked;
