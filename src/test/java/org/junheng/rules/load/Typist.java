package org.junheng.rules.load;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.rules.RuleProblem;

/** Types what a problem says to write, at the place that it tells, and nothing else; leaves alone what only a person can do. */
final class Typist {
    private static final Pattern SEEN = Pattern.compile("\"([^\"]*)\"");
    private static final String NAME = "[\\p{L}\\p{N}_$]+";
    private static final List<String> PLAIN = List.of(
            "Write: (.+)",
            "Write exactly one: (.+)",
            "Write it in then, in quotes: (.+?)[.]?",
            "Write it with one: (\\S+) [.]",
            "Write it behind: ….(not\\(\\)) [.]",
            "Write it once: [.](.+)[.]",
            "Write it without the minus: (\".*\")[.]",
            "Write it on one line: (\".*\")[.]",
            "Write round brackets: (.+?) [.]",
            "Write the number in digits alone.*: (\".*?\")[.]",
            "Write the number alone: (\".*?\");.*",
            "Write a share as (\".*?\");.*",
            "Write digits and a point only, such as (\".*?\")[.]",
            "Write year-month-day, a day that exists: (\".*?\")[.]",
            "Write its id: (.+)",
            "Write a range as [.](.+)[.]",
            "Write a whole number.*, such as (.+)[.]",
            "Use the double quotes of an English keyboard: (\".*\")[.]",
            "A rule needs no escape signs: write (\".*\")[.]",
            "Put a text into quotes: (\".*\")[.]",
            "Type (.+) with the keyboard set to English[.]",
            "It is the other way round: write (\".*?\"),.*",
            "Write a comma, or (&&) [.]",
            "Write (==), != or another one[.]",
            "Write one of: ([A-Z_]+),.*",
            "Write one of: ([^|]+?) [|].*",
            "Write one of: (.+?)[.,].*",
            "Known are ([A-Z]+),.*",
            "Write (.+?)(?: or .+)? [.]",
            "Write (\".*?\")[.,].*",
            "Write (.+?) , without quotes[.]",
            "Write (\\w+), in small letters[.]",
            "Write (agenda-group \".*\")[.]",
            "Put it into a later phase: (agenda-group \".*\")[.]",
            "Write ([A-Za-z.$]+\\( .* \\))[.]",
            "Write [.]([A-Za-z]+\\(.*\\))(?:, and .*)?[.]",
            "Write ([A-Za-z]+)[.]",
            "Write (\\$\\S+\\( \\S+ \\)).*[.]",
            "Maybe you meant [.](.+?)[.]",
            "Maybe you meant (\\S+) \\(.*\\)[.]",
            "Maybe you meant (\\S+?)(?: or .+)?[.]");

    private final String text;
    private final RuleProblem problem;
    private final int at;

    private Typist(String text, RuleProblem problem) {
        this.text = text;
        this.problem = problem;
        this.at = offset(text, problem.line(), Math.max(1, problem.column()));
    }

