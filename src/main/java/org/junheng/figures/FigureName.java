package org.junheng.figures;

/** The name of a figure: one word for it in files, rules and reports, and its unit. */
public interface FigureName extends Named {
    Label label();

    @Override
    default String id() {
        return label().id();
    }

    @Override
    default String zh() {
        return label().zh();
    }

    @Override
    default String en() {
        return label().en();
    }

    default Unit unit() {
        return label().unit();
    }

    /** The position among the names of its kind. */
    int ordinal();
}
