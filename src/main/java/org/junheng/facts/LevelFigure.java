package org.junheng.facts;

/** What is reported for each level of a school; never split. */
public enum LevelFigure implements FigureName {
    STUDENTS("students", "在校生数", "students", Unit.STUDENTS),
    BOARDERS("boarders", "寄宿生数", "boarders", Unit.STUDENTS),
    MIGRANT_STUDENTS("migrantStudents", "随迁子女数", "migrant students", Unit.STUDENTS),
    TEACHERS("teachers", "专任教师数", "full-time teachers", Unit.TEACHERS),
    DOCTORAL_TEACHERS("doctoralTeachers", "博士研究生学历教师数", "teachers with a doctorate", Unit.TEACHERS),
    MASTER_TEACHERS("masterTeachers", "硕士研究生学历教师数", "teachers with a master's degree", Unit.TEACHERS),
    BACHELOR_TEACHERS("bachelorTeachers", "本科学历教师数", "teachers with a bachelor's degree", Unit.TEACHERS),
    COLLEGE_TEACHERS("collegeTeachers", "专科学历教师数", "teachers with a college diploma", Unit.TEACHERS),
    BACKBONE_TEACHERS("backboneTeachers", "县级以上骨干教师数", "backbone teachers", Unit.TEACHERS),
    MID_TITLE_TEACHERS("midTitleTeachers", "中级及以上职称教师数", "teachers with a middle or higher title", Unit.TEACHERS),
    CERTIFIED_TEACHERS("certifiedTeachers", "持证教师数", "certified teachers", Unit.TEACHERS),
    PE_TEACHERS("peTeachers", "体育专任教师数", "PE teachers", Unit.TEACHERS),
    MUSIC_TEACHERS("musicTeachers", "音乐专任教师数", "music teachers", Unit.TEACHERS),
    FINE_ART_TEACHERS("fineArtTeachers", "美术专任教师数", "fine-art teachers", Unit.TEACHERS),
    ART_TEACHERS("artTeachers", "艺术专任教师数", "art teachers", Unit.TEACHERS),
    CLASSES("classes", "班数", "classes", Unit.CLASSES),
    CLASSES_UP_TO_25("classesUpTo25", "25人及以下班数", "classes of up to 25", Unit.CLASSES),
    CLASSES_26_TO_30("classes26To30", "26至30人班数", "classes of 26 to 30", Unit.CLASSES),
    CLASSES_31_TO_35("classes31To35", "31至35人班数", "classes of 31 to 35", Unit.CLASSES),
    CLASSES_36_TO_40("classes36To40", "36至40人班数", "classes of 36 to 40", Unit.CLASSES),
    CLASSES_41_TO_45("classes41To45", "41至45人班数", "classes of 41 to 45", Unit.CLASSES),
    CLASSES_46_TO_50("classes46To50", "46至50人班数", "classes of 46 to 50", Unit.CLASSES),
    CLASSES_51_TO_55("classes51To55", "51至55人班数", "classes of 51 to 55", Unit.CLASSES),
    CLASSES_56_TO_65("classes56To65", "56至65人班数", "classes of 56 to 65", Unit.CLASSES),
    CLASSES_ABOVE_65("classesAbove65", "66人及以上班数", "classes of 66 and more", Unit.CLASSES);

    private final Label label;

    LevelFigure(String id, String zh, String en, Unit unit) {
        this.label = new Label(id, zh, en, unit);
    }

    @Override
    public Label label() {
        return label;
    }
}
