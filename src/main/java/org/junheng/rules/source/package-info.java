/**
 * The files that rules come from, as bytes and as YAML values with their lines.
 *
 * <p>In: paths, and what travels in the jar. Out: {@link org.junheng.rules.source.SourceFile}, {@link
 * org.junheng.rules.source.YamlValue}. A further kind of value in a YAML file beside rules (a list of dates, say) becomes a
 * reading method of {@code YamlValue}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.rules.source;

import org.jspecify.annotations.NullMarked;
