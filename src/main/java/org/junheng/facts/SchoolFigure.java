package org.junheng.facts;

import org.junheng.figures.FigureName;
import org.junheng.figures.Label;
import org.junheng.figures.Unit;

/** What is reported once for a whole school, and split between its levels where a criterion needs that. */
public enum SchoolFigure implements FigureName {
    TEACHING_AREA("teachingArea", "教学及辅助用房面积", "teaching and auxiliary rooms", Unit.SQUARE_METRES),
    INDOOR_SPORTS_AREA("indoorSportsArea", "室内体育用房面积", "indoor sports rooms", Unit.SQUARE_METRES),
    SPORTS_GROUND_AREA("sportsGroundArea", "运动场地面积", "sports grounds", Unit.SQUARE_METRES),
    EQUIPMENT_VALUE("equipmentValue", "教学仪器设备资产值", "value of teaching equipment", Unit.YUAN),
    MULTIMEDIA_CLASSROOMS("multimediaClassrooms", "网络多媒体教室数", "network multimedia classrooms", Unit.ROOMS),
    COMPUTERS("computers", "计算机台数", "computers", Unit.COMPUTERS),
    BOOKS("books", "图书册数", "books", Unit.BOOKS),
    SITE_AREA("siteArea", "占地面积", "site area", Unit.SQUARE_METRES),
    BUILDING_AREA("buildingArea", "校舍建筑面积", "building area", Unit.SQUARE_METRES),
    DILAPIDATED_AREA("dilapidatedArea", "危房面积", "dilapidated buildings", Unit.SQUARE_METRES),
    MUSIC_ROOMS_96("musicRooms96", "96平方米及以上音乐教室数", "music rooms of 96 m² and more", Unit.ROOMS),
    MUSIC_ROOMS_73("musicRooms73", "73平方米及以上音乐教室数", "music rooms of 73 m² and more", Unit.ROOMS),
    MUSIC_ROOMS_61("musicRooms61", "61平方米及以上音乐教室数", "music rooms of 61 m² and more", Unit.ROOMS),
    MUSIC_ROOMS_54("musicRooms54", "54平方米及以上音乐教室数", "music rooms of 54 m² and more", Unit.ROOMS),
    ART_ROOMS_90("artRooms90", "90平方米及以上美术教室数", "art rooms of 90 m² and more", Unit.ROOMS),
    ART_ROOMS_67("artRooms67", "67平方米及以上美术教室数", "art rooms of 67 m² and more", Unit.ROOMS),
    ART_ROOMS_61("artRooms61", "61平方米及以上美术教室数", "art rooms of 61 m² and more", Unit.ROOMS),
    ART_ROOMS_54("artRooms54", "54平方米及以上美术教室数", "art rooms of 54 m² and more", Unit.ROOMS),
    EXTRA_SPORTS_AREA("extraSportsArea", "校内改造及周边租用体育场地面积", "converted and leased sports space", Unit.SQUARE_METRES),
    LARGEST_CLASS("largestClass", "最大班额", "students in the largest class", Unit.STUDENTS),
    PUBLIC_FUNDS("publicFunds", "公用经费", "operating funds", Unit.YUAN),
    TRAINING_FUNDS("trainingFunds", "教师培训经费", "training funds", Unit.YUAN),
    STAFF("staff", "教职工数", "staff", Unit.TEACHERS),
    POSTS("posts", "核定编制数", "establishment posts", Unit.TEACHERS),
    OFF_BUDGET_TEACHERS("offBudgetTeachers", "编外教师数", "teachers outside the approved staff", Unit.TEACHERS),
    COUNSELLORS("counsellors", "心理健康教师数", "counsellors", Unit.TEACHERS),
    ROTATION_ELIGIBLE("rotationEligible", "本校符合交流条件教师数", "teachers of the school due to rotate", Unit.TEACHERS),
    ROTATED("rotated", "本校交流轮岗教师数", "teachers of the school who rotated", Unit.TEACHERS),
    BEDS("beds", "学生宿舍床位数", "dormitory beds", Unit.NONE),
    GIRLS("girls", "女生数", "girls", Unit.STUDENTS),
    BOYS("boys", "男生数", "boys", Unit.STUDENTS),
    GIRL_TOILETS("girlToilets", "女厕蹲位数", "toilets for girls", Unit.NONE),
    BOY_TOILETS("boyToilets", "男厕蹲位数", "toilets for boys", Unit.NONE),
    DESKS("desks", "课桌椅套数", "desks with chairs", Unit.NONE),
    CLASSROOMS("classrooms", "普通教室数", "ordinary classrooms", Unit.ROOMS),
    LIT_CLASSROOMS("litClassrooms", "照明达标教室数", "classrooms with lighting to standard", Unit.ROOMS),
    FUNCTION_ROOMS("functionRooms", "实验室和功能室数", "laboratories and function rooms", Unit.ROOMS),
    EQUIPPED_FUNCTION_ROOMS("equippedFunctionRooms", "按标准配齐的实验室和功能室数", "of these, equipped to standard", Unit.ROOMS),
    COOLED_CLASSROOMS("cooledClassrooms", "有电扇或空调教室数", "classrooms with fans or air conditioning", Unit.ROOMS),
    GREEN_AREA("greenArea", "绿化用地面积", "green area", Unit.SQUARE_METRES),
    AGED_BUILDING_AREA("agedBuildingArea", "建成30年以上校舍面积", "buildings older than 30 years", Unit.SQUARE_METRES),
    DISABLED_HELPED(
            "disabledHelped", "受个别化帮扶残疾学生数", "students with disabilities who are helped one by one", Unit.STUDENTS),
    LEFT_BEHIND_STUDENTS("leftBehindStudents", "留守儿童数", "left-behind children", Unit.STUDENTS),
    LEFT_BEHIND_FILES("leftBehindFiles", "建档留守儿童数", "left-behind children with files", Unit.STUDENTS),
    HARDSHIP_STUDENTS("hardshipStudents", "家庭经济困难学生数", "students in hardship", Unit.STUDENTS),
    AIDED_STUDENTS("aidedStudents", "受资助困难学生数", "students in hardship who are aided", Unit.STUDENTS),
    AID_AMOUNT("aidAmount", "困难学生资助金额", "aid for students in hardship", Unit.YUAN),
    FEE_VIOLATIONS("feeViolations", "查实违规收费起数", "proved violations of fee rules", Unit.NONE),
    ETHICS_VIOLATIONS("ethicsViolations", "查实师德违规起数", "proved violations of teachers' ethics", Unit.NONE),
    DISABLED_STUDENTS("disabledStudents", "残疾学生数", "students with disabilities", Unit.STUDENTS),
    SATISFIED("satisfied", "学校满意问卷数", "satisfied answers about the school", Unit.NONE),
    SURVEYED("surveyed", "学校有效问卷数", "valid answers about the school", Unit.NONE);

    private final Label label;

    SchoolFigure(String id, String zh, String en, Unit unit) {
        this.label = new Label(id, zh, en, unit);
    }

    @Override
    public Label label() {
        return label;
    }
}
