package org.junheng.data.unit;

import java.util.List;

/**
 * A column that names no unit itself.
 *
 * @param kind what is measured in it
 * @param each whether it is told of one person, or may be
 * @param called what its figure is called, in the header and by the library
 */
public record AskedColumn(UnitText.Quantity kind, boolean each, List<String> called) {
    public AskedColumn {
        called = List.copyOf(called);
    }
}
