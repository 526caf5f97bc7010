package org.junheng.facts;

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
    MUSIC_ROOMS("musicRooms", "音乐专用教室数", "music rooms", Unit.ROOMS),
    ART_ROOMS("artRooms", "美术专用教室数", "art rooms", Unit.ROOMS),
    PUBLIC_FUNDS("publicFunds", "公用经费", "public funds", Unit.YUAN),
    TRAINING_FUNDS("trainingFunds", "教师培训经费", "training funds", Unit.YUAN);

    private final Label label;

    SchoolFigure(String id, String zh, String en, Unit unit) {
        this.label = new Label(id, zh, en, unit);
    }

    @Override
    public Label label() {
        return label;
    }
}
