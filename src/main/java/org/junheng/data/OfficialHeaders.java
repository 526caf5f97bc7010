package org.junheng.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;

/** The columns of the workbooks that the annual statistics export (综合报表), found by what stands above them. */
final class OfficialHeaders {
    /** Columns below one of these count a part of what their name says, or what is not the school's. */
    private static final List<String> PARTS = List.of(
            "女", "少数民族", "危房", "新增", "减少", "增加", "非学校产权", "非产权", "租借", "租用", "施工", "上年", "上学年", "毕业", "招生", "预计", "代课",
            "兼任", "外聘", "离退休", "幼儿", "残疾", "复式", "送教");

    private static final Pattern BAND = Pattern.compile("(?:每班)?(\\d+)(?:人)?[-—–~至到](\\d+)人?(?:班级个数|班数|班|的班)?");
    private static final Map<String, Target> BANDS = Map.of(
            "26-30", new Target.OwnLevel(LevelFigure.CLASSES_26_TO_30),
            "31-35", new Target.OwnLevel(LevelFigure.CLASSES_31_TO_35),
            "36-40", new Target.OwnLevel(LevelFigure.CLASSES_36_TO_40),
            "41-45", new Target.OwnLevel(LevelFigure.CLASSES_41_TO_45),
            "46-50", new Target.OwnLevel(LevelFigure.CLASSES_46_TO_50),
            "51-55", new Target.OwnLevel(LevelFigure.CLASSES_51_TO_55),
            "56-60", new Target.Part(PartFigure.CLASSES_56_TO_60),
            "61-65", new Target.Part(PartFigure.CLASSES_61_TO_65),
            "56-65", new Target.OwnLevel(LevelFigure.CLASSES_56_TO_65));

    private static final Map<Target, List<List<String>>> PATHS = paths();

    private OfficialHeaders() {}

    /**
     * What a column fills.
     *
     * @param rank where several columns of a table fill the same, the one of the lowest rank is meant
     */
    record Match(Target target, int rank) {}

    private static Map<Target, List<List<String>>> paths() {
        Map<Target, List<List<String>>> paths = new LinkedHashMap<>();
        put(paths, Target.Text.ID, "学校标识码", "学校代码", "学校(机构)标识码", "学校(机构)代码", "机构标识码", "标识码");
        put(paths, Target.Text.NAME, "学校名称", "学校(机构)名称", "机构名称");
        put(paths, Target.Text.COUNTY, "统计三级", "所在地区划三级", "区县", "县区");
        put(paths, Target.Text.KIND, "办学类型", "办学类型名称", "学校办学类型", "学校类型");
        put(paths, Target.Text.MAIN_SCHOOL, "主校", "主校代码", "主校名称", "所属主校", "所属学校");
        put(paths, new Target.Answer(SchoolFlag.COUNTED), "是否计校数");
        own(paths, LevelFigure.STUDENTS, "在校生数/合计", "在校生数/计", "在校学生数/合计", "在校学生数", "在校生数");
        own(paths, LevelFigure.BOARDERS, "寄宿生数", "寄宿生");
        own(paths, LevelFigure.MIGRANT_STUDENTS, "进城务工人员随迁子女", "随迁子女");
        own(paths, LevelFigure.TEACHERS, "专任教师/合计", "专任教师/计", "专任教师数", "专任教师");
        own(paths, LevelFigure.DOCTORAL_TEACHERS, "专任教师/按学历分/博士研究生", "专任教师/按学历分/博士");
        own(paths, LevelFigure.MASTER_TEACHERS, "专任教师/按学历分/硕士研究生", "专任教师/按学历分/硕士");
        own(paths, LevelFigure.BACHELOR_TEACHERS, "专任教师/按学历分/本科", "专任教师/按学历分/大学本科");
        own(paths, LevelFigure.COLLEGE_TEACHERS, "专任教师/按学历分/专科", "专任教师/按学历分/大学专科");
        own(paths, LevelFigure.BACKBONE_TEACHERS, "县级以上骨干教师", "县级及以上骨干教师", "县级以上骨干教师数", "县级及以上骨干教师数");
        own(paths, LevelFigure.PE_TEACHERS, "专任教师/按授课课程分/体育与健康", "专任教师/按授课课程分/体育");
        own(paths, LevelFigure.MUSIC_TEACHERS, "按授课课程分/艺术/音乐", "按授课课程分/音乐");
        own(paths, LevelFigure.FINE_ART_TEACHERS, "按授课课程分/艺术/美术", "按授课课程分/美术");
        part(paths, PartFigure.ALL_ART_TEACHERS, "专任教师/按授课课程分/艺术/计", "专任教师/按授课课程分/艺术");
        part(paths, PartFigure.FULL_SENIOR_TITLE, "专任教师/按专业技术职务分/正高级");
        part(paths, PartFigure.ASSOCIATE_SENIOR_TITLE, "专任教师/按专业技术职务分/副高级");
        part(paths, PartFigure.MIDDLE_TITLE, "专任教师/按专业技术职务分/中级");
        own(paths, LevelFigure.CLASSES, "班数/合计", "班级数/合计", "班数/计", "班级数/计", "班数", "班级数");
        whole(paths, SchoolFigure.TEACHING_AREA, "教学及辅助用房/计", "教学及辅助用房/合计", "教学及辅助用房", "教学及辅助用房面积");
        whole(paths, SchoolFigure.INDOOR_SPORTS_AREA, "室内体育用房", "室内体育用房面积");
        whole(paths, SchoolFigure.SPORTS_GROUND_AREA, "运动场地面积", "运动场地");
        whole(paths, SchoolFigure.SITE_AREA, "占地面积/计", "占地面积/合计", "占地面积", "学校占地面积");
        whole(paths, SchoolFigure.BUILDING_AREA, "校舍建筑面积/计", "校舍建筑面积/合计", "校舍建筑面积");
        whole(paths, SchoolFigure.EQUIPMENT_VALUE, "教学仪器设备资产值", "教学、科研仪器设备资产值", "教学仪器设备值");
        whole(paths, SchoolFigure.MULTIMEDIA_CLASSROOMS, "网络多媒体教室", "网络多媒体教室数", "网络多媒体教室间数");
        whole(paths, SchoolFigure.COMPUTERS, "计算机台数", "计算机数/合计", "计算机数/计", "计算机数");
        whole(paths, SchoolFigure.BOOKS, "图书册数", "图书/合计", "图书/计", "图书", "图书数");
        return paths;
    }

