package org.junheng.data;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Table Ⅱ-2 of the application form, made of the plain table of a county: ratios rounded to two decimals. */
public final class ApplicationForm {
    /** Not in the form: special and vocational schools, senior schools, and teaching points of fewer than 50. */
    private static final Set<String> KINDS = Set.of("小学", "教学点", "初级中学", "九年一贯制学校", "十二年一贯制学校", "完全中学");

    private static final String TITLE = "表Ⅱ-2：小学、初中资源配置指标达标情况（分学校）";
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Map<String, BigDecimal> WEIGHTS =
            Map.of("小学", BigDecimal.ONE, "初中", new BigDecimal("1.1"), "高中", new BigDecimal("1.32"));
    private static final List<String> RATIOS = List.of(
            "每百名学生拥有高于规定学历教师数（人）",
            "每百名学生拥有县级以上骨干教师数（人）",
            "每百名学生拥有体育、艺术（美术、音乐）专任教师数（人）",
            "生均教学及辅助用房面积（㎡）",
            "生均体育运动场馆面积（㎡）",
            "生均教学仪器设备值（元）",
            "每百名学生拥有网络多媒体教室数（间）");
    /** Of which the ratios are made, by level; then those that the school has once. */
    private static final List<String> BY_LEVEL = List.of(
            "专任教师数",
            "博士研究生学历教师数",
            "硕士研究生学历教师数",
            "本科学历教师数",
            "专科学历教师数",
            "县级以上骨干教师数",
            "体育专任教师数",
            "音乐专任教师数",
            "美术专任教师数",
            "艺术专任教师数");

    private static final Map<String, String> ONCE = once();

    private final List<Map<String, String>> schools;

    private ApplicationForm(List<Map<String, String>> schools) {
        this.schools = schools;
    }

    private static Map<String, String> once() {
        Map<String, String> once = new LinkedHashMap<>();
        once.put("教学及辅助用房面积（㎡）", "教学及辅助用房面积");
        once.put("室内体育用房面积（㎡）", "室内体育用房面积");
        once.put("运动场地面积（㎡）", "运动场地面积");
        once.put("教学仪器设备资产值（元）", "教学仪器设备资产值");
        once.put("网络多媒体教室数（间）", "网络多媒体教室数");
        return once;
    }

    /** Reads the plain table. */
    public static ApplicationForm of(Path csv) throws IOException {
        return new ApplicationForm(PlainTable.rows(csv));
    }

    /** The form as it is handed in, as CSV: ratios alone, a campus that is no school of its own within its main school. */
    public Path ratiosAlone(Path to) throws IOException {
        List<String> lines = new ArrayList<>(List.of(TITLE + ",".repeat(10)));
        lines.add("学校名称,学校类型,在校学生数（人）,教学班数（个）," + String.join(",", RATIOS));
        for (String level : List.of("小学", "初中")) {
            lines.add("一、" + level + ",".repeat(10));
            merged().stream().filter(school -> isIn(school, level)).forEach(school -> {
                List<String> cells = new ArrayList<>(own(school, level));
                cells.addAll(ratios(school, level));
                lines.add(String.join(",", cells));
            });
        }
        return Files.write(to, lines);
    }

    /**
     * The form as somebody completes it who has the amounts, as a workbook: the amounts stand beside the ratios, those that
     * the school has once in the row of each of its levels; two more sheets hold what the form has no column or row for.
     *
     * @param ids whether the form itself has the ids of the schools, else the sheets beside it alone
     * @param formFirst whether it stands before these
     */
    public Path completed(Path to, boolean ids, boolean formFirst) throws IOException {
        try (OutputStream out = Files.newOutputStream(to);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            if (formFirst) {
                form(workbook.newWorksheet("表Ⅱ-2"), ids);
            }
            table(workbook.newWorksheet("学校补充情况表"), true);
            table(workbook.newWorksheet("表Ⅱ-2以外的学校"), false);
            if (!formFirst) {
                form(workbook.newWorksheet("表Ⅱ-2"), ids);
            }
        }
        return to;
    }

