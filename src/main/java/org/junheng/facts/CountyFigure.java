package org.junheng.facts;

import org.junheng.figures.FigureName;
import org.junheng.figures.Label;
import org.junheng.figures.Unit;

/** What is reported once for a county. */
public enum CountyFigure implements FigureName {
    POPULATION("population", "常住人口", "resident population", Unit.NONE),
    SATISFIED("satisfied", "满意问卷数", "satisfied answers", Unit.NONE),
    SURVEYED("surveyed", "有效问卷数", "valid answers", Unit.NONE),
    PARENTS_SURVEYED("parentsSurveyed", "家长有效问卷数", "valid answers of parents", Unit.NONE),
    INTERVIEWED("interviewed", "实地访谈人数", "people interviewed on site", Unit.NONE),
    INTERVIEWED_SATISFIED(
            "interviewedSatisfied", "实地访谈满意人数", "people interviewed on site who are satisfied", Unit.NONE),
    BASIC_BALANCE_YEARS(
            "basicBalanceYears", "通过基本均衡认定年数", "whole years since the basic-balance certificate", Unit.YEARS),
    COMPULSORY_SCHOOLS(
            "compulsorySchools",
            "统计的义务教育学校和教学点数",
            "compulsory schools and teaching points in the statistics",
            Unit.NONE),
    TEACHER_PAY("teacherPay", "教师年平均工资收入", "mean yearly pay of teachers", Unit.YUAN),
    CIVIL_SERVANT_PAY("civilServantPay", "公务员年平均工资收入", "mean yearly pay of local civil servants", Unit.YUAN),
    TEACHERS_TO_TRAIN("teachersToTrain", "应培训教师数", "teachers due for training", Unit.TEACHERS),
    TEACHERS_TRAINED("teachersTrained", "完成360学时培训教师数", "teachers who completed 360 hours", Unit.TEACHERS),
    ROTATION_ELIGIBLE("rotationEligible", "符合交流条件教师数", "teachers eligible for rotation", Unit.TEACHERS),
    ROTATED("rotated", "交流轮岗教师数", "teachers rotated", Unit.TEACHERS),
    ROTATED_BACKBONE("rotatedBackbone", "交流轮岗骨干教师数", "backbone teachers rotated", Unit.TEACHERS),
    GRADUATING_ELIGIBLE("graduatingEligible", "毕业年级符合交流条件教师数", "eligible teachers of graduating grades", Unit.TEACHERS),
    GRADUATING_ROTATED("graduatingRotated", "毕业年级交流教师数", "teachers of graduating grades rotated", Unit.TEACHERS),
    HEADS_ELIGIBLE("headsEligible", "符合交流条件校长数", "heads eligible for rotation", Unit.TEACHERS),
    HEADS_ROTATED("headsRotated", "交流轮岗校长数", "heads rotated", Unit.TEACHERS),
    TALENT("talent", "三年引进市级以上获奖人才数", "holders of city-level awards brought in within three years", Unit.TEACHERS),
    QUOTA_TOTAL("quotaTotal", "优质高中招生总名额", "places at good senior secondary schools", Unit.STUDENTS),
    QUOTA_ALLOTTED("quotaAllotted", "优质高中指标到校名额", "places allotted to junior schools", Unit.STUDENTS),
    QUOTA_ALLOTTED_RURAL("quotaAllottedRural", "分配到农村初中名额", "places allotted to rural junior schools", Unit.STUDENTS),
    RURAL_GRADUATES("ruralGraduates", "农村初中毕业生数", "graduates of rural junior schools", Unit.STUDENTS),
    ALL_GRADUATES("allGraduates", "全县初中毕业生数", "graduates of all junior schools", Unit.STUDENTS),
    QUOTA_TOTAL_1(
            "quotaTotal1", "上一年优质高中招生总名额", "places at good senior secondary schools a year before", Unit.STUDENTS),
    QUOTA_ALLOTTED_1("quotaAllotted1", "上一年优质高中指标到校名额", "places allotted a year before", Unit.STUDENTS),
    QUOTA_TOTAL_2(
            "quotaTotal2", "前年优质高中招生总名额", "places at good senior secondary schools two years before", Unit.STUDENTS),
    QUOTA_ALLOTTED_2("quotaAllotted2", "前年优质高中指标到校名额", "places allotted two years before", Unit.STUDENTS),
    MIGRANT_ELIGIBLE("migrantEligible", "符合条件随迁子女数", "eligible children of migrant workers", Unit.CHILDREN),
    MIGRANT_PUBLIC("migrantPublic", "随迁子女公办学校就读数", "children of migrant workers in public schools", Unit.CHILDREN),
    MIGRANT_PURCHASED(
            "migrantPurchased",
            "随迁子女政府购买民办学位就读数",
            "children of migrant workers on bought private places",
            Unit.CHILDREN),
    MIGRANT_TRACKED("migrantTracked", "建档跟踪随迁子女数", "children of migrant workers who are tracked", Unit.CHILDREN),
    WEAK_SCHOOLS("weakSchools", "薄弱学校数", "weak schools", Unit.NONE),
    WEAK_SCHOOLS_PAIRED("weakSchoolsPaired", "已结对帮扶薄弱学校数", "weak schools paired with a strong one", Unit.NONE),
    NEW_TEACHERS("newTeachers", "三年内新任教师数", "teachers who began within three years", Unit.TEACHERS),
    MENTORED_TEACHERS("mentoredTeachers", "有导师带教新任教师数", "new teachers with a mentor", Unit.TEACHERS),
    ONE_BUILDING_STANDARD_SCHOOLS(
            "oneBuildingStandardSchools", "执行城乡统一建设标准学校数", "schools under the one building standard", Unit.NONE),
    ONE_STAFFING_STANDARD_SCHOOLS(
            "oneStaffingStandardSchools", "执行城乡统一编制标准学校数", "schools under the one staffing standard", Unit.NONE),
    ONE_FUND_QUOTA_SCHOOLS(
            "oneFundQuotaSchools", "执行城乡统一公用经费定额学校数", "schools paid by the one operating-fund norm", Unit.NONE),
    ONE_EQUIPMENT_STANDARD_SCHOOLS(
            "oneEquipmentStandardSchools", "执行城乡统一装备标准学校数", "schools under the one equipment standard", Unit.NONE),
    CHARTER_SCHOOLS("charterSchools", "已制定章程学校数", "schools with a charter", Unit.NONE),
    DIGITAL_SCHOOLS("digitalSchools", "管理与教学信息化学校数", "schools managed and taught digitally", Unit.NONE),
    IT_TEACHING_SCHOOLS("itTeachingSchools", "教师信息化教学达标学校数", "schools whose teachers teach with IT", Unit.NONE),
    EQUIPMENT_USED_SCHOOLS("equipmentUsedSchools", "设施设备利用达标学校数", "schools whose equipment is well used", Unit.NONE),
    MORAL_SCHOOLS("moralSchools", "德育工作良好以上学校数", "schools with good moral education", Unit.NONE),
    CULTURE_SCHOOLS("cultureSchools", "校园文化良好以上学校数", "schools with good campus culture", Unit.NONE),
    CURRICULUM_SCHOOLS("curriculumSchools", "开齐开足课程学校数", "schools that teach the full curriculum", Unit.NONE),
    PRACTICE_SCHOOLS("practiceSchools", "综合实践活动有效开展学校数", "schools that hold practical activities", Unit.NONE),
    LOAD_SCHOOLS("loadSchools", "课业负担符合规定学校数", "schools without excessive academic burden", Unit.NONE),
    SUBJECT_TEACHER_SCHOOLS("subjectTeacherSchools", "学科教师配齐学校数", "schools with teachers of every subject", Unit.NONE),
    TRAINING_FUNDED_SCHOOLS(
            "trainingFundedSchools", "培训经费和培训落实学校数", "schools whose training is funded and held", Unit.NONE),
    STANDARD_SCHOOLS("standardSchools", "达到办学基本标准学校数", "schools that meet the basic standard", Unit.NONE),
    WEAK_SCHOOLS_DUE("weakSchoolsDue", "计划当年完成改造薄弱学校数", "weak schools due to be improved this year", Unit.NONE),
    WEAK_SCHOOLS_IMPROVED("weakSchoolsImproved", "当年已完成改造薄弱学校数", "of these, improved", Unit.NONE),
    WEAK_FUNDS_PER_STUDENT(
            "weakFundsPerStudent", "薄弱学校生均教育经费", "education funds per student of weak schools", Unit.YUAN),
    PERFORMANCE_PAY_DUE("performancePayDue", "应核定绩效工资总量", "performance pay that is due", Unit.YUAN),
    PERFORMANCE_PAY_GRANTED("performancePayGranted", "实际核定绩效工资总量", "performance pay that is granted", Unit.YUAN),
    FEE_VIOLATIONS("feeViolations", "全县查实违规收费起数", "proved violations of fee rules", Unit.NONE),
    ETHICS_VIOLATIONS("ethicsViolations", "全县查实师德违规起数", "proved violations of teachers' ethics", Unit.NONE),
    RECORDED_TEACHERS("recordedTeachers", "全县建有成长档案教师数", "teachers with growth records", Unit.TEACHERS),
    ALL_TEACHERS("allTeachers", "全县专任教师总数", "full-time teachers of the county", Unit.TEACHERS),
    LONG_VACANT_POSTS("longVacantPosts", "长期空缺编制数", "posts left vacant", Unit.TEACHERS),
    LONG_OFF_BUDGET("longOffBudget", "长期聘用编外教师数", "long-term teachers outside the approved staff", Unit.TEACHERS),
    INCLUSION_FUNDS(
            "inclusionFunds",
            "随班就读残疾学生公用经费",
            "operating funds for students with disabilities in ordinary classes",
            Unit.YUAN),
    INCLUSION_STUDENTS(
            "inclusionStudents", "随班就读残疾学生数", "students with disabilities in ordinary classes", Unit.STUDENTS),
    APPROPRIATION("appropriation", "义务教育财政拨款", "appropriation for compulsory education", Unit.YUAN),
    APPROPRIATION_1("appropriation1", "上一年义务教育财政拨款", "the same a year before", Unit.YUAN),
    APPROPRIATION_2("appropriation2", "前年义务教育财政拨款", "the same two years before", Unit.YUAN),
    APPROPRIATION_3("appropriation3", "大前年义务教育财政拨款", "the same three years before", Unit.YUAN),
    FUNDS_PER_STUDENT("fundsPerStudent", "生均教育经费", "education funds per student", Unit.YUAN),
    FUNDS_PER_STUDENT_1("fundsPerStudent1", "上一年生均教育经费", "education funds per student a year before", Unit.YUAN),
    FUNDS_PER_STUDENT_2("fundsPerStudent2", "前年生均教育经费", "education funds per student two years before", Unit.YUAN),
    FUNDS_PER_STUDENT_3("fundsPerStudent3", "大前年生均教育经费", "education funds per student three years before", Unit.YUAN),
    PAY_AND_PUBLIC_FUNDS(
            "payAndPublicFunds", "教师工资和生均公用经费", "teachers' pay and operating funds per student", Unit.YUAN),
    PAY_AND_PUBLIC_FUNDS_1("payAndPublicFunds1", "上一年教师工资和生均公用经费", "the same a year before", Unit.YUAN),
    PAY_AND_PUBLIC_FUNDS_2("payAndPublicFunds2", "前年教师工资和生均公用经费", "the same two years before", Unit.YUAN),
    PAY_AND_PUBLIC_FUNDS_3("payAndPublicFunds3", "大前年教师工资和生均公用经费", "the same three years before", Unit.YUAN),
    TAX_TRANSFER("taxTransfer", "农村税费改革转移支付", "rural tax-reform transfer", Unit.YUAN),
    TAX_TRANSFER_EDUCATION(
            "taxTransferEducation", "税费改革转移支付用于义务教育数", "tax-reform transfer used for compulsory education", Unit.YUAN),
    WAGE_BILL("wageBill", "教师工资总额", "wage bill of teachers", Unit.YUAN),
    TRAINING_BUDGET("trainingBudget", "教师培训经费预算", "budget for teacher training", Unit.YUAN),
    SCHEME_PASS("schemePass", "质量评价方案合格率权重", "weight of the pass rate in the county's scheme", Unit.NONE),
    SCHEME_COMPREHENSIVE(
            "schemeComprehensive", "质量评价方案综合率权重", "weight of the comprehensive rate in the county's scheme", Unit.NONE),
    SCHEME_GOOD("schemeGood", "质量评价方案良好率权重", "weight of the good rate in the county's scheme", Unit.NONE),
    SCHEME_EXCELLENT(
            "schemeExcellent", "质量评价方案优秀率权重", "weight of the excellent rate in the county's scheme", Unit.NONE),
    CHINESE_LEVEL("chineseLevel", "国家监测语文等级", "national monitoring level, Chinese", Unit.GRADES),
    CHINESE_DIFFERENCE("chineseDifference", "国家监测语文校际差异率", "difference between schools, Chinese", Unit.NONE),
    MATHEMATICS_LEVEL("mathematicsLevel", "国家监测数学等级", "national monitoring level, mathematics", Unit.GRADES),
    MATHEMATICS_DIFFERENCE(
            "mathematicsDifference", "国家监测数学校际差异率", "difference between schools, mathematics", Unit.NONE),
    SCIENCE_LEVEL("scienceLevel", "国家监测科学等级", "national monitoring level, science", Unit.GRADES),
    SCIENCE_DIFFERENCE("scienceDifference", "国家监测科学校际差异率", "difference between schools, science", Unit.NONE),
    PE_LEVEL("peLevel", "国家监测体育等级", "national monitoring level, PE", Unit.GRADES),
    PE_DIFFERENCE("peDifference", "国家监测体育校际差异率", "difference between schools, PE", Unit.NONE),
    ARTS_LEVEL("artsLevel", "国家监测艺术等级", "national monitoring level, arts", Unit.GRADES),
    ARTS_DIFFERENCE("artsDifference", "国家监测艺术校际差异率", "difference between schools, arts", Unit.NONE),
    MORAL_LEVEL("moralLevel", "国家监测德育等级", "national monitoring level, moral education", Unit.GRADES),
    MORAL_DIFFERENCE("moralDifference", "国家监测德育校际差异率", "difference between schools, moral education", Unit.NONE);

    private final Label label;

    CountyFigure(String id, String zh, String en, Unit unit) {
        this.label = new Label(id, zh, en, unit);
    }

    @Override
    public Label label() {
        return label;
    }
}
