package org.junheng.data.official;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.data.vocabulary.PartFigure;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;

/** What columns are called in the workbooks of the annual statistics and in the application form. */
final class OfficialPaths {
    private static final String NUMBERS = "一二三四五六七八九";

    private OfficialPaths() {}

    /** Each target with the endings of the paths that fill it, the plainest first. */
    static Map<Target, List<List<String>>> all() {
        Map<Target, List<List<String>>> paths = new LinkedHashMap<>();
        put(
                paths,
                Target.SchoolText.ID,
                "学校标识码",
                "学校代码",
                "学校编码",
                "学校编号",
                "学校识别码",
                "学校(机构)标识码",
                "学校(机构)代码",
                "机构标识码",
                "标识码");
        put(paths, Target.SchoolText.NAME, "学校名称", "学校(机构)名称", "机构名称", "校名", "单位名称", "学校");
        put(
                paths,
                Target.SchoolText.COUNTY,
                "统计三级",
                "所在地区划三级",
                "区县",
                "县区",
                "县(市、区)",
                "县(区)",
                "区(县)",
                "县市区",
                "所属区县",
                "所在区县",
                "所属县区",
                "所在县区",
                "所属区",
                "所在区",
                "所属县",
                "所在县",
                "县");
        put(paths, Target.SchoolText.KIND, "办学类型", "办学类型名称", "学校办学类型", "学校类型", "学校类别");
        put(paths, Target.SchoolText.MAIN_SCHOOL, "主校", "主校代码", "主校名称", "所属主校", "所属学校");
        put(paths, Target.SchoolText.ORGANISER, "举办者", "举办者代码", "举办者类型", "举办者类别", "办别", "办学性质", "公办民办");
        put(paths, Target.SchoolText.SETTLEMENT, "城乡类型", "城乡分类", "城乡属性", "所在地城乡类型", "学校所在地城乡类型", "城乡类型名称", "城乡分类名称");
        put(paths, new Target.SchoolAnswer(SchoolFlag.COUNTED), "是否计校数");
        own(
                paths,
                LevelFigure.STUDENTS,
                "在校生数/合计",
                "在校生数/计",
                "在校学生数/合计",
                "在校学生数",
                "在校生数",
                "在校学生总数",
                "在校生总数",
                "在校学生人数",
                "在校生人数",
                "学生总数",
                "学生人数",
                "学生数");
        grades(paths);
        own(paths, LevelFigure.BOARDERS, "寄宿生数", "寄宿生");
        own(paths, LevelFigure.MIGRANT_STUDENTS, "进城务工人员随迁子女", "随迁子女");
        own(paths, LevelFigure.TEACHERS, "专任教师/合计", "专任教师/计", "专任教师数", "专任教师人数", "专任教师总数", "专任教师");
        own(paths, LevelFigure.DOCTORAL_TEACHERS, "专任教师/按学历分/博士研究生");
        own(paths, LevelFigure.MASTER_TEACHERS, "专任教师/按学历分/硕士研究生");
        own(paths, LevelFigure.BACHELOR_TEACHERS, "专任教师/按学历分/本科");
        own(paths, LevelFigure.COLLEGE_TEACHERS, "专任教师/按学历分/专科");
        own(paths, LevelFigure.BACKBONE_TEACHERS, "县级以上骨干教师", "县级及以上骨干教师", "县级以上骨干教师数", "县级及以上骨干教师数");
        own(paths, LevelFigure.PE_TEACHERS, "专任教师/按授课课程分/体育与健康", "专任教师/按授课课程分/体育");
        own(paths, LevelFigure.MUSIC_TEACHERS, "按授课课程分/艺术/音乐", "按授课课程分/音乐");
        own(paths, LevelFigure.FINE_ART_TEACHERS, "按授课课程分/艺术/美术", "按授课课程分/美术");
        own(paths, LevelFigure.ALL_ART_TEACHERS, "专任教师/按授课课程分/艺术/计", "专任教师/按授课课程分/艺术");
        part(paths, PartFigure.FULL_SENIOR_TITLE, "专任教师/按专业技术职务分/正高级");
        part(paths, PartFigure.ASSOCIATE_SENIOR_TITLE, "专任教师/按专业技术职务分/副高级");
        part(paths, PartFigure.MIDDLE_TITLE, "专任教师/按专业技术职务分/中级");
        own(
                paths,
                LevelFigure.CLASSES,
                "班数/合计",
                "班级数/合计",
                "班数/计",
                "班级数/计",
                "班数",
                "班级数",
                "教学班数",
                "教学班总数",
                "教学班",
                "班级总数",
                "班级个数");
        whole(paths, SchoolFigure.TEACHING_AREA, "教学及辅助用房/计", "教学及辅助用房/合计", "教学及辅助用房", "教学及辅助用房面积");
        whole(paths, SchoolFigure.INDOOR_SPORTS_AREA, "室内体育用房", "室内体育用房面积");
        whole(paths, SchoolFigure.SPORTS_GROUND_AREA, "运动场地面积", "体育运动场地面积", "运动场地");
        whole(paths, SchoolFigure.SITE_AREA, "占地面积/计", "占地面积/合计", "占地面积", "学校占地面积");
        whole(paths, SchoolFigure.BUILDING_AREA, "校舍建筑面积/计", "校舍建筑面积/合计", "校舍建筑面积", "校舍面积");
        whole(paths, SchoolFigure.EQUIPMENT_VALUE, "教学仪器设备资产值", "教学、科研仪器设备资产值", "教学仪器设备值", "教学仪器设备总值");
        whole(paths, SchoolFigure.MULTIMEDIA_CLASSROOMS, "网络多媒体教室", "网络多媒体教室数", "网络多媒体教室间数");
        whole(paths, SchoolFigure.COMPUTERS, "计算机台数", "计算机数/合计", "计算机数/计", "计算机数", "数字终端数", "数字终端", "数字终端台数");
        whole(paths, SchoolFigure.BOOKS, "图书册数", "图书/合计", "图书/计", "图书", "图书数");
        RatioNames.all().forEach((figure, names) -> own(paths, figure, names.toArray(new String[0])));
        return paths;
    }

