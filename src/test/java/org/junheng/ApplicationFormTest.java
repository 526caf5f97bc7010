package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junheng.data.DataReader;
import org.junheng.data.Mapping;
import org.junheng.data.PlainTable;
import org.junheng.facts.County;
import org.junheng.facts.Evaluation;
import org.junheng.facts.School;
import org.junheng.facts.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example county as table Ⅱ-2 of the application form, with ratios rounded to two decimals in place of amounts: what
 * it decides is what the amounts decide, and next to a limit it decides nothing.
 */
class ApplicationFormTest {
    private static final Path EXAMPLE = Path.of("examples/county/schools.csv");
    /** Not in the form: special and vocational schools, senior schools, and teaching points of fewer than 50. */
    private static final Set<String> KINDS = Set.of("小学", "教学点", "初级中学", "九年一贯制学校", "十二年一贯制学校", "完全中学");

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Map<String, BigDecimal> WEIGHTS =
            Map.of("小学", BigDecimal.ONE, "初中", new BigDecimal("1.1"), "高中", new BigDecimal("1.32"));
    private static final String HEADER = "学校名称,学校类型,在校学生数（人）,教学班数（个）,每百名学生拥有高于规定学历教师数（人）,"
            + "每百名学生拥有县级以上骨干教师数（人）,每百名学生拥有体育、艺术（美术、音乐）专任教师数（人）,生均教学及辅助用房面积（㎡）,"
            + "生均体育运动场馆面积（㎡）,生均教学仪器设备值（元）,每百名学生拥有网络多媒体教室数（间）";

    @TempDir
    private Path folder;

    private static Map<String, Map<String, String>> schools() throws IOException {
        Map<String, Map<String, String>> schools = new LinkedHashMap<>();
        PlainTable.rows(EXAMPLE).forEach(row -> schools.put(row.getOrDefault("学校代码", ""), row));
        // A campus that is no school of its own is a part of its main school.
        for (Map<String, String> row : List.copyOf(schools.values())) {
            Map<String, String> main = schools.get(row.getOrDefault("主校", ""));
            if (main != null) {
                row.forEach((header, cell) -> main.computeIfPresent(header, (any, own) -> sum(own, cell)));
                schools.remove(row.getOrDefault("学校代码", ""));
            }
        }
        return schools;
    }

    private static String sum(String one, String other) {
        return one.matches("[0-9]+") && other.matches("[0-9]+")
                ? Long.toString(Long.parseLong(one) + Long.parseLong(other))
                : one;
    }

    private Path form() throws IOException {
        List<String> lines = new ArrayList<>(List.of("表Ⅱ-2：资源配置指标达标情况（分学校）" + ",".repeat(10), HEADER));
        for (String level : List.of("小学", "初中")) {
            lines.add("一、" + level + ",".repeat(10));
            for (Map<String, String> school : schools().values()) {
                String kind = school.getOrDefault("办学类型", "");
                String students = school.getOrDefault(level + "在校生数", "");
                boolean small = kind.equals("教学点") && !students.isEmpty() && Integer.parseInt(students) < 50;
                if (!students.isEmpty() && KINDS.contains(kind) && !small) {
                    lines.add(row(school, level));
                }
            }
        }
        return Files.write(folder.resolve("申报表.csv"), lines);
    }

    private static String row(Map<String, String> school, String level) {
        String kind = school.getOrDefault("办学类型", "");
        boolean several = Stream.of("小学", "初中", "高中")
                        .filter(one -> !school.getOrDefault(one + "在校生数", "").isEmpty())
                        .count()
                > 1;
        List<String> degrees = new ArrayList<>(List.of("博士研究生学历教师数", "硕士研究生学历教师数", "本科学历教师数"));
        if (level.equals("小学")) {
            degrees.add("专科学历教师数");
        }
        return String.join(
                ",",
                school.get("学校名称") + (several ? level + "部" : ""),
                kind,
                school.get(level + "在校生数"),
                school.get(level + "班数"),
                ratio(people(school, level, degrees), HUNDRED, school, level),
                ratio(people(school, level, List.of("县级以上骨干教师数")), HUNDRED, school, level),
                ratio(
                        people(school, level, List.of("体育专任教师数", "音乐专任教师数", "美术专任教师数", "艺术专任教师数")),
                        HUNDRED,
                        school,
                        level),
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
        for (Map.Entry<String, BigDecimal> weight : WEIGHTS.entrySet()) {
            all = all.add(weighted(school, weight.getKey()));
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

    /** States by criterion and the school's name and level, or the county. */
    private static Map<String, Verdict.State> states(County county) {
        Map<String, String> names = new LinkedHashMap<>();
        county.schools().forEach(school -> names.put(school.id(), school.name()));
        Evaluation evaluation =
                Junheng.load(Rules.bundled("quality-balance-2017")).evaluate(county, ExampleCounty.OPTIONS);
        Map<String, Verdict.State> states = new LinkedHashMap<>();
        for (Verdict verdict : evaluation.verdicts()) {
            String subject = verdict.subject();
            int slash = subject.indexOf('/');
            String named = slash < 0
                    ? names.getOrDefault(subject, subject)
                    : names.getOrDefault(subject.substring(0, slash), "") + subject.substring(slash);
            if (verdict.criterion().matches("QB-(R[1-7]|R-SCH|CV[1-7]).*")) {
                states.put(verdict.criterion() + " " + (named.equals(county.id()) ? "县" : named), verdict.state());
            }
        }
        return states;
    }

    @Test
    void theFormNeverSaysWhatTheAmountsDoNotAndDecidesNearlyAllThatTheyDo() throws IOException {
        Map<String, Verdict.State> byAmounts = states(ExampleCounty.read());
        List<County> read = new ArrayList<>();
        DataReader.read(List.of(form()), Mapping.none(), read::add);
        assertThat(read)
                .singleElement()
                .satisfies(county -> assertThat(county.schools())
                        .extracting(School::name)
                        .contains("示例县第一中学", "示例县民办育才学校", "示例县石门乡龙泉小学"));
        Map<String, Verdict.State> byForm = states(read.get(0));
        int decided = 0;
        int open = 0;
        for (Map.Entry<String, Verdict.State> one : byForm.entrySet()) {
            assertThat(byAmounts).containsKey(one.getKey());
            Verdict.State amounts = byAmounts.get(one.getKey());
            // That this school has more teachers by degree than teachers, the form does not show.
            boolean contradictory =
                    one.getKey().contains("示例县清溪镇初级中学") || one.getKey().endsWith(" 县");
            if (contradictory && amounts == Verdict.State.UNDECIDED) {
                continue;
            }
            if (one.getValue() == Verdict.State.UNDECIDED) {
                open += amounts == Verdict.State.UNDECIDED ? 0 : 1;
            } else {
                assertThat(one.getValue()).as(one.getKey()).isEqualTo(amounts);
                decided++;
            }
        }
        assertThat(decided).isGreaterThan(350);
        assertThat(open).isLessThan(decided / 20);
    }
}
