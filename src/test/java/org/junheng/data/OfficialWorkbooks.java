package org.junheng.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Workbooks in the shape in which the annual statistics are exported, made of the plain table of a county: one each for
 * primary, junior and senior schools, several rows of merged headers, a row per school.
 */
public final class OfficialWorkbooks {
    private static final String[] LEVELS = {"小学", "初中", "高中"};

    private final List<Map<String, String>> schools;

    private OfficialWorkbooks(List<Map<String, String>> schools) {
        this.schools = schools;
    }

    /** A column of a workbook: what stands above it, and the column of the plain table that it is filled from. */
    private record Column(List<String> path, String from, String factor) {}

    /**
     * What the exports do not have: the columns of the plain table that have to be taken out of it before the two can say the
     * same.
     */
    public static final List<String> NOT_IN_THE_EXPORTS =
            List.of("小学持证教师数", "初中持证教师数", "96平方米及以上音乐教室数", "90平方米及以上美术教室数", "公用经费", "教师培训经费");

    private static final List<String> BANDS = List.of("26至30", "31至35", "36至40", "41至45", "46至50", "51至55");

    /** Reads the plain table. */
    public static OfficialWorkbooks of(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        String[] header = lines.get(0).replace("\ufeff", "").split(",", -1);
        List<Map<String, String>> schools = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> school = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                school.put(header[i], cells[i]);
            }
            schools.add(school);
        }
        return new OfficialWorkbooks(schools);
    }

    /** Writes the three workbooks. */
    public List<Path> write(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String level : LEVELS) {
            files.add(write(folder.resolve("2025年" + level + "综合报表.xlsx"), level, true));
        }
        return files;
    }

    /** Writes the workbook of one level, with or without the ids of the schools. */
    Path write(Path file, String level, boolean ids) {
        List<Column> columns = columns(level, ids);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("综合报表");
            sheet.value(0, 0, level + "综合报表");
            sheet.range(0, 0, 0, columns.size() - 1).merge();
            header(sheet, columns);
            int row = 5;
            for (Map<String, String> school : schools) {
                if (isOf(school, level)) {
                    row(sheet, row++, columns, school);
                }
            }
            sheet.value(row, 0, "合计");
            sheet.value(row, columns.size() - 1, 1);
            sheet.value(row + 1, 0, "注：本表由各校填报。");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file;
    }

    /** A school stands in the workbook of each level that it reports students of, or that it is of. */
    private static boolean isOf(Map<String, String> school, String level) {
        String kind = school.getOrDefault("办学类型", "");
        boolean listed = switch (level) {
            case "小学" -> kind.equals("小学") || kind.equals("教学点") || kind.contains("一贯制");
            case "初中" -> kind.contains("初级") || kind.contains("一贯制") || kind.equals("完全中学");
            default -> kind.equals("高级中学") || kind.equals("完全中学") || kind.startsWith("十二年");
        };
        return listed
                || !school.getOrDefault(level + "在校生数", "").isEmpty()
                || !school.getOrDefault(level + "专任教师数", "").isEmpty();
    }

    private static List<Column> columns(String level, boolean ids) {
        List<Column> columns = new ArrayList<>();
        add(columns, "学校名称", "学校名称");
        if (ids) {
            add(columns, "学校（机构）标识码", "学校代码");
        }
        add(columns, "统计三级", "区县");
        add(columns, "所在地区划三级", "区县");
        add(columns, "办学类型", "办学类型");
        add(columns, "是否计校数", "是否计校数");
        add(columns, "主校", "主校");
        add(columns, "基本情况/是否民办", "是否民办");
        add(columns, "基本情况/是否乡村", "是否乡村");
        add(columns, "基本情况/是否中心城区人口密集", "是否中心城区人口密集");
        add(columns, "教学及辅助用房/计", "教学及辅助用房面积");
        add(columns, "教学及辅助用房/其中/室内体育用房", "室内体育用房面积");
        add(columns, "教学及辅助用房/其中/危房", "");
        add(columns, "占地面积/计", "");
        add(columns, "占地面积/其中/绿化用地面积", "");
        add(columns, "占地面积/其中/运动场地面积", "运动场地面积");
        columns.add(new Column(List.of("固定资产总值（万元）", "其中：教学仪器设备资产值"), "教学仪器设备资产值", "10000"));
        add(columns, "教室/网络多媒体教室", "网络多媒体教室数");
        add(columns, "计算机台数", "计算机台数");
        add(columns, "图书册数", "图书册数");
        add(columns, "在校生数/合计", level + "在校生数");
        add(columns, "在校生数/女", "");
        add(columns, "专任教师/合计", level + "专任教师数");
        add(columns, "专任教师/女", "");
        add(columns, "专任教师/#按学历分/博士研究生", level + "博士研究生学历教师数");
        add(columns, "专任教师/#按学历分/硕士研究生", level + "硕士研究生学历教师数");
        add(columns, "专任教师/#按学历分/本科", level + "本科学历教师数");
        add(columns, "专任教师/#按学历分/专科", level + "专科学历教师数");
        add(columns, "专任教师/#按授课课程分/语文", "");
        add(columns, "专任教师/#按授课课程分/体育与健康", level + "体育专任教师数");
        add(columns, "专任教师/#按授课课程分/艺术/计", level + "艺术计");
        add(columns, "专任教师/#按授课课程分/艺术/音乐", level + "音乐专任教师数");
        add(columns, "专任教师/#按授课课程分/艺术/美术", level + "美术专任教师数");
        add(columns, "教基1102/县级以上骨干教师（" + level + "）", level + "县级以上骨干教师数");
        add(columns, "班级数/合计", level + "班数");
        add(columns, "班级数/#按班额分/25人及以下", level + "25人及以下班数");
        for (String band : BANDS) {
            add(columns, "班级数/#按班额分/" + band.replace('至', '-') + "人", level + band + "人班数");
        }
        // The example's classes of 56 to 65 are all taken for classes of 56 to 60.
        add(columns, "班级数/#按班额分/56-60人", level + "56至65人班数");
        add(columns, "班级数/#按班额分/61-65人", level + "没有61至65人的班");
        add(columns, "班级数/#按班额分/66人及以上", level + "66人及以上班数");
        return columns;
    }

    private static void add(List<Column> columns, String path, String from) {
        columns.add(new Column(List.of(path.split("/", -1)), from, ""));
    }

    /** Rows 2 to 5 of the sheet: groups are merged to the right, and the last text of a column down to the last row. */
    private static void header(Worksheet sheet, List<Column> columns) {
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < columns.size(); ) {
                int to = column;
                while (to + 1 < columns.size() && sharesGroup(columns.get(column), columns.get(to + 1), row)) {
                    to++;
                }
                cell(sheet, columns.get(column).path, row, column, to);
                column = to + 1;
            }
        }
    }

    private static boolean sharesGroup(Column one, Column other, int row) {
        return one.path.size() > row + 1
                && other.path.size() > row + 1
                && one.path.subList(0, row + 1).equals(other.path.subList(0, row + 1));
    }

    private static void cell(Worksheet sheet, List<String> path, int row, int from, int to) {
        if (row >= path.size()) {
            return;
        }
        sheet.value(row + 1, from, path.get(row));
        int bottom = row == path.size() - 1 ? 3 : row;
        if (bottom > row || to > from) {
            sheet.range(row + 1, from, bottom + 1, to).merge();
        }
    }

    private static void row(Worksheet sheet, int row, List<Column> columns, Map<String, String> school) {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String cell = value(column.from, school);
            if (column.from.equals("是否计校数")) {
                sheet.value(row, i, cell.equals("否") ? 0 : 1);
            } else if (!column.factor.isEmpty() && !cell.isEmpty()) {
                sheet.value(row, i, new BigDecimal(cell).divide(new BigDecimal(column.factor)));
            } else if (cell.matches("[0-9]+(\\.[0-9]+)?")) {
                sheet.value(row, i, new BigDecimal(cell));
            } else if (!cell.isEmpty()) {
                sheet.value(row, i, cell);
            }
        }
    }

    /** The statistics count music and fine-art teachers among those of the arts. */
    private static String value(String from, Map<String, String> school) {
        if (from.endsWith("没有61至65人的班")) {
            return school.getOrDefault(from.substring(0, 2) + "56至65人班数", "").isEmpty() ? "" : "0";
        }
        if (!from.endsWith("艺术计")) {
            return school.getOrDefault(from, "");
        }
        String level = from.substring(0, 2);
        List<String> parts = Stream.of("音乐", "美术", "艺术")
                .map(art -> school.getOrDefault(level + art + "专任教师数", ""))
                .toList();
        return parts.contains("")
                ? ""
                : Integer.toString(parts.stream().mapToInt(Integer::parseInt).sum());
    }
}
