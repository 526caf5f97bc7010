package org.junheng.facts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junheng.figures.Label;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.texts.Text;

/** A yes-or-no question about a county, answered with a reference to the document that proves it; each may be left unanswered. */
public enum CountyFlag implements Named {
    MONITORED_WELL(
            "monitoredWell",
            "基本均衡监测保持较高水平",
            "yearly monitoring after the basic-balance certificate stays at a high level"),
    QUALIFICATION_REVIEWED("qualificationReviewed", "资格审查已完成", "qualification reviewed"),
    QUALITY_MONITORED("qualityMonitored", "质量监测已完成", "quality monitored"),
    RECOGNITION_SURVEYED("recognitionSurveyed", "社会认可度调查已完成", "public recognition surveyed"),
    INDICATORS_REVIEWED("indicatorsReviewed", "指标审核已完成", "indicators reviewed"),
    CHECKED_ON_SITE("checkedOnSite", "核查评估或集中汇审已完成", "checked on site, or reviewed centrally"),
    CHINESE_MONITORED("chineseMonitored", "当年监测语文", "Chinese monitored that year"),
    MATHEMATICS_MONITORED("mathematicsMonitored", "当年监测数学", "mathematics monitored that year"),
    SCIENCE_MONITORED("scienceMonitored", "当年监测科学", "science monitored that year"),
    PE_MONITORED("peMonitored", "当年监测体育", "PE monitored that year"),
    ARTS_MONITORED("artsMonitored", "当年监测艺术", "arts monitored that year"),
    MORAL_MONITORED("moralMonitored", "当年监测德育", "moral education monitored that year"),
    LAYOUT_PLAN("layoutPlan", "学校规划布局合理", "schools planned and sited soundly"),
    UNIFIED_BUILDING("unifiedBuilding", "城乡学校建设标准统一", "one building standard for town and country"),
    UNIFIED_STAFFING("unifiedStaffing", "城乡教师编制标准统一", "one staffing standard for town and country"),
    UNIFIED_FUNDS("unifiedFunds", "城乡生均公用经费基准定额统一", "one operating-fund norm for town and country"),
    UNIFIED_EQUIPMENT("unifiedEquipment", "城乡基本装备配置标准统一", "one equipment standard for town and country"),
    NO_ORDINARY_CLASSES_IN_VOCATIONAL(
            "noOrdinaryClassesInVocational", "职业学校不设普通班", "no ordinary classes in vocational schools"),
    PERFORMANCE_PAY("performancePay", "绩效工资总量足额核定", "performance pay granted in full"),
    COUNTY_POSTS("countyPosts", "县域内编制岗位统筹分配", "posts allocated by the county"),
    QUOTA_TILTED("quotaTilted", "优质高中名额向农村倾斜", "quota tilted towards rural schools"),
    LEFT_BEHIND_CARE("leftBehindCare", "留守儿童关爱体系健全", "care system for left-behind children"),
    CHARTERS("charters", "所有学校制定章程", "every school has a charter"),
    DIGITAL_MANAGEMENT("digitalManagement", "所有学校管理与教学信息化", "every school is managed and taught digitally"),
    IT_TEACHING("itTeaching", "教师信息化教学能力达标", "teachers teach with IT"),
    EQUIPMENT_USED("equipmentUsed", "设施设备利用率达到较高水平", "equipment is well used"),
    MORAL_EDUCATION("moralEducation", "德育工作良好以上", "moral education good or better"),
    CAMPUS_CULTURE("campusCulture", "校园文化建设良好以上", "campus culture good or better"),
    FULL_CURRICULUM("fullCurriculum", "课程开齐开足", "the full curriculum is taught"),
    PRACTICE("practice", "综合实践活动有效开展", "practical activities are held"),
    NO_EXCESS_LOAD("noExcessLoad", "无过重课业负担", "no excessive academic burden"),
    LABOUR_PRACTICE("labourPractice", "劳动实践不少于综合实践课时一半", "labour practice fills half of the practical hours"),
    EXAM_ADMISSION("examAdmission", "存在以考试方式招生", "children are admitted by examination"),
    ILLEGAL_CHOICE("illegalChoice", "存在违规择校行为", "irregular school choice"),
    KEY_SCHOOLS("keySchools", "存在重点学校或重点班", "key schools or key classes"),
    VACANT_POSTS(
            "vacantPosts", "存在有编不补或长期聘用编外教师", "posts left vacant, or long-term teachers outside the approved staff"),
    SAFETY_ACCIDENT("safetyAccident", "发生重大安全责任事故或严重违纪违规事件", "a major safety accident or a serious violation"),
    FALSIFICATION("falsification", "存在弄虚作假", "falsification"),
    WEAK_TUTORING_CONTROL(
            "weakTutoringControl", "治理校外培训减轻课外负担不力", "tutoring and out-of-school load are weakly controlled"),
    MIGRANTS_IN_PLAN("migrantsInPlan", "随迁子女纳入教育发展规划", "migrant children are part of the plan"),
    MIGRANTS_IN_BUDGET("migrantsInBudget", "随迁子女纳入财政保障体系", "migrant children are part of the budget"),
    ACCOUNTABILITY("accountability", "责任监督问责机制健全", "responsibility, supervision and accountability are in place"),
    SEPARATE_BUDGET("separateBudget", "义务教育经费预算单列", "compulsory education has its own budget line"),
    STANDARDISED_SCHOOLS("standardisedSchools", "推进学校标准化建设", "schools are being standardised"),
    WEAK_SCHOOL_PLAN("weakSchoolPlan", "制定并实施薄弱学校改造计划", "a plan for weak schools is carried out"),
    FUNDS_TILTED("fundsTilted", "经费向薄弱学校倾斜", "funds are tilted towards weak schools"),
    SUBJECT_TEACHERS("subjectTeachers", "各学科教师配备合理", "each subject has its teachers"),
    REGULAR_ROTATION("regularRotation", "校长教师定期交流制度健全", "heads and teachers rotate regularly"),
    TRAINING_FUNDED("trainingFunded", "教师培训经费与培训落实", "teacher training is funded and held"),
    CHOICE_CURBED("choiceCurbed", "择校现象得到有效遏制", "school choice is curbed"),
    LOAD_REDUCED("loadReduced", "课业负担得到有效减轻", "the academic burden is reduced"),
    DEVELOPMENT_PLAN("developmentPlan", "县域均衡发展规划", "the county's plan for balanced development"),
    IMPLEMENTATION_SCHEME("implementationScheme", "县域均衡发展实施方案", "the scheme that carries the plan out"),
    MIGRANTS_TRACKED("migrantsTracked", "随迁子女跟踪管理", "migrant children are tracked through enrolment and promotion"),
    COMPREHENSIVE_ADMISSION(
            "comprehensiveAdmission", "高中招生实行综合评价", "senior secondary admission by comprehensive evaluation"),
    GROWTH_RECORDS("growthRecords", "建立教师成长档案", "growth records of teachers are kept"),
    RESEARCH_TEAMS("researchTeams", "区域教研团队", "district research teams"),
    UNIVERSITY_PARTNERS("universityPartners", "与高校合作", "joint work with universities"),
    MENTORING("mentoring", "青蓝、名师带教", "mentoring schemes"),
    DESIGNATED_SCHOOLS("designatedSchools", "随迁子女定点学校", "designated schools for children of migrant workers"),
    TREATED_ALIKE("treatedAlike", "随迁子女同等待遇", "children of migrant workers are treated alike"),
    SCHOOLS_SUPPORTED("schoolsSupported", "开展强弱校结对帮扶", "strong schools support weak ones"),
    PROMOTION_TARGETS(
            "promotionTargets", "存在下达升学指标或按升学率排名", "promotion targets are set, or schools ranked by promotion"),
    FEES_REGULATED("feesRegulated", "教育收费规范", "fees are regulated"),
    ETHICS_UPHELD("ethicsUpheld", "师德师风建设落实", "teachers' ethics are upheld");

