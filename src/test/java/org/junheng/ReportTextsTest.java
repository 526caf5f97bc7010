package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reports say, as an inspector would write it: held on the texts of the example county that are kept. */
class ReportTextsTest {
    private static final Path KEPT = Path.of("src", "test", "resources", "report");

    private static List<String> lines = List.of();

    @BeforeAll
    static void read() throws IOException {
        List<String> all = new ArrayList<>();
        for (String text : List.of("example-county", "three-schools", "advice-three-schools")) {
            all.addAll(Files.readAllLines(KEPT.resolve(text + ".zh.txt")));
        }
        lines = all;
    }

    private static void assertNone(String pattern) {
        Pattern unwanted = Pattern.compile(pattern);
        assertThat(lines).hasSizeGreaterThan(500);
        assertThat(lines.stream().filter(line -> unwanted.matcher(line).find())).isEmpty();
    }

    @Test
    void schoolsAreCountedAsSchoolsAndNotAsItems() {
        assertNone("所有学校的[^：]* \\d+项达标|所有学校的[^：]*：\\d+ 项中");
    }

    @Test
    void noIdOfALevelStandsForItsName() {
        assertNone("[A-Z]\\d+/(primary|junior)");
    }

    @Test
    void aShareIsInPercentAndASampleInPerMille() {
        assertNone("((?<!差异)率|比例|认可度（问卷）)(为)? +0\\.\\d+ ");
        assertThat(lines).anyMatch(line -> line.contains("1.1‰") && line.contains("≥1‰"));
    }

    @Test
    void aGradeHasItsName() {
        assertNone("等级(为)? +\\d( |，)");
        assertThat(lines).anyMatch(line -> line.contains("Ⅱ级，应达到Ⅲ级以上"));
    }

    @Test
    void fundsOfSmallSchoolsAreSaidInMoney() {
        assertNone("公用经费.*还差\\d+名学生");
        assertThat(lines).anyMatch(line -> line.contains("按100人应核定72,000元，实际12,960元，少59,040元"));
    }

    @Test
    void nothingIsLessOrMoreThanAllOrNone() {
        assertNone("≤ ?0( |。|$)|≥ ?100%.*(持证|学时|就近划片)");
    }

    @Test
    void moneyInTenThousandsHasTwoDecimals() {
        assertNone("\\d\\.(\\d|\\d{3,})万元");
    }

    @Test
    void noOneReadsOfVariance() {
        assertNone("方差");
    }

    /** Each with lines that show it, written by hand, so that the pattern is known to find them. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            blanks about numbers in a sentence        ¦ (为|要求|还差|尚有|超出|多出|中达标|按|扣) ?[≥≤<>]? \\d           ¦ 为 99.9%，要求 ≥ 100%
            a sign where a sentence has a word        ¦ (未达标|待定)(〔..〕)?：[^（]*要求 ?[≥≤<>]                               ¦ 未达标：小学生师比为23.81，要求≤22
            schools counted as places                 ¦ \\d+处[，：]                                                ¦ 图书册数（未报）43处：甲小学
            groups of criteria by their keys          ¦ 涉及标准组|[A-Z]{2}-[A-Z]+[、；]                              ¦ 涉及标准组QB-R、QB-CV
            a condition that does not hold negated    ¦ 适用条件不成立                                               ¦ 适用条件不成立：非一贯制学校
            a mean without its unit                   ¦ 均值\\d+(\\.\\d+)?[；，）]                                 ¦ 乡村9所，均值1.36；其他12所
            money without commas                      ¦ (差|少|需|购置 |拨款 )\\d{4,}元                             ¦ 还差387600元
            an undecided item that says nothing more  ¦ 待定(〔..〕)?：[^：，]*。$                                     ¦ 待定：国家监测艺术校际差异率。
            answers counted without their whole       ¦ ：\\d项(是|否|未报)，                                       ¦ ：2项是，3项未报，要求是
            what there is to be none of, yes or no    ¦ 要求否                                                       ¦ 以考试方式招生：否，要求否
            what is shown alone called inapplicable   ¦ 不适用 (社会认可度|农村初中所占)                              ¦ 不适用 社会认可度（实地访谈）：86.7%
            hundredths of a coefficient of monitoring ¦ 校际差异率(：|为)0\\.\\d{1,2}(，|。)                        ¦ 国家监测数学校际差异率：0.15，要求
            an upper end that says nothing            ¦ 差异系数：0\\.\\d+至[2-9]\\.                               ¦ 差异系数：0.718至8.981之间
            a level said twice                        ¦ 〔(小学|初中)〕：\\1|(小学|初中部）)[ ：]\\2                    ¦ 未达标〔小学〕：小学生均图书册数
            a part of a county named after its title  ¦ (\\S{4,})入学率〔\\1〕                                     ¦ 随迁子女入学率〔随迁子女〕
            a weight of nought as a part              ¦ ×0(；|，|）)                                             ¦ 优秀率（85%起）×0；口径
            a basis that nobody can look up           ¦ 依据：[^；]*待补                                          ¦ 依据：地方做法（一市2025年的措施，出处待补），可信度V1
            what is missing counted as places         ¦ 未报）? ?\\d+处                                           ¦ 图书册数 未报 64处，55所学校
            the noun of a count twice                 ¦ 中达标 ?\\d+ ?(项次|个学段|所)                               ¦ 66 个学段中达标 62 个学段
            """)
    void noneOfTheKindIsSaid(String kind, String pattern, String shown) {
        assertThat(Pattern.compile(pattern).matcher(shown).find()).as(kind).isTrue();
        assertNone(pattern);
    }
}
