/** The three packs and the places' additions once more, as plain loops over exact fractions, to hold the engine against. */
@NullMarked
package org.junheng.sound.plain;

import org.jspecify.annotations.NullMarked;
