package org.junheng.facts;

import org.junheng.figures.FigureName;
import org.junheng.figures.Label;
import org.junheng.figures.Unit;

/** A measure whose coefficient of variation a county may report in place of its schools' figures. */
public enum Indicator implements FigureName {
    HIGHER_DEGREE_TEACHERS(
            "higherDegreeTeachers", "高于规定学历教师数差异系数", "coefficient of teachers above the required degree", Unit.NONE),
    BACKBONE_TEACHERS("backboneTeachers", "骨干教师数差异系数", "coefficient of backbone teachers", Unit.NONE),
    SPORTS_AND_ARTS_TEACHERS("sportsAndArtsTeachers", "体育艺术教师数差异系数", "coefficient of PE and arts teachers", Unit.NONE),
    TEACHING_AREA("teachingArea", "教学及辅助用房面积差异系数", "coefficient of teaching rooms", Unit.NONE),
    SPORTS_AREA("sportsArea", "体育运动场馆面积差异系数", "coefficient of sports area", Unit.NONE),
    EQUIPMENT("equipment", "教学仪器设备值差异系数", "coefficient of equipment", Unit.NONE),
    MULTIMEDIA_CLASSROOMS("multimediaClassrooms", "网络多媒体教室数差异系数", "coefficient of multimedia classrooms", Unit.NONE),
    COMPUTERS("computers", "计算机台数差异系数", "coefficient of computers", Unit.NONE),
    BOOKS("books", "图书册数差异系数", "coefficient of books", Unit.NONE),
    TEACHERS("teachers", "师生比差异系数", "coefficient of teachers per student", Unit.NONE),
    MID_TITLE_TEACHERS(
            "midTitleTeachers", "中级及以上职称教师数差异系数", "coefficient of teachers with a middle or higher title", Unit.NONE);

    private final Label label;

    Indicator(String id, String zh, String en, Unit unit) {
        this.label = new Label(id, zh, en, unit);
    }

    @Override
    public Label label() {
        return label;
    }
}
