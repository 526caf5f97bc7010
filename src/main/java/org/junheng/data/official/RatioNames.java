package org.junheng.data.official;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.facts.LevelFigure;

/** What forms call the ratios that they give in place of amounts: the application form's seven among them. */
final class RatioNames {
    private static final Set<String> NAMES =
            all().values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    private RatioNames() {}

    /** Whether a name, as headers are compared, is that of a ratio. */
    static boolean isRatio(String key) {
        return NAMES.contains(key);
    }

    /** Each ratio with its names, as headers are compared. */
    static Map<LevelFigure, List<String>> all() {
        Map<LevelFigure, List<String>> names = new LinkedHashMap<>();
        names.put(
                LevelFigure.HIGHER_DEGREE_TEACHERS_PER_100,
                List.of("每百名学生拥有高于规定学历教师数", "每百名学生拥有高于规定学历专任教师数", "每百名学生高于规定学历教师数"));
        names.put(
                LevelFigure.BACKBONE_TEACHERS_PER_100,
                List.of("每百名学生拥有县级以上骨干教师数", "每百名学生拥有县级及以上骨干教师数", "每百名学生拥有骨干教师数"));
        names.put(
                LevelFigure.SPORTS_AND_ARTS_TEACHERS_PER_100,
                List.of(
                        "每百名学生拥有体育、艺术(美术、音乐)专任教师数",
                        "每百名学生拥有体育、艺术(音乐、美术)专任教师数",
                        "每百名学生拥有体育艺术(美术、音乐)专任教师数",
                        "每百名学生拥有体育、艺术专任教师数",
                        "每百名学生拥有体育艺术专任教师数",
                        "每百名学生拥有体育、艺术教师数"));
        names.put(LevelFigure.TEACHING_AREA_PER_STUDENT, List.of("生均教学及辅助用房面积", "生均教学及辅助用房", "生均教学及教学辅助用房面积"));
        names.put(LevelFigure.SPORTS_AREA_PER_STUDENT, List.of("生均体育运动场馆面积", "生均体育运动场馆", "生均体育场馆面积"));
        names.put(LevelFigure.EQUIPMENT_VALUE_PER_STUDENT, List.of("生均教学仪器设备值", "生均教学仪器设备资产值"));
        names.put(
                LevelFigure.MULTIMEDIA_CLASSROOMS_PER_100,
                List.of("每百名学生拥有网络多媒体教室数", "每百名学生拥有网络多媒体教室间数", "每百名学生网络多媒体教室数"));
        names.put(LevelFigure.COMPUTERS_PER_100, List.of("每百名学生拥有计算机台数", "每百名学生计算机台数"));
        names.put(LevelFigure.BOOKS_PER_STUDENT, List.of("生均图书册数", "生均图书"));
        return names;
    }
}
