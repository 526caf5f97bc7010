package org.junheng.facts;

import org.junheng.figures.FigureName;
import org.junheng.figures.Label;
import org.junheng.figures.Unit;

/** What is reported once for each level of a county. */
public enum CountyLevelFigure implements FigureName {
    ZONED_STUDENTS(
            "zonedStudents", "城镇公办非寄宿学校学生数", "students of public non-boarding city and town schools", Unit.STUDENTS),
    IN_ZONE_STUDENTS("inZoneStudents", "就近划片入学学生数", "of these, students of the school's own zone", Unit.STUDENTS),
    PUBLIC_FUND_QUOTA("publicFundQuota", "生均公用经费基准定额", "operating-fund norm per student", Unit.YUAN),
    ENTRANTS("entrants", "毕业班入学时学生数", "students at entry of the graduating year", Unit.STUDENTS),
    GRADUATES("graduates", "毕业生数", "graduates", Unit.STUDENTS),
    TRANSFERRED_IN("transferredIn", "转入学生数", "students who moved in since entry", Unit.STUDENTS),
    TRANSFERRED_OUT("transferredOut", "转出学生数", "students who moved out since entry", Unit.STUDENTS),
    DECEASED("deceased", "死亡学生数", "students who died since entry", Unit.STUDENTS),
    STUDENTS_AT_START("studentsAtStart", "学年初在校生数", "students at the start of the year", Unit.STUDENTS),
    DROPOUTS("dropouts", "辍学学生数", "students who dropped out in the year", Unit.STUDENTS),
    CHILDREN_OF_AGE("childrenOfAge", "适龄儿童少年数", "children of the level's age", Unit.CHILDREN),
    ENROLLED_OF_AGE("enrolledOfAge", "适龄儿童少年入学数", "of these, enrolled", Unit.CHILDREN),
    ENROLLED_ANY_AGE("enrolledAnyAge", "在学儿童少年数", "children at this level, of any age", Unit.CHILDREN),
    FITNESS_TESTED("fitnessTested", "体质健康测试学生数", "students tested for fitness", Unit.STUDENTS),
    FITNESS_PASSED("fitnessPassed", "体质健康合格学生数", "students who passed the fitness test", Unit.STUDENTS),
    FITNESS_GOOD("fitnessGood", "体质健康优良学生数", "students with a good or excellent fitness test", Unit.STUDENTS),
    FITNESS_EXCELLENT("fitnessExcellent", "体质健康优秀学生数", "students with an excellent fitness test", Unit.STUDENTS),
    ART_TESTED("artTested", "艺术素质测评学生数", "students tested in the arts", Unit.STUDENTS),
    ART_PASSED("artPassed", "艺术素质合格学生数", "students who passed in the arts", Unit.STUDENTS),
    QUALITY_ASSESSED("qualityAssessed", "综合素质评价学生数", "students assessed for comprehensive quality", Unit.STUDENTS),
    QUALITY_GOOD("qualityGood", "综合素质良好以上学生数", "students of good comprehensive quality or better", Unit.STUDENTS);

    private final Label label;

    CountyLevelFigure(String id, String zh, String en, Unit unit) {
        this.label = new Label(id, zh, en, unit);
    }

    @Override
    public Label label() {
        return label;
    }
}
