package org.junheng.facts;

import java.util.Arrays;
import java.util.List;
import org.junheng.figures.FigureName;
import org.junheng.figures.Label;
import org.junheng.figures.Unit;

/** What is reported for each level of a school; never split. */
public enum LevelFigure implements FigureName {
    STUDENTS("students", "在校生数", "students", Unit.STUDENTS),
    STUDENTS_YEAR_BEFORE("studentsYearBefore", "上一年在校生数", "students a year before", Unit.STUDENTS),
    /** Of a junior level the first grade is 七年级, where primary schools have six years. */
    GRADE_1_STUDENTS("grade1Students", "一年级学生数", "students of the first grade of the level", Unit.STUDENTS),
    GRADE_2_STUDENTS("grade2Students", "二年级学生数", "students of the second grade of the level", Unit.STUDENTS),
    GRADE_3_STUDENTS("grade3Students", "三年级学生数", "students of the third grade of the level", Unit.STUDENTS),
    GRADE_4_STUDENTS("grade4Students", "四年级学生数", "students of the fourth grade of the level", Unit.STUDENTS),
    GRADE_5_STUDENTS("grade5Students", "五年级学生数", "students of the fifth grade of the level", Unit.STUDENTS),
    GRADE_6_STUDENTS("grade6Students", "六年级学生数", "students of the sixth grade of the level", Unit.STUDENTS),
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
    /** Music, fine art and art together, as exports and forms give them that may have no columns for each. */
    ALL_ART_TEACHERS("allArtTeachers", "艺术专任教师合计", "teachers of all arts", Unit.TEACHERS),
    VISITING_SPORTS_AND_ARTS_TEACHERS(
            "visitingSportsAndArtsTeachers",
            "走教兼职体育艺术教师数",
            "rotating, part-time and visiting PE and arts teachers",
            Unit.TEACHERS),
    QUALIFIED_TEACHERS("qualifiedTeachers", "学历合格教师数", "teachers with the required degree", Unit.TEACHERS),
    TEACHERS_UP_TO_35("teachersUpTo35", "35岁及以下教师数", "teachers of up to 35 years", Unit.TEACHERS),
    TEACHERS_36_TO_50("teachers36To50", "36至50岁教师数", "teachers of 36 to 50 years", Unit.TEACHERS),
    TEACHERS_ABOVE_50("teachersAbove50", "51岁及以上教师数", "teachers of 51 years and more", Unit.TEACHERS),
    RETIRING_TEACHERS("retiringTeachers", "五年内退休教师数", "teachers who retire within five years", Unit.TEACHERS),
    RECORDED_TEACHERS("recordedTeachers", "建有成长档案教师数", "teachers with growth records", Unit.TEACHERS),
    TRAINED_TEACHERS(
            "trainedTeachers", "五年培训满360学时教师数", "teachers with 360 hours of training in five years", Unit.TEACHERS),
    STAFF_TRAINING_TEACHERS("staffTrainingTeachers", "参加全员培训教师数", "teachers in training for all staff", Unit.TEACHERS),
    SCHOOL_TRAINING_TEACHERS("schoolTrainingTeachers", "参加校本培训教师数", "teachers in school-based training", Unit.TEACHERS),
    BACKBONE_TRAINING_TEACHERS("backboneTrainingTeachers", "参加骨干培训教师数", "backbone teachers in training", Unit.TEACHERS),
    CATCHMENT_CHILDREN("catchmentChildren", "服务片区适龄儿童少年数", "children of age in the catchment area", Unit.CHILDREN),
    CATCHMENT_ENROLLED("catchmentEnrolled", "服务片区适龄儿童少年入学数", "of these, enrolled", Unit.CHILDREN),
    ENTRANTS("entrants", "毕业班入学时学生数", "students at entry of the graduating year", Unit.STUDENTS),
    GRADUATES("graduates", "毕业生数", "graduates", Unit.STUDENTS),
    TRANSFERRED_IN("transferredIn", "转入学生数", "students who moved in since entry", Unit.STUDENTS),
    TRANSFERRED_OUT("transferredOut", "转出学生数", "students who moved out since entry", Unit.STUDENTS),
    DECEASED("deceased", "死亡学生数", "students who died since entry", Unit.STUDENTS),
    CLASSES("classes", "班数", "classes", Unit.CLASSES),
    CLASSES_UP_TO_25("classesUpTo25", "25人及以下班数", "classes of up to 25", Unit.CLASSES),
    CLASSES_26_TO_30("classes26To30", "26至30人班数", "classes of 26 to 30", Unit.CLASSES),
    CLASSES_31_TO_35("classes31To35", "31至35人班数", "classes of 31 to 35", Unit.CLASSES),
    CLASSES_36_TO_40("classes36To40", "36至40人班数", "classes of 36 to 40", Unit.CLASSES),
    CLASSES_41_TO_45("classes41To45", "41至45人班数", "classes of 41 to 45", Unit.CLASSES),
    CLASSES_46_TO_50("classes46To50", "46至50人班数", "classes of 46 to 50", Unit.CLASSES),
    CLASSES_51_TO_55("classes51To55", "51至55人班数", "classes of 51 to 55", Unit.CLASSES),
    CLASSES_56_TO_65("classes56To65", "56至65人班数", "classes of 56 to 65", Unit.CLASSES),
    CLASSES_ABOVE_65("classesAbove65", "66人及以上班数", "classes of 66 and more", Unit.CLASSES),
    HIGHER_DEGREE_TEACHERS_PER_100(
            "higherDegreeTeachersPer100",
            "每百名学生拥有高于规定学历教师数",
            "teachers above the required degree per 100 students",
            Unit.TEACHERS),
    BACKBONE_TEACHERS_PER_100(
            "backboneTeachersPer100", "每百名学生拥有县级以上骨干教师数", "backbone teachers per 100 students", Unit.TEACHERS),
    SPORTS_AND_ARTS_TEACHERS_PER_100(
            "sportsAndArtsTeachersPer100", "每百名学生拥有体育艺术专任教师数", "PE and arts teachers per 100 students", Unit.TEACHERS),
    TEACHING_AREA_PER_STUDENT(
            "teachingAreaPerStudent",
            "生均教学及辅助用房面积",
            "teaching rooms without indoor sports rooms per student",
            Unit.SQUARE_METRES),
    SPORTS_AREA_PER_STUDENT(
            "sportsAreaPerStudent", "生均体育运动场馆面积", "sports grounds and halls per student", Unit.SQUARE_METRES),
    EQUIPMENT_VALUE_PER_STUDENT("equipmentValuePerStudent", "生均教学仪器设备值", "equipment per student", Unit.YUAN),
    MULTIMEDIA_CLASSROOMS_PER_100(
            "multimediaClassroomsPer100", "每百名学生拥有网络多媒体教室数", "multimedia classrooms per 100 students", Unit.ROOMS),
    COMPUTERS_PER_100("computersPer100", "每百名学生拥有计算机台数", "computers per 100 students", Unit.COMPUTERS),
    BOOKS_PER_STUDENT("booksPerStudent", "生均图书册数", "books per student", Unit.BOOKS);

    /** Students grade by grade, from the first. */
    public static final List<LevelFigure> GRADES = List.of(
            GRADE_1_STUDENTS, GRADE_2_STUDENTS, GRADE_3_STUDENTS, GRADE_4_STUDENTS, GRADE_5_STUDENTS, GRADE_6_STUDENTS);

    /** Each that is a ratio. */
    public static final List<LevelFigure> RATIOS =
            Arrays.stream(values()).filter(LevelFigure::isRatio).toList();

    private final Label label;

    LevelFigure(String id, String zh, String en, Unit unit) {
        this.label = new Label(id, zh, en, unit);
    }

    /**
     * Whether it is a ratio that forms give, rounded, in place of the amounts behind it. What is counted is not split, and
     * the ratios of two campuses do not add up.
     */
    public boolean isRatio() {
        return id().endsWith("Per100") || id().endsWith("PerStudent");
    }

    @Override
    public Label label() {
        return label;
    }
}