    /** The text with the remedy in it; empty where the remedy is nothing that can be typed as it stands. */
    static Optional<String> type(String text, RuleProblem problem) {
        return problem.line() == 0 ? Optional.empty() : new Typist(text, problem).typed();
    }

    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return Math.min(text.length(), start + column - 1);
    }

    private Optional<String> typed() {
        String remedy = problem.remedy().en();
        if (remedy.matches("Write both.*|Write what .*|Write when with .*|Write two .*|Write a condition .*")) {
            return Optional.empty();
        }
        Matcher named = Pattern.compile("\"(.*)\" in @\\w+ is .*")
                .matcher(problem.message().en());
        if (named.matches() && remedy.startsWith("Maybe you meant ")) {
            int seen = text.indexOf(named.group(1), at);
            return Optional.of(
                    replaced(seen, seen + named.group(1).length(), remedy.substring(16, remedy.length() - 1)));
        }
        if (remedy.matches("Remove it[.,;].*|Take it out.*")) {
            return Optional.of(removed());
        }
        if (remedy.matches("Remove [.]\\w+\\( … \\).*")) {
            return Optional.of(replaced(at - 1, callEnd(at), ""));
        }
        Matcher ofNumber =
                Pattern.compile("For .* write \"?([0-9.]*[0-9])\"?[.].*").matcher(remedy);
        if (ofNumber.matches()) {
            return seen().map(literal ->
                    replaced(literal, literal + literalLength(literal), "\"" + ofNumber.group(1) + "\""));
        }
        Optional<String> bySentence = sentence(remedy);
        if (bySentence.isPresent()) {
            return bySentence;
        }
        for (String plain : PLAIN) {
            Matcher matcher = Pattern.compile(plain, Pattern.DOTALL).matcher(remedy);
            if (matcher.matches()) {
                return fragment(matcher.group(1).strip());
            }
        }
        return Optional.empty();
    }

    private Optional<String> sentence(String remedy) {
        String header = problem.message().en().replaceAll("(?s).*: ", "");
        Matcher inPlace =
                Pattern.compile("Write ([\\w.]+) in place of ([\\w.]+) ;.*").matcher(remedy);
        if (inPlace.matches()) {
            int start = text.lastIndexOf('\n', at) + 1;
            int seen = text.indexOf(inPlace.group(2), start);
            return Optional.of(replaced(seen, seen + inPlace.group(2).length(), inPlace.group(1)));
        }
        if (remedy.equals("Add it before this line.")) {
            return Optional.of(replaced(at, at, header + "\n"));
        }
        if (remedy.equals("Add it after this line.")) {
            int end = lineEnd();
            return Optional.of(replaced(end, end, "\n" + header));
        }
        if (remedy.equals("Write a ; at its end.") || remedy.matches("Close .*with [)] [.]")) {
            int end = at + Math.max(1, wordLength(at));
            int place = remedy.startsWith("Write") ? end : isClosing() ? end : at;
            return Optional.of(replaced(place, place, remedy.startsWith("Write") ? ";" : " )"));
        }
        if (remedy.matches("Write the word (then|when) on a line before .*")) {
            return Optional.of(replaced(at, at, remedy.split(" ", -1)[3] + "\n    "));
        }
        if (remedy.equals("Write the word end after its last line.")) {
            int end = lineEnd();
            return Optional.of(replaced(end, end, "\nend"));
        }
        if (remedy.equals("Write comments after // .")) {
            return Optional.of(replaced(at, at, "// "));
        }
        if (remedy.startsWith("Type them with the keyboard set to English")) {
            return Optional.of(replaced(at, lineEnd(), halfWidth(text.substring(at, lineEnd()))));
        }
        if (remedy.equals("Add the \" after it.")) {
            int end = text.substring(0, lineEnd()).stripTrailing().length();
            int place = text.charAt(end - 1) == ')' ? text.lastIndexOf(')', end) : end;
            return Optional.of(replaced(place, place, "\" "));
        }
        if (remedy.startsWith("Write it on one line: ")) {
            String written = remedy.substring("Write it on one line: ".length(), remedy.length() - 1);
            return Optional.of(replaced(at, text.indexOf('"', at + 1) + 1, written));
        }
        if (remedy.startsWith("Write it once: ")) {
            int before = text.lastIndexOf("." + text.substring(at, at + wordLength(at)), at - 2);
            return Optional.of(replaced(before, at - 1, ""));
        }
        if (remedy.equals("Keep one of the two.")) {
            return Optional.of(removed());
        }
        Matcher lacking =
                Pattern.compile("Add (@\\w+\\( \".*\" \\)).*", Pattern.DOTALL).matcher(remedy);
        if (lacking.matches()) {
            int end = lineEnd();
            return Optional.of(replaced(end, end, "\n    " + lacking.group(1)));
        }
        if (remedy.startsWith("Add .atLeast( \"…\" )")) {
            int end = callEnd(at);
            return Optional.of(replaced(end, end, ".atLeast( \"7\" )"));
        }
        return Optional.empty();
    }

    private Optional<String> fragment(String written) {
        if (written.contains("….") || written.contains("one.") || written.contains("LevelFigure.…")) {
            return Optional.empty();
        }
        int length = wordLength(at);
        Matcher whole = Pattern.compile("(\\$\\w+[.])\\w+.*\\(.*").matcher(written);
        if (whole.matches()
                && text.startsWith(whole.group(1), at - whole.group(1).length())) {
            return Optional.of(replaced(at - whole.group(1).length(), callEnd(at), written));
        }
        if (written.matches("[,;] .*")) {
            return Optional.of(replaced(at, at, written.substring(0, 2)));
        }
        if (problem.remedy().en().startsWith("Type ")) {
            return Optional.of(replaced(at, at + 1, written));
        }
        if (written.startsWith("( ")) {
            return Optional.of(replaced(at, at, "( "));
        }
        if (problem.message().en().endsWith("has no comparison before it.")) {
            return Optional.of(replaced(at, at, written + " "));
        }
        if (problem.message().en().startsWith("The text that starts here has no opening")) {
            int end = text.indexOf('"', at) + 1;
            return Optional.of(replaced(at, end, written));
        }
        if (written.matches("\".*\"")) {
            return quoted(written, length);
        }
        if (written.startsWith("rule \"")) {
            int start = text.lastIndexOf('\n', at) + 1;
            return Optional.of(replaced(start, lineEnd(), written));
        }
        if (written.startsWith("agenda-group \"")) {
            return written.contains("…") ? Optional.of(replaced(at, at + length, "agenda-group")) : phase(written);
        }
        if (written.matches("import .*|package .*")) {
            return Optional.of(replaced(at, lineEnd(), written));
        }
        Matcher bound = Pattern.compile("(\\$\\w+) : (\\w+)(?:\\( … \\))?").matcher(written);
        if (bound.matches()) {
            return binding(bound.group(1), bound.group(2));
        }
        if (problem.message().en().endsWith("stands in quotes.")) {
            return Optional.of(replaced(at, at + literalLength(at), written));
        }
        if (written.startsWith("@")) {
            return annotation(written).or(() -> call(written, length));
        }
        if (written.matches(".*\\(.*\\).*")) {
            return call(written, length);
        }
        if (written.equals("not()")) {
            return Optional.empty();
        }
        return Optional.of(named(written, length));
    }

    private Optional<String> quoted(String written, int length) {
        char first = text.charAt(at);
        boolean isWord = text.substring(at, at + length).matches(NAME) && nextIs('(', at + length);
        if (isWord) {
            return seen().map(literal -> replaced(literal, literal + literalLength(literal), written));
        }
        int end = at + length;
        if ("\"“'‘＂「".indexOf(first) >= 0) {
            end = at + literalLength(at);
        } else if (problem.message().en().startsWith("A text without quotes: ")) {
            String seen = problem.message().en().substring("A text without quotes: ".length());
            end = text.startsWith(seen, at) ? at + seen.length() : end;
        } else if (problem.message().en().matches("The text .* is not in quotes[.]")) {
            end = at + written.length() - 2;
        } else if (problem.message().en().matches("(?s)A number is not written .*[.]")) {
            end = at + problem.message().en().length() - "A number is not written .".length();
        }
        return Optional.of(replaced(at, end, written));
    }

    private Optional<String> phase(String written) {
        int start = text.lastIndexOf('\n', at) + 1;
        return Optional.of(replaced(start, lineEnd(), "    " + written));
    }

    private Optional<String> binding(String name, String fact) {
        int start = text.lastIndexOf('\n', at) + 1;
        Matcher matcher = Pattern.compile("(?:\\" + name + "\\s*)?[=:：]{0,2}\\s*\\b" + fact + "\\b")
                .matcher(text);
        matcher.region(start, lineEnd());
        return matcher.find()
                ? Optional.of(replaced(matcher.start(), matcher.end(), name + " : " + fact))
                : Optional.empty();
    }

    private Optional<String> annotation(String written) {
        String name = written.replaceAll("\\(.*", "").strip();
        int start = text.lastIndexOf(name, at + name.length());
        int end = start + name.length();
        Matcher after = Pattern.compile("\\s*=?\\s*(\"[^\"\n]*\"|[A-Z_]+)?(?:\\s*\\))?")
                .matcher(text)
                .region(end, text.length());
        boolean isBare = start >= 0 && after.lookingAt() && after.group(1) != null;
        return isBare
                ? Optional.of(replaced(start, after.end(), name + "( " + after.group(1) + " )"))
                : Optional.empty();
    }

    private Optional<String> call(String written, int length) {
        String name = written.replaceAll("\\(.*", "").strip();
        boolean isTemplate = written.contains("…");
        int start = at;
        if (text.charAt(at) == '.') {
            start = at + 1;
            length = wordLength(start);
        }
        if ("[{".indexOf(text.charAt(at)) >= 0) {
            start = text.substring(0, at)
                    .stripTrailing()
                    .replaceAll("(?U)@?[\\w$]+$", "")
                    .length();
            length = at - start;
        }
        if ("<>=≥≤＝".indexOf(text.charAt(at)) >= 0 && !name.startsWith("@")) {
            int value = at + length + (nextIs(' ', at + length) ? 1 : 0);
            value += text.charAt(value) == ' ' ? 1 : 0;
            return Optional.of(replaced(
                    text.substring(0, at).stripTrailing().length(),
                    value + literalLength(value),
                    "." + written.replaceFirst("^[.]", "")));
        }
        // The place is a word with its brackets, or stands within those of the word that is written.
        boolean isWithin = !name.startsWith("@") && "\"'0123456789-".indexOf(text.charAt(start)) >= 0;
        if (isWithin || isConstantIn(start, length)) {
            start = callStart(start);
            length = wordLength(start);
        }
        if (problem.message().en().startsWith("One word stands as two: ")) {
            String two = problem.message()
                    .en()
                    .substring("One word stands as two: ".length())
                    .replaceAll("[.]$", "");
            return Optional.of(replaced(start, start + two.length(), name));
        }
        int open = start + length;
        while (open < text.length() && text.charAt(open) == ' ') {
            open++;
        }
        boolean hasBrackets = open < text.length() && "([{（".indexOf(text.charAt(open)) >= 0;
        String arguments = hasBrackets ? text.substring(open + 1, Math.max(open + 1, callEnd(start) - 1)) : "";
        if (isTemplate && written.matches("@?[\\w.$]+\\( (\"?…\"?)(, \"…\")? \\)")) {
            List<String> given =
                    SEEN.matcher(arguments).results().map(r -> r.group()).toList();
            if (written.contains("\"…\", \"…\"")) {
                arguments = " " + (given.isEmpty() ? "\"20\"" : given.get(0)) + ", "
                        + (given.size() > 1 ? given.get(1) : "\"30\"") + " ";
            } else if (written.contains("\"…\"")) {
                arguments = " " + (given.isEmpty() ? "\"7\"" : given.get(0)) + " ";
            }
            return Optional.of(
                    replaced(start, hasBrackets ? callEnd(start) : start + length, name + "(" + arguments + ")"));
        }
        if (isTemplate) {
            return Optional.empty();
        }
        int end = hasBrackets ? callEnd(start) : start + length;
        Matcher bare = Pattern.compile("\\s*\"[^\"\n]*\"").matcher(text).region(end, text.length());
        boolean isBare = problem.message().en().endsWith("has no brackets.") && bare.lookingAt();
        return Optional.of(replaced(start, isBare ? bare.end() : end, written));
    }

    private boolean isConstantIn(int start, int length) {
        String word = text.substring(start, start + length);
        return word.matches("[A-Z][a-zA-Z]+") && start + length < text.length() && text.charAt(start + length) == '.';
    }

    private String named(String written, int length) {
        int start = at;
        int end = at + length;
        if (text.charAt(at) == '"') {
            end = at + literalLength(at);
            boolean isText = problem.remedy().en().startsWith("Maybe you meant") && !written.contains(".");
            return replaced(start, end, isText ? "\"" + written + "\"" : written);
        }
        if (text.charAt(at) == '[') {
            start = text.substring(0, at).replaceAll("\\w+\\s*$", "").length();
            return replaced(start, text.indexOf(']', at) + 1, written);
        }
        if (written.contains(".")) {
            while (start > 0
                    && text.charAt(start - 1) == '.'
                    && text.substring(0, start).matches("(?s).*\\b[A-Z]\\w*[.]")) {
                start = text.substring(0, start - 1).replaceAll("\\w+$", "").length();
            }
            while (end < text.length()
                    && (text.charAt(end) == '.' || Character.isJavaIdentifierPart(text.charAt(end)))) {
                end++;
            }
            if (text.startsWith("()", end) && !written.startsWith("$")) {
                end += 2;
            }
        }
        return replaced(start, end, written);
    }

    private Optional<Integer> seen() {
        Matcher matcher = SEEN.matcher(problem.message().en());
        while (matcher.find()) {
            int literal = text.indexOf("\"" + matcher.group(1) + "\"", at);
            if (literal >= 0 && literal < lineEnd()) {
                return Optional.of(literal);
            }
        }
        return Optional.empty();
    }

    private String removed() {
        if (text.charAt(at) == '@' || (at > 0 && text.charAt(at - 1) == '@')) {
            int start = text.charAt(at) == '@' ? at : at - 1;
            int name = start + 1 + wordLength(start + 1);
            return replaced(start, text.startsWith("(", name) ? callEnd(start) : name, "");
        }
        if (text.startsWith("import", at) || text.startsWith("package", at) || text.startsWith("global", at)) {
            return replaced(at, lineEnd() + 1, "");
        }
        return replaced(at, at + (text.charAt(at) == '"' ? literalLength(at) : wordLength(at)), "");
    }

    private boolean isClosing() {
        return problem.message().en().startsWith("After this");
    }

    private boolean nextIs(char c, int from) {
        return text.substring(from).stripLeading().indexOf(c) == 0;
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int callStart(int within) {
        int depth = 0;
        for (int i = within - 1; i > 0; i--) {
            char c = text.charAt(i);
            depth += ")]}".indexOf(c) >= 0 ? 1 : 0;
            if ("([{".indexOf(c) >= 0 && depth-- == 0) {
                return text.substring(0, i)
                        .stripTrailing()
                        .replaceAll("(?U)[\\w$]+$", "")
                        .length();
            }
        }
        return within;
    }

    /** Where the brackets end that open behind the word at that place. */
    private int callEnd(int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                i += literalLength(i) - 1;
            }
            depth += "([{（".indexOf(c) >= 0 ? 1 : ")]}）".indexOf(c) >= 0 ? -1 : 0;
            if (depth == 0 && ")]}）".indexOf(c) >= 0) {
                return i + 1;
            }
        }
        return from;
    }

    private int literalLength(int from) {
        String line = text.substring(from).lines().findFirst().orElse("");
        Matcher matcher = Pattern.compile("\"\"[^\"]*\"\"|[\"“”'‘’＂「](?:[^\"“”'‘’＂」\\\\]|\\\\.)*[\"“”'‘’＂」]")
                .matcher(line);
        return matcher.lookingAt() ? matcher.end() : wordLength(from);
    }

    private int wordLength(int from) {
        if (from >= text.length()) {
            return 0;
        }
        String rest = text.substring(from).lines().findFirst().orElse("");
        Matcher matcher = Pattern.compile(
                        "(?i:agend\\w*\\W\\w+)|no-loop|-?[0-9][0-9.]*|" + NAME + "|[=<>!≥≤＝&|]+|.",
                        Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(rest);
        return matcher.lookingAt() ? matcher.end() : 1;
    }

    private static String halfWidth(String line) {
        StringBuilder half = new StringBuilder();
        line.chars()
                .forEach(c -> half.append((char)
                        (c == '　'
                                ? ' '
                                : c == '。'
                                        ? '.'
                                        : c == '、'
                                                ? ','
                                                : c == '“' || c == '”'
                                                        ? '"'
                                                        : c > 0xFF00 && c < 0xFF5F ? c - 0xFEE0 : c)));
        return half.toString();
    }

    private String replaced(int from, int to, String written) {
        return text.substring(0, from) + written + text.substring(Math.min(text.length(), to));
    }
}