    private static void own(Map<Target, List<List<String>>> paths, LevelFigure figure, String... endings) {
        put(paths, new Target.OwnLevel(figure), endings);
    }

    private static void part(Map<Target, List<List<String>>> paths, PartFigure figure, String... endings) {
        put(paths, new Target.Part(figure), endings);
    }

    private static void whole(Map<Target, List<List<String>>> paths, SchoolFigure figure, String... endings) {
        put(paths, new Target.Whole(figure), endings);
    }

    private static void put(Map<Target, List<List<String>>> paths, Target target, String... endings) {
        List<List<String>> lists = new ArrayList<>();
        for (String ending : endings) {
            lists.add(List.of(ending.split(HeaderPath.SEPARATOR, -1)));
        }
        paths.put(target, lists);
    }

    /** What a column fills; empty where the library has no name for it. */
    static Optional<Match> match(HeaderPath path) {
        List<String> keys = new ArrayList<>(path.keys());
        if (keys.isEmpty() || part(path).isPresent()) {
            return Optional.empty();
        }
        Optional<Match> found = known(keys);
        if (found.isEmpty() && keys.size() > 1 && isTotal(keys.get(keys.size() - 1))) {
            keys.remove(keys.size() - 1);
            found = known(keys);
        }
        if (found.isEmpty()) {
            found = band(path.keys());
        }
        if (found.isEmpty()) {
            found = SchoolHeaders.target(path.leaf()).map(target -> new Match(target, Integer.MAX_VALUE));
        }
        return found.map(match -> new Match(level(path).map(match.target::of).orElse(match.target), match.rank));
    }

    /** The text on the way to a column that says that it counts a part only, such as 女 or 危房. */
    static Optional<String> part(HeaderPath path) {
        for (String key : path.keys()) {
            for (String part : PARTS) {
                boolean whole = part.length() == 1 ? key.equals(part) : key.contains(part);
                if (whole && SchoolHeaders.target(key).isEmpty()) {
                    return Optional.of(key);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isTotal(String key) {
        return key.equals("计") || key.equals("合计") || key.equals("小计") || key.equals("总计");
    }

    private static Optional<Match> known(List<String> keys) {
        for (Map.Entry<Target, List<List<String>>> entry : PATHS.entrySet()) {
            for (int rank = 0; rank < entry.getValue().size(); rank++) {
                List<String> ending = entry.getValue().get(rank);
                int from = keys.size() - ending.size();
                if (from >= 0 && keys.subList(from, keys.size()).equals(ending)) {
                    return Optional.of(new Match(entry.getKey(), rank));
                }
            }
        }
        return Optional.empty();
    }

    /** Classes by their size, below a header that speaks of classes. */
    private static Optional<Match> band(List<String> keys) {
        String leaf = keys.get(keys.size() - 1);
        if (keys.stream().noneMatch(key -> key.contains("班"))) {
            return Optional.empty();
        }
        Matcher range = BAND.matcher(leaf);
        if (range.matches()) {
            return Optional.ofNullable(BANDS.get(range.group(1) + "-" + range.group(2)))
                    .map(target -> new Match(target, 0));
        }
        String bare = leaf.startsWith("每班") ? leaf.substring("每班".length()) : leaf;
        if (bare.startsWith("25人及以下") || bare.startsWith("25人以下")) {
            return Optional.of(new Match(new Target.OwnLevel(LevelFigure.CLASSES_UP_TO_25), 0));
        }
        return bare.startsWith("66人及以上") || bare.startsWith("66人以上")
                ? Optional.of(new Match(new Target.OwnLevel(LevelFigure.CLASSES_ABOVE_65), 0))
                : Optional.empty();
    }

    /** The level that the header itself names: 县级以上骨干教师(小学), or 小学 above the column. */
    private static Optional<Level> level(HeaderPath path) {
        List<String> words = new ArrayList<>(path.brackets());
        words.addAll(path.keys());
        return words.stream()
                .map(Level::of)
                .filter(level ->
                        level.equals(Level.PRIMARY) || level.equals(Level.JUNIOR) || level.equals(Level.SENIOR))
                .findFirst();
    }
}
