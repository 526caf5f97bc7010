package org.junheng.data.vocabulary;

import org.junheng.facts.ChildGroup;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Indicator;
import org.junheng.facts.Level;
import org.junheng.figures.Unit;

/** What a column of a table of counties fills. */
public sealed interface CountyField extends NamedColumn {
    /** Which county it is. */
    enum CountyLabel implements CountyField {
        ID("county", "区县"),
        NAME("countyName", "县名");

        private final String id;
        private final String zh;

        CountyLabel(String id, String zh) {
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

    /** A figure of the county. */
    record CountyOwn(CountyFigure figure) implements CountyField, FigureColumn {}

    /** A figure of one level of the county. */
    record CountyOfLevel(Level level, CountyLevelFigure figure) implements CountyField, LevelColumn {}

    /** A coefficient that the county reports for one of its levels. */
    record CountyCoefficient(Level level, Indicator indicator) implements CountyField {
        @Override
        public String id() {
            return level.label() + "." + indicator.id();
        }

        @Override
        public String zh() {
            return level.title().zh() + indicator.zh();
        }
    }

    /** A yes-or-no question. */
    record CountyQuestionField(CountyFlag flag) implements CountyField {
        @Override
        public String id() {
            return flag.id();
        }

        @Override
        public String zh() {
            return flag.zh();
        }
    }

    /** Children of a group, of age or enrolled. */
    record CountyChildren(ChildGroup group, boolean enrolled) implements CountyField {
        @Override
        public String id() {
            return group.fileName() + "." + (enrolled ? Enrolment.ENROLLED : Enrolment.OF_AGE).id();
        }

        @Override
        public String zh() {
            return group.title().zh() + (enrolled ? Enrolment.ENROLLED : Enrolment.OF_AGE).zh();
        }

        @Override
        public Unit unit() {
            return Unit.CHILDREN;
        }
    }

    /** A column that the library has no name for. */
    record OwnCountyColumn(String header) implements CountyField {
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
