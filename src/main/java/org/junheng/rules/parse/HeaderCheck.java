package org.junheng.rules.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junheng.rules.Problems;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** Holds the first lines of a rule file against those that every rule file has, line by line. */
public final class HeaderCheck {
    /** The only header a rule file has. */
    public static final String HEADER = """
            package rules
            import org.junheng.facts.*
            import static org.junheng.lang.Words.*
            import accumulate org.junheng.lang.DispersionFunction dispersion
            import accumulate org.junheng.lang.VerdictsFunction verdicts
            import accumulate org.junheng.lang.CompositeFunction composite
            """;

    private final String file;
    private final Problems problems;
    private final Map<String, Token> given;
    private final List<String> wanted;

    /** Where a line starts that stands there a second time. */
    private final List<Token> repeated = new ArrayList<>();

    private HeaderCheck(String file, List<Token> header, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.given = lines(header, repeated);
        this.wanted = List.copyOf(
                lines(Tokens.of("", HEADER, new Problems()), new ArrayList<>()).keySet());
    }

    /** Tells each line that is missing, or should not be there. */
    public static void check(String file, List<Token> header, Problems problems) {
        if (!words(header).equals(words(Tokens.of("", HEADER, new Problems())))) {
            new HeaderCheck(file, header, problems).tell();
        }
    }

    /** What it says, however it is laid out, with comments between its words or without. */
    private static List<String> words(List<Token> tokens) {
        return tokens.stream()
                .filter(HeaderCheck::isOfALine)
                .map(token -> token.quoted().en())
                .toList();
    }

    /** The lines, as their words stand beside each other, and where each starts; those apart that stand there already. */
    private static Map<String, Token> lines(List<Token> tokens, List<Token> repeated) {
        Map<Integer, List<Token>> byLine = new LinkedHashMap<>();
        for (Token token : tokens) {
            if (isOfALine(token)) {
                byLine.computeIfAbsent(token.line(), line -> new ArrayList<>()).add(token);
            }
        }
        Map<String, Token> lines = new LinkedHashMap<>();
        for (List<Token> line : byLine.values()) {
            if (lines.putIfAbsent(Token.written(line), line.get(0)) != null) {
                repeated.add(line.get(0));
            }
        }
        return lines;
    }

    /** A sign that has no place in a header is told as one, and the line is what stands beside it. */
    private static boolean isOfALine(Token token) {
        boolean isWord = token.kind() != Token.TokenKind.SIGN && token.kind() != Token.TokenKind.END_OF_FILE;
        return isWord || token.is(".") || token.is("*");
    }

    private void tell() {
        List<String> missing = new ArrayList<>(
                wanted.stream().filter(line -> !given.containsKey(line)).toList());
        List<String> extra =
                given.keySet().stream().filter(line -> !wanted.contains(line)).toList();
        if (given.isEmpty() || missing.size() > 2) {
            differs(missing, extra);
            return;
        }
        repeated.forEach(at -> problem(
                at, new Text("文件头这一行写了两次。", "A line of the header stands twice."), new Text("删去它。", "Remove it.")));
        if (missing.isEmpty() && extra.isEmpty() && repeated.isEmpty()) {
            otherOrder();
            return;
        }
        for (String line : extra) {
            String meant = ClosestName.to(line, missing).orElse("");
            Token at = Objects.requireNonNull(given.get(line));
            if (missing.remove(meant)) {
                problem(
                        at,
                        new Text("文件头这一行写错了：" + line, "A line of the header is wrong: " + line),
                        new Text("写作：" + meant, "Write: " + meant));
            } else {
                problem(
                        at,
                        new Text("文件头多了这一行：" + line, "The header has a line that it should not: " + line),
                        new Text("删去它。规则能用的都已在文件头里。", "Remove it; the header names all that rules can use.")
                                .then(Slips.SEE_DROOLS));
            }
        }
        for (String line : missing) {
            problem(
                    after(line),
                    new Text("文件头缺一行：" + line, "The header lacks a line: " + line),
                    isLast(line)
                            ? new Text("在这一行之后加上。", "Add it after this line.")
                            : new Text("在这一行之前加上。", "Add it before this line."));
        }
    }

    private void otherOrder() {
        List<String> lines = List.copyOf(given.keySet());
        int first = 0;
        while (first < lines.size() - 1 && lines.get(first).equals(wanted.get(first))) {
            first++;
        }
        problem(
                Objects.requireNonNull(given.get(lines.get(first))),
                new Text(
                        "文件头各行的次序不同：这里应是 " + wanted.get(first),
                        "The lines of the header stand in another order: here belongs " + wanted.get(first)),
                new Text("按这个次序写：\n", "Write them in this order:\n")
                        .then(HEADER.stripTrailing().indent(4).stripTrailing()));
    }

    /** Whether nothing that stands there belongs after that line. */
    private boolean isLast(String line) {
        return wanted.subList(wanted.indexOf(line) + 1, wanted.size()).stream().noneMatch(given::containsKey);
    }

    private void differs(List<String> missing, List<String> extra) {
        Token at = given.entrySet().stream()
                .filter(line -> missing.isEmpty() || extra.contains(line.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> new Token(Token.TokenKind.WORD, "", 1, 1));
        problem(
                at,
                new Text("文件头与规定的不同。", "The header is not the one that every rule file has."),
                new Text("文件以下面几行开头：\n", "Start the file with these lines:\n")
                        .then(HEADER.stripTrailing().indent(4).stripTrailing()));
    }

    /** The line before which one belongs that is missing. */
    private Token after(String line) {
        List<String> later = wanted.subList(wanted.indexOf(line) + 1, wanted.size());
        return later.stream()
                .filter(given::containsKey)
                .findFirst()
                .map(given::get)
                .orElseGet(() -> List.copyOf(given.values()).get(given.size() - 1));
    }

    private void problem(Token at, Text message, Text remedy) {
        problems.add(file, at.line(), at.column(), "", message, remedy);
    }
}
