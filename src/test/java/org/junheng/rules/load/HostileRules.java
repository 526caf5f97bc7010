package org.junheng.rules.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.rules.check.RuleText;

/**
 * Rule files of somebody who means harm: Java of all sorts, in every place of a file that takes text, and files that are made to
 * use up a machine. What a file writes to is the folder {@code CANARY}.
 */
final class HostileRules {
    /** Stands for the folder that nothing may be written to. */
    static final String CANARY = "@CANARY@";

    /** Expressions and statements that do something, each of another kind. */
    private static final Map<String, String> ACTS = Map.ofEntries(
            Map.entry("exit", "System.exit( 7 )"),
            Map.entry("halt", "Runtime.getRuntime().halt( 7 )"),
            Map.entry("exec", "Runtime.getRuntime().exec( new String[] { \"touch\", \"@CANARY@/exec\" } )"),
            Map.entry("process", "new ProcessBuilder( \"touch\", \"@CANARY@/process\" ).start()"),
            Map.entry(
                    "write", "java.nio.file.Files.write( java.nio.file.Path.of( \"@CANARY@/write\" ), new byte[ 1 ] )"),
            Map.entry("stream", "new java.io.FileOutputStream( \"@CANARY@/stream\" ).close()"),
            Map.entry(
                    "reflection",
                    "Class.forName( \"java.lang.System\" ).getMethod( \"exit\", int.class ).invoke( null, 7 )"),
            Map.entry("loader", "$s.getClass().getClassLoader().loadClass( \"java.lang.Runtime\" )"),
            Map.entry("thread", "new Thread( () -> System.exit( 7 ) ).start()"),
            Map.entry(
                    "lambda", "((java.util.function.Supplier<Object>) () -> { System.exit( 7 ); return null; }).get()"),
            Map.entry("generic", "java.util.Collections.<Object>singletonList( Runtime.getRuntime() ).get( 0 )"),
            Map.entry("cast", "((java.io.Closeable) new java.io.FileOutputStream( \"@CANARY@/cast\" )).close()"),
            Map.entry("loop", "java.util.stream.IntStream.iterate( 0, i -> i ).sum()"),
            Map.entry("memory", "new byte[ Integer.MAX_VALUE ].clone()"),
            Map.entry("property", "System.setProperty( \"junheng.hit\", \"yes\" )"),
            Map.entry("engine", "drools.getWorkingMemory().halt()"));

    /** Every place of a file that takes text; {@code ACT} is the act, {@code ID} the rule's name. */
    private static final Map<String, String> PLACES = places();

    private final Map<String, String> files = new LinkedHashMap<>();

    private HostileRules() {}

    /** The files by name. */
    static Map<String, String> all() {
        HostileRules hostile = new HostileRules();
        PLACES.forEach((place, text) -> ACTS.keySet().stream()
                .sorted()
                .forEach(act -> hostile.add(place + "-" + act, text.replace("ACT", ACTS.getOrDefault(act, "")))));
        hostile.escapes();
        hostile.bombs();
        return hostile.files;
    }

    private void add(String name, String text) {
        files.put(name, text.replace("ID", name));
    }

    private static String rule(String when, String then) {
        return RuleText.HEADER + RuleText.rule("ID", "", "criteria", when, then);
    }