    private static final List<CountyFlag> MONITORED = List.of(
            CHINESE_MONITORED, MATHEMATICS_MONITORED, SCIENCE_MONITORED, PE_MONITORED, ARTS_MONITORED, MORAL_MONITORED);

    /** What no county should have: a yes to it is a breach, where a yes to any other question is an achievement. */
    private static final Set<CountyFlag> BREACHES = EnumSet.of(
            EXAM_ADMISSION,
            ILLEGAL_CHOICE,
            KEY_SCHOOLS,
            VACANT_POSTS,
            SAFETY_ACCIDENT,
            FALSIFICATION,
            WEAK_TUTORING_CONTROL,
            PROMOTION_TARGETS);

    private final Label label;

    CountyFlag(String id, String zh, String en) {
        this.label = new Label(id, zh, en, Unit.NONE);
    }

    /**
     * The condition that the state's monitoring of that year asked this subject. The six of the application form are the
     * default; a county answers no for one that was not asked. Where none was asked, nothing is known.
     */
    Condition askedIn(County county) {
        if (!MONITORED.contains(this)) {
            throw new IllegalArgumentException(this + " is none of " + MONITORED);
        }
        boolean none = MONITORED.stream().allMatch(other -> county.answer(other).flag() == Flag.NO);
        return none
                ? new Condition(
                        new Text("当年监测的科目（六科都填报为“否”）", "the subjects monitored that year (all six were answered no)"),
                        Flag.UNKNOWN,
                        MONITORED.stream().map(county::input).toList())
                : new Condition(title(), Flag.of(county.answer(this).flag() != Flag.NO), List.of(county.input(this)));
    }

    /** Whether a yes says that something is there which must not be. */
    public boolean isBreach() {
        return BREACHES.contains(this);
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