    private void form(Worksheet sheet, boolean ids) {
        List<String> header = new ArrayList<>(ids ? List.of("学校代码") : List.of());
        header.addAll(List.of("学校名称", "学校类型", "在校学生数（人）", "教学班数（个）"));
        int groups = header.size();
        header.addAll(RATIOS);
        header.addAll(BY_LEVEL);
        header.addAll(ONCE.keySet());
        sheet.value(0, 0, TITLE);
        sheet.range(0, 0, 0, header.size() - 1).merge();
        for (int column = 0; column < groups; column++) {
            sheet.value(1, column, header.get(column));
            sheet.range(1, column, 2, column).merge();
        }
        sheet.value(1, groups, "资源配置指标");
        sheet.range(1, groups, 1, groups + RATIOS.size() - 1).merge();
        sheet.value(1, groups + RATIOS.size(), "计算指标所用的数");
        sheet.range(1, groups + RATIOS.size(), 1, header.size() - 1).merge();
        cells(sheet, 2, groups, header.subList(groups, header.size()));
        int row = 3;
        for (String level : List.of("小学", "初中")) {
            sheet.value(row, 0, (level.equals("小学") ? "一、" : "二、") + level);
            sheet.range(row, 0, row, header.size() - 1).merge();
            row++;
            for (Map<String, String> school : schools) {
                if (isIn(school, level)) {
                    cells(sheet, row++, 0, completed(school, level, ids));
                }
            }
        }
        sheet.value(row, 0, "注：学校的各学段共用的数，各学段都填全校的数。");
    }

    private static List<String> completed(Map<String, String> school, String level, boolean ids) {
        List<String> cells = new ArrayList<>(ids ? List.of(school.getOrDefault("学校代码", "")) : List.of());
        cells.addAll(own(school, level));
        cells.addAll(ratios(school, level));
        BY_LEVEL.forEach(name -> cells.add(school.getOrDefault(level + name, "")));
        ONCE.values().forEach(name -> cells.add(school.getOrDefault(name, "")));
        return cells;
    }

    /** What the form does not ask of its schools, or all that is known of schools that it does not ask for. */
    private void table(Worksheet sheet, boolean inForm) {
        List<String> header = new ArrayList<>(schools.get(0).keySet());
        if (inForm) {
            header.removeAll(ONCE.values());
            header.removeAll(List.of("办学类型", "小学在校生数", "初中在校生数", "小学班数", "初中班数"));
            BY_LEVEL.forEach(name -> header.removeAll(List.of("小学" + name, "初中" + name)));
        }
        cells(sheet, 0, 0, header);
        int row = 1;
        for (Map<String, String> school : schools) {
            if ((isIn(school, "小学") || isIn(school, "初中")) == inForm) {
                cells(
                        sheet,
                        row++,
                        0,
                        header.stream()
                                .map(name -> school.getOrDefault(name, ""))
                                .toList());
            }
        }
    }

