package org.junheng.rules.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.rules.Problems;
import org.junheng.rules.check.RuleText;
import org.junheng.rules.parse.Token;
import org.junheng.rules.parse.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine compiles what is printed from the checked tree, so nothing else of a file can matter. */
class RulePrinterTest {
    private static final String RULE = RuleText.file(
            "$s : Section( level == Level.PRIMARY, school.county != \"某县\" )",
            "require( $s, $s.booksPerStudent() ).when( $s.splitExtra( \"阅览座位\" ).above( \"0\" ) ).atLeast( \"25\" )");

    private static Optional<String> printed(String text) {
        return RuleText.check(text, new Problems())
                .tree()
                .map(RulePrinter::print)
                .map(PrintedRules::text);
    }

    @Test
    void theTextIsAsciiAndStandsOnTheLinesOfTheFile() {
        List<String> lines = printed(RULE).orElseThrow().lines().toList();
        assertThat(lines.get(7)).isEqualTo(" rule \"T\" agenda-group \"criteria\" when");
        assertThat(lines.get(12))
                .isEqualTo(
                        " $s : Section ( level == Level. PRIMARY , school. county != \"\\u67D0\\u53BF\" ) then insert(");
        assertThat(lines.get(14)).contains("\"\\u9605\\u89C8\\u5EA7\\u4F4D\"").endsWith("end");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`county in ( \"A\" )` | `( county == \"A\" )`",
                "`county in ( \"A\", \"B\" )` | `( county == \"A\" || county == \"B\" )`",
                "`county in ( \"A\", \"B\", \"C\" )` | `( county == \"A\" || county == \"B\" || county == \"C\" )`",
                "`county in ( \"1\", \"2\", \"3\", \"4\", \"5\" )` | `county in ( \"1\", \"2\", \"3\", \"4\", \"5\" )`",
                "`county in ( \"A\", \"B\" ) && id == \"s\"` | `( county == \"A\" || county == \"B\" ) && ( id == \"s\" )`",
                "`id == \"s\" || county in ( \"A\", \"B\" )` | `( id == \"s\" ) || ( county == \"A\" || county == \"B\" )`"
            })
    void oneOfAFewTextsIsPrintedAsComparisons(String written, String wanted) {
        String rule = RuleText.file(
                "$s : Section( " + written + " )", "require( $s, $s.booksPerStudent() ).atLeast( \"25\" )");
        assertThat(printed(rule).orElseThrow().replaceAll("\\s", "")).contains(wanted.replaceAll("\\s", ""));
    }

    /** What runs, or once ran, when it stands in a comment that the engine copies into its Java. */
    static Stream<String> payloads() {
        String evil = "System.exit(0);";
        List<String> payloads = new ArrayList<>();
        for (String escape : List.of("\\u000a", "\\u000d", "\\uuuuu000a", "\\u000A", "\\u0085", "\\u2028", "\\n")) {
            payloads.add("// 依据 " + escape + " " + evil + "\n");
            payloads.add("/* " + escape + " " + evil + " */");
        }
        for (String end : List.of("\\u002a/", "*\\u002f", "\\u002a\\u002f", "\\uu002a/")) {
            payloads.add("/* " + end + " " + evil + " /* */");
        }
        payloads.add("// 见 D:\\user\\办学标准.docx\n");
        payloads.add("/* C:\\users\\u */");
        payloads.add("/** @Deprecated */");
        payloads.add("// end rule \"X\" when then insert( violation( null ) ); end\n");
        payloads.add("/* rule \"X\" when then end */");
        payloads.add("//\u2028" + evil + "\n");
        payloads.add("# " + evil + "\n");
        return payloads.stream();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void nothingInACommentReachesTheEngineWhereverItStands(String payload) {
        String plain = printed(RULE).orElseThrow().replaceAll("\\s+", " ");
        for (Token token : Tokens.of("", RULE, new Problems())) {
            int at = offset(token);
            String spoilt = RULE.substring(0, at) + payload + RULE.substring(at);
            Optional<String> text = printed(spoilt);
            text.ifPresent(seen -> assertThat(seen.replaceAll("\\s+", " ")).isEqualTo(plain));
            if (!payload.startsWith("#")) {
                assertThat(text).as(spoilt).isPresent();
            }
        }
    }

    private static int offset(Token token) {
        int offset = 0;
        for (int line = 1; line < token.line(); line++) {
            offset = RULE.indexOf('\n', offset) + 1;
        }
        return offset + token.column() - 1;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0022", "\\u000a", "\\\"", "\\", "\\x22", "\\042", "\u0000", "\u0007", "\r", "\u0085", "\u202e",
                "\u200b", "\ufeff"
            })
    void aTextThatTwoReadersCouldEndDifferentlyIsRefused(String spoilt) {
        assertThat(printed(RULE.replace("某县", "某" + spoilt + "县"))).isEmpty();
        assertThat(printed(RULE.replace("阅览座位", spoilt))).isEmpty();
        assertThat(printed(RULE.replace("rule \"T\"", "rule \"T" + spoilt + "\"")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eval( true )",
                "new java.io.File( \"x\" )",
                "java.lang.Runtime",
                "$s.getClass()",
                "List<String>",
                "() -> 1",
                "$s.students().{ x }",
                "System.exit",
                "this",
                "$s::students",
                "( Section ) $s",
                "$s[ 0 ]",
                "true",
                "null",
                "1 + 1",
                "drools.halt()",
                "kcontext",
                "`x`",
                "'x'",
                "@Test",
                "$s.school()!.county"
            })
    void whatIsNoWordOfRulesIsRefusedWhereverAnExpressionStands(String expression) {
        assertThat(printed(RULE.replace("level == Level.PRIMARY", expression))).isEmpty();
        assertThat(printed(RULE.replace("$s.booksPerStudent()", expression))).isEmpty();
        assertThat(printed(RULE.replace("\"25\"", expression))).isEmpty();
        assertThat(printed(RULE.replace("insert( ", "insert( " + expression + "; ")))
                .isEmpty();
        assertThat(printed(RULE.replace("then\n", "then\n" + expression + ";\n")))
                .isEmpty();
        assertThat(printed(RULE.replace("when\n", "when\n" + expression + "\n")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import java.lang.Runtime",
                "global java.util.List out",
                "function void f() { }",
                "declare X end",
                "query \"q\" end",
                "dialect \"mvel\"",
                "unit X",
                "import function java.lang.System.exit",
                "rule X when then end"
            })
    void whatStandsOutsideOfRulesIsRefused(String statement) {
        assertThat(printed(RULE.replace("package rules\n", "package rules\n" + statement + "\n")))
                .isEmpty();
        assertThat(printed(RULE.replace("rule \"T\"", statement + "\nrule \"T\"")))
                .isEmpty();
        assertThat(printed(RULE + statement + "\n")).isEmpty();
        assertThat(printed(RULE.replace("agenda-group", statement + " agenda-group")))
                .isEmpty();
    }

    @Test
    void namesInChineseAreSpeltOutEachInItsOwnWay() {
        assertThat(PrintedName.ofRule("某县-图书")).isEqualTo("_67d0__53bf_-_56fe__4e66_");
        assertThat(PrintedName.ofRule("_67d0__53bf_-_56fe__4e66_")).isNotEqualTo("_67d0__53bf_-_56fe__4e66_");
        assertThat(PrintedName.ofRule("QB-R5_primary 2.1")).isEqualTo("QB-R5_primary 2.1");
        assertThat(PrintedName.ofBinding("$校")).isEqualTo("$_6821_");
        String chinese = RULE.replace("$s", "$校").replace("rule \"T\"", "rule \"某县-图书\"");
        assertThat(printed(chinese).orElseThrow()).matches("\\p{ASCII}*").contains("$_6821_ : Section (");
    }

    @Test
    void aRuleWithoutAPhaseIsPrintedWithItsOwn() {
        assertThat(printed(RULE.replace("agenda-group \"criteria\"", "")))
                .hasValueSatisfying(text -> assertThat(text).contains("agenda-group \"criteria\""));
    }
}
