package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junheng.lab.CaseResult;
import org.junheng.lab.CaseRunner;
import org.junheng.rules.Problems;
import org.junheng.rules.parse.Token;
import org.junheng.rules.parse.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The grammar for editors sees in every bundled file what the library sees, and what the snippets write can be used. */
class EditorTest {
    private static final Path EDITOR = Path.of("rules", "editor");
    private static final JsonNode GRAMMAR = json("junheng-drl.tmLanguage.json");
    private static final Map<Token.TokenKind, String> SCOPES = Map.of(
            Token.TokenKind.STRING, "string.|entity.name.namespace",
            Token.TokenKind.NUMBER, "constant.numeric",
            Token.TokenKind.SIGN,
                    "keyword.operator|punctuation|entity.name.namespace|storage.type.annotation|variable.other|meta.import",
            Token.TokenKind.WORD,
                    "keyword.control|entity.name|variable.other|constant.|support.class|storage.type.annotation|meta.import");

    @TempDir
    private Path folder;

    private static JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(Files.readString(EDITOR.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rule of the grammar: a match on one line, or from a beginning to an end. */
    private record Rule(String name, Pattern begin, Pattern end, Map<Integer, String> captures) {}

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        GRAMMAR.get("patterns").forEach(include -> {
            String part = include.get("include").asString().substring(1);
            GRAMMAR.get("repository").get(part).get("patterns").forEach(pattern -> rules.add(rule(pattern)));
        });
        return rules;
    }

    private static Rule rule(JsonNode pattern) {
        Map<Integer, String> captures = new LinkedHashMap<>();
        JsonNode named = pattern.get("captures");
        if (named != null) {
            named.properties()
                    .forEach(each -> captures.put(
                            Integer.parseInt(each.getKey()),
                            each.getValue().get("name").asString()));
        }
        boolean isRange = pattern.get("begin") != null;
        return new Rule(
                pattern.get("name").asString(),
                Pattern.compile(pattern.get(isRange ? "begin" : "match").asString()),
                isRange ? Pattern.compile(pattern.get("end").asString()) : Pattern.compile("$^"),
                captures);
    }

    /** The scope of each character, as an editor finds it: line by line, the first rule that matches next. */
    private static List<String[]> scopes(String text) {
        List<Rule> rules = rules();
        List<String[]> lines = new ArrayList<>();
        Rule open = null;
        for (String line : text.split("\n", -1)) {
            String[] scopes = new String[line.length()];
            int at = 0;
            while (at < line.length()) {
                if (open != null) {
                    Matcher end = open.end().matcher(line);
                    int to = end.find(at) ? end.end() : line.length();
                    Arrays.fill(scopes, at, to, open.name());
                    open = end.hitEnd() && to == line.length() && !line.endsWith("*/") ? open : null;
                    at = to;
                    continue;
                }
                Rule best = null;
                Matcher found = null;
                for (Rule rule : rules) {
                    Matcher matcher = rule.begin().matcher(line);
                    if (matcher.find(at)
                            && matcher.end() > matcher.start()
                            && (found == null || matcher.start() < found.start())) {
                        best = rule;
                        found = matcher;
                    }
                }
                if (best == null) {
                    break;
                }
                Arrays.fill(scopes, Objects.requireNonNull(found).start(), found.end(), best.name());
                for (Map.Entry<Integer, String> capture : best.captures().entrySet()) {
                    if (found.start(capture.getKey()) >= 0) {
                        Arrays.fill(
                                scopes, found.start(capture.getKey()), found.end(capture.getKey()), capture.getValue());
                    }
                }
                open = best.name().startsWith("comment.block") ? best : null;
                at = found.end();
            }
            lines.add(scopes);
        }
        return lines;
    }

    private static List<Path> ruleFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String root : List.of("rules", "examples")) {
            try (Stream<Path> below = Files.walk(Path.of(root))) {
                below.filter(file -> file.toString().endsWith(".drl")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    @Test
    void everyPieceOfEveryBundledFileHasTheColourOfWhatItIs() throws IOException {
        for (Path file : ruleFiles()) {
            String text = Files.readString(file);
            List<String[]> scopes = scopes(text);
            int pieces = 0;
            for (Token token : Tokens.of(file.toString(), text, new Problems())) {
                if (token.kind() != Token.TokenKind.END_OF_FILE) {
                    String scope = scopes.get(token.line() - 1)[token.column() - 1];
                    assertThat(scope)
                            .as("%s:%d:%d %s", file, token.line(), token.column(), token.text())
                            .isNotNull()
                            .matches("("
                                    + Objects.requireNonNull(SCOPES.get(token.kind()))
                                            .replace(".", "\\.") + ").*");
                    pieces++;
                }
            }
            assertThat(pieces).as(file.toString()).isGreaterThan(20);
            demandComments(file, text, scopes);
        }
    }

    /** Where a comment is coloured there is no piece of a rule, and the other way round. */
    private static void demandComments(Path file, String text, List<String[]> scopes) {
        int comments = 0;
        for (String[] line : scopes) {
            for (String scope : line) {
                comments += scope != null && scope.startsWith("comment") ? 1 : 0;
            }
        }
        int expected = Pattern.compile("\"[^\"\n]*\"|(/\\*[\\s\\S]*?\\*/|//.*)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(Objects::nonNull)
                .mapToInt(comment -> comment.replace("\n", "").length())
                .sum();
        assertThat(comments).as(file.toString()).isEqualTo(expected);
    }

    @Test
    void whatRulesMayNotSayIsMarkedAsAMistake() {
        for (String word : List.of("salience", "global", "eval", "modify", "query", "declare")) {
            assertThat(scopes(word + " x").get(0)[0]).startsWith("invalid.illegal");
        }
        assertThat(scopes("insert( require( $s, $s.x() ).atLeast( \"7.5\" ) );").get(0)[0])
                .startsWith("keyword.control");
    }

    /** The text of a snippet as it stands before anything is filled in. */
    private static String filled(JsonNode snippet) {
        String body = String.join(
                "\n",
                StreamSupport.stream(snippet.get("body").spliterator(), false)
                        .map(JsonNode::asString)
                        .toList());
        return body.replaceAll("\\$\\{\\d+\\|([^,|]*)[^|]*\\|\\}", "$1")
                .replaceAll("\\$\\{\\d+:([^}]*)\\}", "$1")
                .replaceAll("(?<!\\\\)\\$0", "")
                .replace("\\$", "$");
    }

    @Test
    void everySnippetIsARuleThatCanBeUsedAndTheCasesHold() throws IOException {
        JsonNode snippets = json("junheng.code-snippets.json");
        StringBuilder file = new StringBuilder();
        Map<String, String> texts = new LinkedHashMap<>();
        snippets.properties()
                .forEach(each -> texts.put(each.getValue().get("prefix").asString(), filled(each.getValue())));
        assertThat(texts)
                .containsOnlyKeys("header", "criterion", "coefficient", "evidence", "exclusion", "remedy", "cases");
        for (String prefix : List.of("header", "criterion", "coefficient", "evidence", "exclusion", "remedy")) {
            file.append(Objects.requireNonNull(texts.get(prefix))
                            .replace("rule \"LOCAL-1\"\n", "rule \"LOCAL-1\"\n    @group( \"LOCAL\" )\n"))
                    .append('\n');
        }
        Path rules = Files.writeString(folder.resolve("local.drl"), file);
        Path cases = Files.writeString(folder.resolve("local.cases.yaml"), texts.get("cases"));
        Junheng loaded = Junheng.load(Rules.at(rules));
        assertThat(loaded.rules()).hasSize(5);
        assertThat(CaseRunner.run(loaded, List.of(cases))).hasSize(3).allMatch(CaseResult::held);
    }

    @Test
    void theExtensionNamesFilesThatAreThere() {
        JsonNode contributes = json("package.json").get("contributes");
        List<String> named = new ArrayList<>();
        contributes
                .get("languages")
                .forEach(each -> named.add(each.get("configuration").asString()));
        contributes.get("grammars").forEach(each -> named.add(each.get("path").asString()));
        contributes.get("snippets").forEach(each -> named.add(each.get("path").asString()));
        assertThat(named).hasSizeGreaterThan(3).allMatch(name -> Files.exists(EDITOR.resolve(name)));
        assertThat(json("language-configuration.json")
                        .get("comments")
                        .get("lineComment")
                        .asString())
                .isEqualTo("//");
    }
}
