package org.junheng.rules;

import org.junheng.facts.ChildGroup;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Indicator;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Named;

/**
 * Something reported that a rule is computed from.
 *
 * @param source where it is reported
 * @param name its name in files: {@code sportsGroundArea}; a column of the caller's own by its header; children by
 *     their group, such as {@code SCHOOL_AGE.ofAge}
 */
public record RuleInput(ReportedAt source, String name) {
    /** Where something is reported. */
    public enum ReportedAt {
        /** Once for a county, see {@link CountyFigure}. */
        COUNTY,
        /** For each level of a county, see {@link CountyLevelFigure}. */
        COUNTY_LEVEL,
        /** A coefficient that a county reports for a level, see {@link Indicator}. */
        COEFFICIENT,
        /** An answer of a county, see {@link CountyFlag}. */
        COUNTY_ANSWER,
        /** A column of the caller's own in the table of counties. */
        COUNTY_COLUMN,
        /** Children of a group, see {@link ChildGroup}. */
        CHILDREN,
        /** The kind of a school. */
        KIND,
        /** Once for a school, see {@link SchoolFigure}. */
        SCHOOL,
        /** For each level of a school, see {@link LevelFigure}. */
        SCHOOL_LEVEL,
        /** An answer of a school, see {@link SchoolFlag}. */
        SCHOOL_ANSWER,
        /** A column of the caller's own in the table of schools. */
        SCHOOL_COLUMN,
        /** A column of the caller's own in the table of schools that is answered yes or no. */
        SCHOOL_COLUMN_ANSWER,
        /** A column of the caller's own in the table of schools that names something. */
        SCHOOL_COLUMN_TEXT,
        /** For each class. */
        CLASS,
        /** For each grade and subject of a school. */
        RESULTS
    }

    /** What a name is reported as; that of children and results is told by the kind of fact that has it. */
    public static RuleInput of(Named name, ReportedAt otherwise) {
        if (name.equals(School.KIND)) {
            return new RuleInput(ReportedAt.KIND, name.id());
        }
        ReportedAt source = name instanceof SchoolFigure
                ? ReportedAt.SCHOOL
                : name instanceof LevelFigure
                        ? ReportedAt.SCHOOL_LEVEL
                        : name instanceof SchoolFlag ? ReportedAt.SCHOOL_ANSWER : ofCounty(name, otherwise);
        return new RuleInput(source, name.id());
    }

    private static ReportedAt ofCounty(Named name, ReportedAt otherwise) {
        return name instanceof CountyFigure
                ? ReportedAt.COUNTY
                : name instanceof CountyLevelFigure
                        ? ReportedAt.COUNTY_LEVEL
                        : name instanceof CountyFlag
                                ? ReportedAt.COUNTY_ANSWER
                                : name instanceof Indicator ? ReportedAt.COEFFICIENT : otherwise;
    }
}
