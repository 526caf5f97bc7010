package org.junheng.data.vocabulary;

import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;

/** What a column of the school table fills. */
public sealed interface Target extends NamedColumn {
    /** A text that says which school it is, and of which sort. */
    enum SchoolText implements Target {
        ID("id", "学校代码"),
        NAME("name", "学校名称"),
        COUNTY("county", "区县"),
        COUNTY_NAME("countyName", "县名"),
        KIND("kind", "办学类型"),
        LEVEL("level", "学段"),
        MAIN_SCHOOL("mainSchool", "主校"),
        /** Who runs it: a code of the application form, or words. It tells whether the school is private. */
        ORGANISER("organiser", "举办者"),
        /** Where it lies: 主城区, 镇中心区, 村庄, or their codes. It tells whether the school is rural, or of a town. */
        SETTLEMENT("settlement", "城乡类型");

        private final String id;
        private final String zh;

        SchoolText(String id, String zh) {
            this.id = id;
            this.zh = zh;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String zh() {
            return zh;
        }
    }

    /** The answer to a question. */
    record SchoolAnswer(SchoolFlag flag) implements Target {
        @Override
        public String id() {
            return flag.id();
        }

        @Override
        public String zh() {
            return flag.zh();
        }
    }

    /** A figure of the whole school. */
    record WholeSchool(SchoolFigure figure) implements Target, FigureColumn {}

    /** A figure of the single level of a row. */
    record OwnLevel(LevelFigure figure) implements Target, FigureColumn {}

    /** A figure of a named level. */
    record SchoolOfLevel(Level level, LevelFigure figure) implements Target, LevelColumn {}

    /** A part of a figure, of the single level of a row. */
    record LevelPart(PartFigure figure) implements Target, FigureColumn {}

    /** A part of a figure of a named level. */
    record PartOf(Level level, PartFigure figure) implements Target, LevelColumn {}

    /** The same of a level, where it is of the single level of a row. */
    default Target of(Level level) {
        if (this instanceof OwnLevel own) {
            return new SchoolOfLevel(level, own.figure);
        }
        return this instanceof LevelPart part ? new PartOf(level, part.figure) : this;
    }

    /** A column that the library has no name for. */
    record SchoolColumn(String header) implements Target {
        @Override
        public String id() {
            return header;
        }

        @Override
        public String zh() {
            return header;
        }
    }
}
