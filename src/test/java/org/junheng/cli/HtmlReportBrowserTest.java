package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junheng.cli.library.LibraryRooms;
import org.junheng.facts.Verdict;
import org.junheng.report.LedgerFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The HTML report of the example county, as a reader meets it. One school's name is an attack. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlReportBrowserTest {
    private static final String ATTACK =
            "</script><script>window.attacked=1</script><img src=x onerror=window.attacked=1>&amp;";

    private Path page = Path.of("");
    private Browser browser;

    HtmlReportBrowserTest() {
        browser = Browser.start();
    }

    @BeforeAll
    void report(@TempDir Path folder) throws IOException {
        Path schools = folder.resolve("schools.csv");
        String table = Files.readString(Path.of("examples/county/schools.csv"));
        Files.writeString(schools, table.replace("S001,示例县实验小学,", "S001," + ATTACK + ","));
        page = folder.resolve("report.html");
        Ran ran = Ran.of(
                new LibraryRooms(),
                "evaluate",
                schools,
                "examples/county/county.csv",
                "examples/county/results.csv",
                "--rules",
                "quality-balance-2017",
                "school-summary",
                "--as-of",
                "2025-09-01",
                "--report",
                page);
        assertThat(ran.err()).isEqualTo("已写出：" + page + System.lineSeparator());
        assertThat(ran.out()).contains("结论：未达标");
        assertThat(ran.code()).isEqualTo(1);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    private void open(int width) {
        browser.open(page, width, 900);
        until("document.documentElement.dataset.ready === 'yes'");
    }

    private void until(String condition) {
        browser.until(condition);
    }

    @Test
    void itOpensFromDiskWithoutARequestOrAComplaint() {
        browser.complaints();
        browser.requests();
        open(1280);
        browser.run("window.scrollTo(0, document.body.scrollHeight)");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).isEmpty();
    }

    @Test
    void aSchoolWhoseNameIsAScriptIsShownAndDoesNothing() {
        open(1280);
        browser.run("location.hash = 'school=S001'");
        until("document.querySelector('dialog').open");
        assertThat(browser.driver().findElement(By.id("card-title")).getText()).isEqualTo(ATTACK);
        assertThat(browser.run("return typeof window.attacked")).isEqualTo("undefined");
        assertThat(browser.count("return document.images.length")).isZero();
    }

    @Test
    void theVerdictAndItsReasonsAreAtTheTop() {
        open(1280);
        assertThat(text("#verdict .stamp")).isEqualTo("未达标");
        assertThat(text("#verdict .headline")).matches("县级要求\\d+项，.*未达标\\d+项，.*");
        assertThat(text("#verdict .chain")).contains("资源配置各项 53项达标，12项未达标，7项不适用，9项待定", "教育质量各项");
        WebElement resources = browser.driver().findElement(By.xpath("//summary[contains(., '资源配置各项')]"));
        resources.sendKeys(Keys.ENTER);
        // Two coefficients and ten sections fail: src/test/resources/report/example-county.md.
        assertThat(resources.findElements(By.xpath("../details[contains(summary, '七项指标综合达标')]")))
                .hasSize(10);
        assertThat(text("#verdict .chain")).contains("示例县新城小学：七项指标综合达标");
        WebElement school = resources.findElement(By.xpath("../details[contains(., '3.60平方米/生')]/summary"));
        school.sendKeys(Keys.ENTER);
        assertThat(school.findElement(By.xpath("..")).getText()).contains("小学生均教学及辅助用房面积", "3.60平方米/生");
    }

    @Test
    void theFindingsOfOneSchoolOneLevelOrOneCriterionAreFiltered() {
        open(1280);
        String all = text("#shown").replaceAll(".*共", "共");
        browser.driver().findElement(By.name("school")).sendKeys("双河乡");
        assertThat(text("#shown")).startsWith("显示1所学校、").endsWith(all);
        assertThat(shownFindings("")).isPositive().isEqualTo(shownFindings("[data-school=S049]"));
        // Its grounds were not reported: two sections, each with an indicator and the school rule.
        select("criterion", "QB-R-school");
        assertThat(text("#shown")).startsWith("显示1所学校、2个问题，");
        assertThat(shownFindings("")).isEqualTo(2);
        select("level", "junior");
        assertThat(shownFindings("")).isEqualTo(1).isEqualTo(shownFindings("[data-level=junior]"));
        select("state", "FAIL");
        assertThat(text("#shown")).startsWith("显示0个问题，");
        browser.driver().findElement(By.cssSelector("#filters button")).sendKeys(Keys.ENTER);
        until("document.querySelectorAll('#findings .group[hidden]').length === 0");
        assertThat(text("#shown")).isEqualTo("显示" + all.substring(1) + "，" + all);
    }

    @Test
    void aLongListOpensAtItsButton() {
        open(1280);
        String box = "#findings .group[data-criterion=QB-R-school] ";
        // Ten sections fail, five are undecided.
        assertThat(browser.count("return document.querySelectorAll(arguments[0]).length", box + ".list .finding"))
                .isEqualTo(8);
        browser.driver().findElement(By.cssSelector(box + "button.more")).sendKeys(Keys.ENTER);
        assertThat(browser.count("return document.querySelectorAll(arguments[0]).length", box + ".list .finding"))
                .isEqualTo(10);
    }

    /** Schools with other numbers of students are undecided for one reason: it is said once, with all of their students. */
    @Test
    void whatIsUndecidedForOneReasonIsSaidOnce() {
        open(1280);
        Object twice = browser.run("""
                return Array.from(document.querySelectorAll('#findings .group')).filter(function (group) {
                  var reasons = Array.from(group.querySelectorAll('.open')).map(function (part) {
                    return Array.from(part.querySelectorAll('.note, .wanted'))
                      .map(function (note) { return note.querySelector('[lang="zh-CN"]').textContent; })
                      .filter(function (note) { return !/涉及.*学生/.test(note); }).join();
                  });
                  return new Set(reasons).size < reasons.length;
                }).map(function (group) { return group.dataset.criterion; })
                """);
        assertThat((List<?>) twice).isEmpty();
        // A hundred schools and more wait for the same figure, whatever their numbers of students are.
        long most = browser.count("""
                return Math.max.apply(null, Array.from(document.querySelectorAll('#findings .open')).map(function (part) {
                  var note = Array.from(part.querySelectorAll('.note')).map(function (one) { return one.textContent; }).join();
                  var told = /共涉及学生([0-9,]+)人/.exec(note);
                  return told ? Number(told[1].replace(/,/g, '')) : 0;
                }))""");
        assertThat(most).isGreaterThan(10_000);
    }

    private void select(String name, String value) {
        browser.run(
                "const s = document.querySelector('#filters [name=' + arguments[0] + ']'); s.value = arguments[1];"
                        + "s.dispatchEvent(new Event('input', { bubbles: true }))",
                name,
                value);
    }

    private long shownFindings(String which) {
        return browser.count(
                "return document.querySelectorAll('#findings .group:not([hidden]) .finding' + arguments[0]).length",
                which);
    }

    /** What an official sees without scrolling: the outcome, what fails by name, the veto first, and where to begin. */
    @ParameterizedTest
    @CsvSource({"1280, 800", "390, 844"})
    void theFirstScreenHoldsTheAnswer(int width, int height, @TempDir Path folder) {
        Path report = folder.resolve("county.html");
        Ran.of(
                new LibraryRooms(),
                "plan",
                "examples/county",
                "--rules",
                "quality-balance-2017",
                "--prices",
                "examples/prices/prices.yaml",
                "--as-of",
                "2025-09-01",
                "--report",
                report);
        browser.open(report, width, height);
        until("document.documentElement.dataset.ready === 'yes'");
        for (String part : List.of(
                "#verdict .stamp",
                "#verdict .headline",
                "#verdict .demands li:last-child",
                "#verdict .first p",
                "#verdict .first ol li")) {
            Object bottom = browser.run("return Math.round(document.querySelector('" + part
                    + "').getBoundingClientRect().top + window.scrollY)");
            assertThat(((Number) bottom).intValue()).as(part).isBetween(0, height - 20);
        }
        assertThat(text("#verdict .demands li")).contains("重点学校或重点班（一票否决）");
        assertThat(text("#verdict .first p")).contains("整改方案", "万元");
    }

    @Test
    void theLanguageIsSwitched() {
        open(1280);
        assertThat(text("h1")).isEqualTo("示例县");
        browser.driver().findElement(By.id("language")).click();
        assertThat(text("#verdict .stamp")).isEqualToIgnoringCase("fail");
        assertThat(text("#verdict .headline"))
                .matches("of the county's \\d+ requirements: \\d+ met, \\d+ not met.*[^ ]\\.");
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("en");
        assertThat(text("nav.contents")).doesNotContain("结论").contains("Verdict");
        browser.driver().findElement(By.id("language")).click();
        assertThat(text("#verdict .stamp")).isEqualTo("未达标");
    }

    @Test
    void everyIndicatorIsDrawnWithItsLimit() {
        open(1280);
        for (WebElement chart : browser.driver().findElements(By.cssSelector(".chart"))) {
            browser.run("arguments[0].scrollIntoView()", chart);
            browser.until("arguments[0].querySelector('svg')", chart);
        }
        // At either level a chart of dispersions, and at least the seven indicators and the quality index.
        assertThat(browser.count("return document.querySelectorAll('.chart svg').length"))
                .isEqualTo(browser.count("return document.querySelectorAll('.chart').length"))
                .isGreaterThanOrEqualTo(2 * (1 + 7 + 1));
        WebElement degrees =
                browser.driver().findElement(By.xpath("//figure[contains(figcaption, '小学每百名学生拥有高于规定学历教师数')]/div"));
        assertThat(browser.run("return arguments[0].textContent", degrees).toString())
                .contains("4.2");
    }

    @Test
    void aSchoolsCardHasTheCountyValueBesideItsOwn() {
        open(1280);
        WebElement link = browser.driver().findElement(By.cssSelector("#schools a[href='#school=S002']"));
        browser.run("arguments[0].scrollIntoView()", link);
        link.sendKeys(Keys.ENTER);
        until("document.querySelector('dialog').open");
        // 9066 + 702 m² for 1480 students; 96 teachers, 93 of them with a diploma; the county's 6.06 is in the golden
        // report.
        assertThat(text("#card")).contains("示例县城关第一小学", "6.60平方米/生", "6.28人/百名学生", "6.06人/百名学生", "≥7.5");
        assertThat(text("#card .list")).contains("还差1332平方米", "对策：");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        until("!document.querySelector('dialog').open");
        assertThat(browser.run("return location.hash")).isEqualTo("");
    }

    /** Parts far below are laid out when they come near; the menu leads to them all the same. */
    @ParameterizedTest
    @CsvSource({"1280", "390"})
    void everyJumpOfTheMenuArrives(int width) {
        open(width);
        List<String> places = browser.driver().findElements(By.cssSelector("nav.contents a")).stream()
                .map(link -> String.valueOf(link.getDomAttribute("href")))
                .toList();
        assertThat(places).hasSizeGreaterThan(8);
        for (String place : places) {
            browser.run("document.querySelector(\"nav.contents a[href='" + place + "']\").click()");
            until("document.activeElement && '#' + document.activeElement.id === '" + place + "'");
            assertThat(browser.run("return location.hash")).isEqualTo(place);
            Object missed = browser.run("const top = document.querySelector('" + place
                    + "').getBoundingClientRect().top; const end = document.documentElement.scrollHeight - window.scrollY"
                    + " - window.innerHeight; return Math.round(end < 2 && top > 0 ? 0 : top)");
            assertThat(((Number) missed).intValue()).as(place).isBetween(-5, 80);
        }
    }

    /** The list is drawn when it is looked at; what it hands out has every row, and is read back. */
    @Test
    void theLedgerIsSortedFilteredAndHandedOut() throws IOException {
        open(1280);
        browser.run("document.querySelector(\"nav.contents a[href='#ledger']\").click()");
        until("document.querySelectorAll('#ledger-list tbody tr').length > 0");
        long all = browser.count("return JSON.parse(document.getElementById('county-data').textContent).ledger.length");
        assertThat(text("#ledger output")).isEqualTo("显示100条，共" + all + "条");
        browser.run("const by = document.querySelector('#ledger select[data-column=\"4\"]'); by.value = '未达标';"
                + "by.dispatchEvent(new Event('input', { bubbles: true }))");
        assertThat(
                        browser.count(
                                "return Array.from(document.querySelectorAll('#ledger-list tbody .state')).filter(one => !one.classList.contains('fail')).length"))
                .isZero();
        browser.run("const find = document.querySelector('#ledger input[type=search]'); find.value = 'QB-R6-';"
                + "find.dispatchEvent(new Event('input', { bubbles: true }));"
                + "document.querySelectorAll('#ledger-list thead button')[7].click();"
                + "document.querySelectorAll('#ledger-list thead button')[7].click()");
        // The greatest gap: S039 lacks 2500 × 640 − 1843.75 × 640 yuan of equipment
        // (src/test/resources/report/advice-three-schools.md).
        assertThat(text("#ledger-list tbody tr td:nth-child(8)")).isEqualTo("420000");
        assertThat(String.valueOf(browser.run("return location.search"))).contains("ledger-4=", "ledger-sort=7-");
        Object csv = browser.driver()
                .executeAsyncScript("const done = arguments[0], kept = URL.createObjectURL;"
                        + "URL.createObjectURL = blob => { blob.text().then(done); return kept.call(URL, blob); };"
                        + "document.querySelector('#ledger .downloads button').click()");
        Path file = Files.writeString(page.resolveSibling("ledger.csv"), String.valueOf(csv));
        LedgerFile read = LedgerFile.read(file);
        assertThat(read.problems()).isEmpty();
        assertThat(read.ledger().entries()).hasSize(shown()).containsKey("示例县|QB-R6-junior@S036/junior");
    }

    private int shown() {
        return Integer.parseInt(text("#ledger output").replaceAll(".*共(\\d+)条", "$1"));
    }

    /** With motion on, as most readers have it. */
    @ParameterizedTest
    @CsvSource({"1280", "390"})
    void jumpsArriveWithMotionOn(int width) {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of(
                                "features",
                                List.of(Map.of("name", "prefers-reduced-motion", "value", "no-preference"))));
        everyJumpOfTheMenuArrives(width);
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    }

    /** A through-school by two packs: sixty verdicts and more. */
    @ParameterizedTest
    @CsvSource({"S004", "S049", "S056"})
    void aSchoolsCardIsOnePageOfPaper(String school) {
        open(1280);
        browser.run("location.hash = 'school=' + arguments[0]", school);
        until("document.querySelector('dialog').open");
        assertThat(browser.pages()).isEqualTo(1);
        browser.run("document.querySelector('dialog').close()");
    }

    @Test
    void everyTableCanBeKept() {
        open(1280);
        browser.run("document.querySelector(\"nav.contents a[href='#ledger']\").click()");
        until("document.querySelectorAll('#ledger-list tbody tr').length > 0");
        assertThat(browser.run("return Array.from(document.querySelectorAll('main table')).filter(table => {"
                        + "const around = table.closest('.scroll') || table; let next = around.nextElementSibling;"
                        + "if (next && next.classList.contains('rest-of-list')) { next = next.nextElementSibling; }"
                        + "return !next || !(next.matches('button.csv') || next.querySelector('button.csv'));"
                        + "}).map(table => table.id || table.className).join(', ')"))
                .isEqualTo("");
    }

    @Test
    void backClosesASchoolsCard() {
        open(1280);
        browser.run("document.querySelector(\"#schools a[href='#school=S002']\").click()");
        until("document.querySelector('dialog').open");
        browser.driver().navigate().back();
        until("!document.querySelector('dialog').open");
        assertThat(browser.run("return document.documentElement.classList.contains('card-open')"))
                .isEqualTo(false);
    }

    @Test
    void whatTheReaderChoseStandsInTheAddressAndComesBack() {
        open(1280);
        browser.driver().findElement(By.id("language")).click();
        browser.run("const form = document.getElementById('filters'); form.elements.state.value = 'FAIL';"
                + "form.elements.school.value = 'S004'; form.dispatchEvent(new Event('input'));"
                + "const state = document.getElementById('school-state'); state.value = 'FAIL';"
                + "state.dispatchEvent(new Event('input')); document.getElementById('sort-schools').click();");
        String address = String.valueOf(browser.run("return location.search"));
        assertThat(address)
                .contains("lang=en", "state=FAIL", "school=S004", "school-state=FAIL", "sort-schools=verdict");
        String told = text("#shown");
        browser.driver().get(page.toUri() + address);
        until("document.documentElement.dataset.ready === 'yes'");
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("en");
        assertThat(text("#shown")).isEqualTo(told);
        // Ten sections of nine schools fail the school rule.
        assertThat(
                        browser.count(
                                "return Array.from(document.querySelectorAll('#schools tbody tr')).filter(row => !row.hidden).length"))
                .isEqualTo(10);
    }

    @Test
    void theFiltersAreAFewTabStopsAway() {
        open(1280);
        assertThat(browser.count("return Array.from(document.querySelectorAll('a, button'))"
                        + ".findIndex(one => one.getAttribute('href') === '#filters')"))
                .isBetween(0L, 19L);
    }

    /** Answer, coefficients, findings, what is missing, remedies, schools; the rest by "print everything". */
    @Test
    void aCountyByOneDocumentIsTwelvePagesOfPaperAtMost(@TempDir Path folder) {
        Path report = folder.resolve("county.html");
        Ran.of(
                new LibraryRooms(),
                "evaluate",
                "examples/county",
                "--rules",
                "quality-balance-2017",
                "--as-of",
                "2025-09-01",
                "--report",
                report);
        browser.open(report, 1280, 900);
        until("document.documentElement.dataset.ready === 'yes'");
        assertThat(browser.pages()).isBetween(3, 12);
    }

    @ParameterizedTest
    @CsvSource({"1280, false, zh", "1280, true, zh", "390, false, en"})
    void axeFindsNoSeriousViolation(int width, boolean dark, String language) throws IOException {
        open(width);
        if (dark != browser.run("return document.documentElement.dataset.theme").equals("dark")) {
            browser.driver().findElement(By.id("theme")).click();
        }
        if (language.equals("en")) {
            browser.driver().findElement(By.id("language")).click();
        }
        assertThat(browser.violations()).isEmpty();
        browser.run("location.hash = 'school=S002'");
        until("document.querySelector('dialog').open");
        assertThat(browser.violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"390", "1280"})
    void nothingIsWiderThanTheWindow(int width) {
        open(width);
        browser.layOutAll();
        assertThat(browser.count("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }

    @Test
    void onPaperThereAreNoControlsAndNothingIsCutOff() {
        // A4 without its margins, at 96 dots an inch.
        open(688);
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        browser.run("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(browser.driver().findElement(By.className("tools")).isDisplayed())
                .isFalse();
        assertThat(browser.driver().findElement(By.className("contents")).isDisplayed())
                .isFalse();
        assertThat(browser.count("return document.querySelectorAll('.chart svg').length"))
                .isEqualTo(browser.count("return document.querySelectorAll('.chart').length"));
        assertThat(browser.count("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(688);
        // All ten sections that fail the school rule: what fails is on paper, also where the screen has a button.
        assertThat(shownFindings("[data-state=FAIL]"))
                .isEqualTo(browser.count("const data = JSON.parse(document.getElementById('county-data').textContent);"
                        + "return data.findings.filter(one => data.states[one[1]] === 'FAIL').length"));
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }

    @Test
    void aPageOfManyCountiesKeepsTheRowsInViewAlone(@TempDir Path folder) throws IOException {
        Path counties = folder.resolve("counties.html");
        Ran ran = Ran.of(
                new MadeRooms(1000, Verdict.State.FAIL),
                "evaluate",
                "examples/county/schools.csv",
                "--as-of",
                "2025-09-01",
                "--report",
                counties);
        assertThat(ran.code()).isEqualTo(1);
        browser.open(counties, 1280, 900);
        until("document.documentElement.dataset.ready === 'yes'");
        assertThat(rows()).isBetween(20L, 300L);
        assertThat(text("#shown")).isEqualTo("显示1000个县，共1000个");
        browser.run("window.scrollTo(0, document.body.scrollHeight)");
        until("document.querySelector('.counties tbody').textContent.includes('县999')");
        assertThat(rows()).isLessThan(300);
        browser.driver().findElement(By.id("find-county")).sendKeys("县77");
        // 77 and 770 to 779.
        assertThat(text("#shown")).isEqualTo("显示11个县，共1000个");
        assertThat(rows()).isEqualTo(11);
        browser.driver().findElement(By.id("find-county")).clear();
        browser.driver().findElement(By.id("find-county")).sendKeys("县");
        browser.driver().findElement(By.cssSelector(".counties th button")).sendKeys(Keys.ENTER);
        browser.driver().findElement(By.cssSelector(".counties th button")).sendKeys(Keys.ENTER);
        assertThat(text(".counties tbody tr:not(.space) th")).isEqualTo("县999");
        browser.run("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(rows()).isEqualTo(1000);
    }

    /**
     * The picture of README in either language: small enough to be committed. To take it anew, run this test with {@code
     * -Djunheng.picture=src/site}.
     */
    @ParameterizedTest
    @CsvSource({"zh, report.zh-CN.png", "en, report.png"})
    void aPictureOfTheReportIsSmall(String language, String name, @TempDir Path folder) throws IOException {
        Path report = folder.resolve("county.html");
        Ran.of(new LibraryRooms(), "evaluate", "examples/county", "--as-of", "2025-09-01", "--report", report);
        browser.open(report, 1180, 900);
        until("document.documentElement.dataset.ready === 'yes'");
        if (language.equals("en")) {
            browser.driver().findElement(By.id("language")).click();
        }
        byte[] picture = browser.picture(1180, 1260);
        assertThat(picture).hasSizeBetween(20_000, 270_000);
        String wanted = System.getProperty("junheng.picture", "");
        if (!wanted.isEmpty()) {
            Files.write(Path.of(wanted, name), picture);
        }
    }

    private long rows() {
        return browser.count("return document.querySelectorAll('.counties tbody tr:not(.space)').length");
    }

    private String text(String selector) {
        return browser.driver().findElement(By.cssSelector(selector)).getText();
    }
}
