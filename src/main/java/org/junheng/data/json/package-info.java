/**
 * Counties in JSON, in and out; {@code county.schema.json} beside these classes has the format.
 *
 * <p>In: a text, or counties. Out: for each county the tables that the same data would stand in, or JSON that reads back alike.
 *
 * <p>The next name of the format belongs in {@code JsonCounty} and {@link org.junheng.data.json.CountyWriter}, and in the schema.
 * Jackson is named in this room alone.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.data.json;

import org.jspecify.annotations.NullMarked;