    private static Map<String, String> places() {
        String section = "$s : Section( level == Level.PRIMARY )";
        String demand = "require( $s, $s.students() ).atLeast( \"1\" )";
        String honest = rule(section, demand);
        Map<String, String> places = new LinkedHashMap<>();
        places.put("then-before", honest.replace("    insert(", "    ACT;\n    insert("));
        places.put("then-after", honest.replace(" );\nend", " );\n    ACT;\nend"));
        places.put("inserted", rule(section, "ACT"));
        places.put("argument", rule(section, "require( $s, ACT ).atLeast( \"1\" )"));
        places.put("limit", rule(section, "require( $s, $s.students() ).atLeast( \"\" + ACT )"));
        places.put("condition", rule(section, "require( $s, $s.students() ).when( ACT ).atLeast( \"1\" )"));
        places.put("pattern", rule("$s : Section( ACT != null )", demand));
        places.put("pattern-string", rule("$s : Section( level.label == \"\" + ACT )", demand));
        places.put("eval", rule(section + " eval( ACT != null )", demand));
        places.put("from", rule(section + " Object() from ACT", demand));
        places.put("accumulated", rule(section + " accumulate( Section(); $x : dispersion( ACT ) )", demand));
        places.put(
                "accumulate-code",
                rule(section + " Number() from accumulate( Section(), init( ACT; ) action( ) result( 1 ) )", demand));
        places.put("salience", honest.replace("agenda-group", "salience( ACT )\n    agenda-group"));
        places.put("enabled", honest.replace("agenda-group", "enabled( ACT != null )\n    agenda-group"));
        places.put("header-function", honest.replace("\nrule \"", "\nfunction void f() { ACT; }\nrule \""));
        places.put("import", honest.replace("import org.junheng.facts.*", "import org.junheng.facts.*; ACT;"));
        places.put(
                "import-static",
                honest.replace("import static org", "import static java.lang.Runtime.*\nimport static org"));
        places.put("comment", honest.replace("when\n", "when // \\u000a ACT; //\n"));
        places.put("block-comment", honest.replace("then\n", "then /* \\u002a\\u002f ACT; \\u002f\\u002a */\n"));
        places.put("comment-in-chain", honest.replace(".atLeast(", "/* \\u002a/ + ACT + /* */ .atLeast("));
        places.put("annotation", honest.replace("\"标题\"", "ACT"));
        places.put("annotation-text", honest.replace("某文件 第1条", "\\\" + ACT + \\\""));
        places.put("annotation-escape", honest.replace("某文件 第1条", "\\u0022 ) ; ACT ; ( \\u0022"));
        places.put("another-annotation", honest.replace("agenda-group", "@Expires( ACT )\n    agenda-group"));
        places.put("group", honest.replace("\"criteria\"", "\"criteria\" + ACT"));
        places.put("name", honest.replace("rule \"ID\"", "rule \"ID\\\" + ACT + \\\"\""));
        places.put("name-comment", honest.replace("rule \"ID\"", "rule \"ID*/ static { ACT; } /*\""));
        places.put("name-newline", honest.replace("rule \"ID\"", "rule \"ID\\u000a} static { ACT; } {\""));
        places.put("declare", honest.replace("\nrule \"", "\ndeclare X extends Thread\n x : int = ACT\nend\nrule \""));
        places.put("query", honest + "\nquery \"q\"\n Section( ACT != null )\nend\n");
        places.put("global", honest.replace("\nrule \"", "\nglobal Runtime r = ACT\nrule \""));
        places.put("named-then", honest.replace("then\n", "then[ x ]\n ACT;\nthen\n"));
        places.put("block", honest.replace("    insert(", "    { ACT; } insert("));
        places.put("new-class", rule(section, "new Object() { { ACT; } }"));
        places.put(
                "dialect",
                honest.replace("agenda-group", "dialect \"mvel\"\n    agenda-group")
                        .replace("    insert(", "ACT; insert("));
        return places;
    }

    /** Every token of a rule, with letters written by their numbers: what one reader takes for letters another does not. */
    private void escapes() {
        String honest = rule("$s : Section( level == Level.PRIMARY )", "require( $s, $s.students() ).atLeast( \"1\" )");
        int i = 0;
        for (String token : List.of(
                "package",
                "import",
                "rule",
                "when",
                "then",
                "end",
                "insert",
                "require",
                "Section",
                "level",
                "$s",
                "atLeast",
                "criteria",
                "students",
                "PRIMARY",
                "agenda-group",
                "dispersion",
                "title_zh",
                ";\nend",
                "\"1\"")) {
            String first = String.format("\\u%04x", (int) token.charAt(0));
            add(
                    "escape-" + i++,
                    honest.replaceFirst(
                            java.util.regex.Pattern.quote(token),
                            java.util.regex.Matcher.quoteReplacement(first + token.substring(1))));
        }
        for (String hidden : List.of("\u202e", "\u2066", "\u200b", "\ufeff", "\u0000", "\u001a", "\u2028", "\u00a0")) {
            add("hidden-" + i++, honest.replace("require", "require" + hidden));
            add("hidden-" + i++, honest.replace("某文件", "某" + hidden + "文件"));
        }
    }

