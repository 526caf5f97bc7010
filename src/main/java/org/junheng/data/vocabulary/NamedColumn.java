package org.junheng.data.vocabulary;

import org.junheng.facts.Level;
import org.junheng.figures.FigureName;
import org.junheng.figures.Unit;

/** What a column fills: under which headers, and in which unit. */
public interface NamedColumn {
    /** The English header that stands for it, as mappings write it. */
    String id();

    /** The Chinese header that stands for it. */
    String zh();

    /** What its numbers count; {@link Unit#NONE} where it holds no number. */
    default Unit unit() {
        return Unit.NONE;
    }

    /** Whether it holds numbers. */
    default boolean isFigure() {
        return false;
    }

    /** The numbers of a figure, under its names. */
    interface FigureColumn extends NamedColumn {
        FigureName figure();

        @Override
        default String id() {
            return figure().id();
        }

        @Override
        default String zh() {
            return figure().zh();
        }

        @Override
        default Unit unit() {
            return figure().unit();
        }

        @Override
        default boolean isFigure() {
            return true;
        }
    }

    /** The numbers of one level, which the header names. */
    interface LevelColumn extends FigureColumn {
        Level level();

        @Override
        default String id() {
            return level().label() + "." + figure().id();
        }

        @Override
        default String zh() {
            return level().title().zh() + figure().zh();
        }
    }
}
