package org.junheng.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.facts.Criterion;
import org.junheng.facts.Phase;
import org.junheng.facts.Severity;

/** What a rule says of itself before its {@code when}: titles, source, confidence, severity, group and dates. */
final class Annotations {
    private static final List<String> REQUIRED = List.of("title_zh", "title_en", "source", "confidence");
    private static final List<String> KNOWN = List.of(
            "title_zh", "title_en", "source", "confidence", "severity", "group", "from", "until", "subjects", "reads");
    private static final Pattern CONFIDENCE = Pattern.compile("(V[1-9]\\d*|VC|C|M|I|local)([ ,;，；].*)?");

    private final String file;
    private final Syntax.Rule rule;
    private final Problems problems;
    private final Map<String, Token> values = new LinkedHashMap<>();

    private Annotations(String file, Syntax.Rule rule, Problems problems) {
        this.file = file;
        this.rule = rule;
        this.problems = problems;
    }

    static Annotations of(String file, Syntax.Rule rule, Problems problems) {
        Annotations annotations = new Annotations(file, rule, problems);
        rule.annotations().forEach(annotations::add);
        annotations.demandRequired();
        return annotations;
    }

    private void add(Syntax.Annotation annotation) {
        String name = annotation.name().text();
        Token value = annotation.values().get(0);
        if (!KNOWN.contains(name)) {
            problem(
                    annotation.name(),
                    "@" + name + " is not an annotation that rules have.",
                    Nearest.hint(name, KNOWN, "Known are @" + String.join(", @", KNOWN) + "."));
        } else if (values.containsKey(name)) {
            problem(
                    annotation.name(),
                    "@" + name + " stands twice; line " + at(name).line() + " has it already.",
                    "Keep one of the two.");
        } else if (annotation.values().size() > 1) {
            problem(
                    annotation.name(),
                    "@" + name + " has " + annotation.values().size() + " values.",
                    "Write one text in quotes, with the parts separated by commas within it.");
        } else if (value.text().isBlank()) {
            problem(annotation.name(), "@" + name + " is empty.", "Fill it in.");
        } else {
            values.put(name, value);
        }
    }

    private void demandRequired() {
        for (String name : REQUIRED) {
            boolean given = rule.annotations().stream()
                    .anyMatch(annotation -> annotation.name().text().equals(name));
            if (!given) {
                problem(rule.name(), "@" + name + " is missing.", remedyFor(name));
            }
        }
    }

    private static String remedyFor(String name) {
        return switch (name) {
            case "source" -> "Add @source( \"document and clause\" ).";
            case "confidence" ->
                "Add @confidence( \"V1\" ): V and how many sources were seen, C for a conflict, M from memory, or local.";
            default -> "Add @" + name + "( \"…\" ): what a reader of the report sees.";
        };
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(Token::text);
    }

    Criterion criterion() {
        return new Criterion(
                rule.name().text(),
                text("title_zh").orElse(""),
                text("title_en").orElse(""),
                text("source").orElse(""),
                confidence(),
                severity(),
                text("group").orElse(""),
                phase(),
                date("from"),
                date("until"),
                file,
                rule.name().line());
    }

    private String confidence() {
        String code = text("confidence").orElse("");
        if (!code.isEmpty() && !CONFIDENCE.matcher(code).matches()) {
            problem(
                    at("confidence"),
                    "@confidence( \"" + code + "\" ) is not a confidence code.",
                    "Start with V1, V2 … (sources seen), VC (recomputed), C (conflict), M (memory), I (inference) or local.");
        }
        return code;
    }

    private Severity severity() {
        Optional<String> name = text("severity");
        if (name.isEmpty()) {
            return Severity.REQUIRED;
        }
        List<String> names =
                Arrays.stream(Severity.values()).map(Severity::name).toList();
        if (!names.contains(name.get())) {
            problem(
                    at("severity"),
                    "@severity( " + name.get() + " ) is not a severity.",
                    Nearest.hint(name.get(), names, "Known are " + String.join(", ", names) + "."));
            return Severity.REQUIRED;
        }
        return Severity.valueOf(name.get());
    }

    private Phase phase() {
        if (rule.agendaGroup().isEmpty()) {
            return Phase.CRITERIA;
        }
        Token group = rule.agendaGroup().get();
        List<String> names =
                Arrays.stream(Phase.values()).map(Phase::agendaGroup).toList();
        int index = names.indexOf(group.text());
        if (index < 0) {
            problem(
                    group,
                    "agenda-group \"" + group.text() + "\" is not a phase.",
                    Nearest.hint(group.text(), names, "Known are " + String.join(", ", names) + "."));
            return Phase.CRITERIA;
        }
        return List.of(Phase.values()).get(index);
    }

    private Optional<LocalDate> date(String name) {
        return text(name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException malformed) {
                problem(
                        at(name),
                        "@" + name + "( \"" + text + "\" ) is not a date.",
                        "Write year-month-day: \"2017-04-19\".");
                return Optional.empty();
            }
        });
    }

    private Token at(String name) {
        return values.getOrDefault(name, rule.name());
    }

    private void problem(Token at, String message, String remedy) {
        problems.add(file, at.line(), rule.name().text(), message, remedy);
    }
}