    private static void cells(Worksheet sheet, int row, int from, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell.matches("[0-9]+(\\.[0-9]+)?")) {
                sheet.value(row, from + i, new BigDecimal(cell));
            } else if (!cell.isEmpty()) {
                sheet.value(row, from + i, cell);
            }
        }
    }

    private List<Map<String, String>> merged() {
        Map<String, Map<String, String>> merged = new LinkedHashMap<>();
        schools.forEach(row -> merged.put(row.getOrDefault("学校代码", ""), new LinkedHashMap<>(row)));
        for (Map<String, String> row : schools) {
            Map<String, String> main = merged.get(row.getOrDefault("主校", ""));
            if (main != null) {
                row.forEach((header, cell) -> main.computeIfPresent(header, (any, own) -> sum(own, cell)));
                merged.remove(row.getOrDefault("学校代码", ""));
            }
        }
        return List.copyOf(merged.values());
    }

    private static String sum(String one, String other) {
        return one.matches("[0-9]+") && other.matches("[0-9]+")
                ? Long.toString(Long.parseLong(one) + Long.parseLong(other))
                : one;
    }

    private static boolean isIn(Map<String, String> school, String level) {
        String kind = school.getOrDefault("办学类型", "");
        String students = school.getOrDefault(level + "在校生数", "");
        boolean small = kind.equals("教学点") && !students.isEmpty() && Integer.parseInt(students) < 50;
        return !students.isEmpty() && KINDS.contains(kind) && !small;
    }

    private static List<String> own(Map<String, String> school, String level) {
        boolean several = Stream.of("小学", "初中", "高中")
                        .filter(one -> !school.getOrDefault(one + "在校生数", "").isEmpty())
                        .count()
                > 1;
        return List.of(
                school.getOrDefault("学校名称", "") + (several ? level + "部" : ""),
                school.getOrDefault("办学类型", ""),
                school.getOrDefault(level + "在校生数", ""),
                school.getOrDefault(level + "班数", ""));
    }

    private static List<String> ratios(Map<String, String> school, String level) {
        List<String> degrees = new ArrayList<>(List.of("博士研究生学历教师数", "硕士研究生学历教师数", "本科学历教师数"));
        if (level.equals("小学")) {
            degrees.add("专科学历教师数");
        }
        List<String> sportsAndArts = List.of("体育专任教师数", "音乐专任教师数", "美术专任教师数", "艺术专任教师数");
        return List.of(
                ratio(people(school, level, degrees), HUNDRED, school, level),
                ratio(people(school, level, List.of("县级以上骨干教师数")), HUNDRED, school, level),
                ratio(people(school, level, sportsAndArts), HUNDRED, school, level),
                ratio(shared(school, level, "教学及辅助用房面积", "-室内体育用房面积"), BigDecimal.ONE, school, level),
                ratio(shared(school, level, "运动场地面积", "室内体育用房面积"), BigDecimal.ONE, school, level),
                ratio(shared(school, level, "教学仪器设备资产值"), BigDecimal.ONE, school, level),
                ratio(shared(school, level, "网络多媒体教室数"), HUNDRED, school, level));
    }

    /** Two decimals, half up; blank where an amount is. */
    private static String ratio(String amount, BigDecimal scale, Map<String, String> school, String level) {
        BigDecimal students = new BigDecimal(school.getOrDefault(level + "在校生数", ""));
        return amount.isEmpty()
                ? ""
                : new BigDecimal(amount)
                        .multiply(scale)
                        .divide(students, 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static String people(Map<String, String> school, String level, List<String> names) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String name : names) {
            String cell = school.getOrDefault(level + name, "");
            if (cell.isEmpty()) {
                return "";
            }
            sum = sum.add(new BigDecimal(cell));
        }
        return sum.toString();
    }

    /** The level's share of what the school has only once: students weighted 1 : 1.1 : 1.32. */
    private static String shared(Map<String, String> school, String level, String... names) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String name : names) {
            String cell = school.getOrDefault(name.replace("-", ""), "");
            if (cell.isEmpty()) {
                return "";
            }
            sum = name.startsWith("-") ? sum.subtract(new BigDecimal(cell)) : sum.add(new BigDecimal(cell));
        }
        BigDecimal all = BigDecimal.ZERO;
        for (String one : WEIGHTS.keySet()) {
            all = all.add(weighted(school, one));
        }
        return sum.multiply(weighted(school, level))
                .divide(all, 30, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private static BigDecimal weighted(Map<String, String> school, String level) {
        String students = school.getOrDefault(level + "在校生数", "");
        return students.isEmpty()
                ? BigDecimal.ZERO
                : new BigDecimal(students).multiply(WEIGHTS.getOrDefault(level, BigDecimal.ONE));
    }
}
