/**
 * The standards of places: folders with limits and rules that are set over the packs.
 *
 * <p>In: folders. Out: {@link org.junheng.criteria.Overlay} and rule files. A new key of {@code limits.yaml} belongs in {@code
 * OverlayFile}, a new check of it against its criterion in {@code AdjustmentCheck}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.rules.overlay;

import org.jspecify.annotations.NullMarked;