    /** Students grade by grade; 七年级 is the first grade of a junior level, whatever level the column says. */
    private static void grades(Map<Target, List<List<String>>> paths) {
        List<LevelFigure> grades = LevelFigure.GRADES;
        for (int grade = 1; grade <= NUMBERS.length(); grade++) {
            String name = NUMBERS.charAt(grade - 1) + "年级";
            boolean isJunior = grade > grades.size();
            LevelFigure figure = grades.get(isJunior ? grade - grades.size() - 1 : grade - 1);
            Target target = isJunior ? new Target.SchoolOfLevel(Level.JUNIOR, figure) : new Target.OwnLevel(figure);
            put(paths, target, "在校生数/" + name, "在校学生数/" + name, name + "学生数", name + "在校生数", name + "在校学生数");
        }
    }

    private static void own(Map<Target, List<List<String>>> paths, LevelFigure figure, String... endings) {
        put(paths, new Target.OwnLevel(figure), endings);
    }

    private static void part(Map<Target, List<List<String>>> paths, PartFigure figure, String... endings) {
        put(paths, new Target.LevelPart(figure), endings);
    }

    private static void whole(Map<Target, List<List<String>>> paths, SchoolFigure figure, String... endings) {
        put(paths, new Target.WholeSchool(figure), endings);
    }

    private static void put(Map<Target, List<List<String>>> paths, Target target, String... endings) {
        List<List<String>> lists = new ArrayList<>();
        for (String ending : endings) {
            lists.add(List.of(ending.split(HeaderPath.SEPARATOR, -1)));
        }
        paths.put(target, lists);
    }
}