    private void bombs() {
        String section = "$s : Section( level == Level.PRIMARY )";
        String value = "$s.students()";
        String end = " ).atLeast( \"1\" )";
        add(
                "bomb-parentheses",
                rule(
                        "$s : Section( " + "(".repeat(20_000) + "level == Level.PRIMARY" + ")".repeat(20_000) + " )",
                        "require( $s, " + value + end));
        add(
                "bomb-per",
                rule(section, "require( $s, " + (value + ".per( ").repeat(5_000) + value + " )".repeat(5_000) + end));
        add("bomb-plus", rule(section, "require( $s, " + value + (".plus( " + value + " )").repeat(20_000) + end));
        add(
                "bomb-when",
                rule(
                        section,
                        "require( $s, " + value + " )" + ".when( $s.students().above( \"1\" ) )".repeat(5_000)
                                + ".atLeast( \"1\" )"));
        add(
                "bomb-not",
                rule(
                        section + " not( ".repeat(5_000) + "School()" + " )".repeat(5_000),
                        "require( $s, " + value + end));
        add(
                "bomb-or",
                rule(
                        "$s : Section( level == Level.PRIMARY" + " || level == Level.JUNIOR".repeat(50_000) + " )",
                        "require( $s, " + value + end));
        add(
                "bomb-in",
                rule(
                        "$s : Section( level.label in ( \"a\"" + ", \"b\"".repeat(100_000) + " ) )",
                        "require( $s, " + value + end));
        add("bomb-number", rule(section, "require( $s, " + value + " ).atLeast( \"1e999999999\" )"));
        add("bomb-digits", rule(section, "require( $s, " + value + " ).atLeast( \"" + "9".repeat(1_000_000) + "\" )"));
        add(
                "bomb-name",
                rule(section, "require( $s, " + value + end)
                        .replace("rule \"ID\"", "rule \"" + "n".repeat(1_000_000) + "\""));
        add("bomb-comment", rule(section, "require( $s, " + value + end) + "/*" + "*".repeat(2_000_000));
        add("bomb-text", rule(section, "require( $s, " + value + end).replace("某文件", "某".repeat(300_000)));
        add(
                "bomb-annotations",
                rule(section, "require( $s, " + value + end)
                        .replace("agenda-group", "@a( \"b\" )".repeat(50_000) + " agenda-group"));
        add("bomb-joins", rule("$s : Section() " + "Section() ".repeat(12), "require( $s, " + value + end));
        add(
                "bomb-nested-accumulate",
                rule(
                        "$c : County() " + "accumulate( ".repeat(2_000) + "Section(); $x : dispersion( 1 ) )",
                        "require( $c, $x" + end));
        add("bomb-quotes", RuleText.HEADER + "\"".repeat(500_001));
        add("bomb-nothing", " ".repeat(5_000_000));
        add("bomb-open", "rule ".repeat(200_000));
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            conditions.add("$s.students().above( \"" + i + "\" )");
        }
        add(
                "bomb-conditions",
                rule(
                        section,
                        "require( $s, " + value + " ).when( " + String.join(", ", conditions) + " ).atLeast( \"1\" )"));
    }

    /** Overlays and cases that are made to use up a machine, or to make objects of classes. */
    static Map<String, String> yaml() {
        Map<String, String> files = new LinkedHashMap<>();
        StringBuilder laughs = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append("a%d: &a%1$d [%s]\n".formatted(i, ("*a" + (i - 1) + ",").repeat(9) + "*a" + (i - 1)));
        }
        files.put("laughs", laughs.toString());
        files.put("deep-flow", "name: x\nlimits: " + "[".repeat(50_000) + "]".repeat(50_000));
        files.put("deep-maps", "name: x\nlimits: " + "{a: ".repeat(50_000) + "1" + "}".repeat(50_000));
        StringBuilder deep = new StringBuilder("name: x\nlimits:\n");
        for (int i = 1; i < 3_000; i++) {
            deep.append(" ".repeat(i)).append("- \n");
        }
        files.put("deep-block", deep.toString());
        files.put(
                "tag",
                "name: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://localhost:1/\"]]]]\n");
        files.put("tag-process", "name: !!java.lang.ProcessBuilder [[touch, '@CANARY@/yaml']]\nlimits: []\n");
        files.put("self", "name: &a [*a]\nlimits: *a\n");
        files.put("merge", "base: &b {name: x}\n<<: *b\nlimits: *b\n");
        files.put("big-number", "name: x\nlimits:\n  - { criterion: A, limit: 1e999999999, citation: x }\n");
        files.put("long-key", "?".repeat(100_000) + "\n");
        files.put("documents", "--- a\n".repeat(20_000));
        files.put("anchors", "name: x\nlimits: [" + "&a x, ".repeat(20_000) + "*a]\n");
        files.put("escape", "name: \"\\u0000\\u202e\"\nlimits: []\n");
        files.put("not-text", "\u0001\u0002\u0003");
        files.put("directive", "%YAML 9.9\n---\nname: x\n");
        return files;
    }
}
