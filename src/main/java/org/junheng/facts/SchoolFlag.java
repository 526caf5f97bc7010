package org.junheng.facts;

import org.junheng.figures.Label;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;

/** A yes-or-no question about a school; each may be left unanswered. */
public enum SchoolFlag implements Named {
    COUNTED("counted", "是否计校数", "counted as a school"),
    PRIVATE("private", "是否民办", "private"),
    COUNTY_RUN("countyRun", "是否县级举办", "run by the county"),
    RURAL("rural", "是否乡村", "rural"),
    BOARDING("boarding", "是否寄宿制", "boarding"),
    DENSE_CENTRE("denseCentre", "是否中心城区人口密集", "in a densely built city centre"),
    BUILT_BY_2016("builtBy2016", "是否2016年及以前建成", "built in 2016 or before"),
    BUILT_BY_2010("builtBy2010", "是否2010年及以前建成", "built in 2010 or before"),
    TOWN("town", "是否镇区", "in a town"),
    PLAN("plan", "均衡发展规划", "a plan for balanced development"),
    SCHEME("scheme", "均衡发展实施方案", "a scheme that carries the plan out"),
    GROWTH_RECORDS("growthRecords", "教师成长档案", "growth records of teachers"),
    COUNSELLING("counselling", "心理健康辅导", "counselling"),
    DISABLED_CARE("disabledCare", "残疾学生关爱", "care for students with disabilities"),
    LEFT_BEHIND_RECORDS("leftBehindRecords", "留守儿童档案", "files on left-behind children"),
    CAMPUS_IN_ORDER("campusInOrder", "校园环境达标", "campus in order"),
    CANTEEN_IN_ORDER("canteenInOrder", "食堂达标", "canteen in order"),
    DORMITORY_IN_ORDER("dormitoryInOrder", "宿舍达标", "dormitories in order"),
    TOILETS_IN_ORDER("toiletsInOrder", "厕所达标", "toilets in order"),
    LIGHTING_IN_ORDER("lightingInOrder", "教室照明达标", "classroom lighting in order"),
    DESKS_IN_ORDER("desksInOrder", "课桌椅达标", "desks in order"),
    FUNCTION_ROOMS_EQUIPPED("functionRoomsEquipped", "实验室和功能室配齐", "laboratories and function rooms equipped"),
    BUILDINGS_SOUND("buildingsSound", "校舍状况良好", "buildings in good state"),
    COOLED("cooled", "教室配备电扇或空调", "classrooms have fans or air conditioning"),
    GREEN("green", "校园绿化达标", "the campus is green"),
    MANAGEMENT_SOUND("managementSound", "学校管理规范", "school management sound"),
    FEES_IN_ORDER("feesInOrder", "收费规范", "fees in order"),
    ETHICS_IN_ORDER("ethicsInOrder", "师德师风良好", "teachers' ethics in order"),
    FEATURE("feature", "办学特色", "a feature of its own");

    private final Label label;

    SchoolFlag(String id, String zh, String en) {
        this.label = new Label(id, zh, en, Unit.NONE);
    }

    @Override
    public String id() {
        return label.id();
    }

    @Override
    public String zh() {
        return label.zh();
    }

    @Override
    public String en() {
        return label.en();
    }
}
