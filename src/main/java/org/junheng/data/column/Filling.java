package org.junheng.data.column;

/** What a cell that is not blank does to the school of its row. */
@FunctionalInterface
interface Filling {
    void fill(SchoolRow row, String cell);
}
