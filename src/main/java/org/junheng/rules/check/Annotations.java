package org.junheng.rules.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Deduction;
import org.junheng.criteria.Phase;
import org.junheng.criteria.Scoring;
import org.junheng.criteria.Severity;
import org.junheng.numbers.Exact;
import org.junheng.rules.Problems;
import org.junheng.rules.parse.GroupName;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Token;
import org.junheng.rules.vocabulary.NamesElsewhere;
import org.junheng.rules.vocabulary.PhasesElsewhere;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;
import org.junheng.texts.wording.NumberMeant;

/** What a rule says of itself before its {@code when}: titles, source, confidence, severity, group and dates. */
final class Annotations {
    private static final List<String> REQUIRED = List.of("title_zh", "title_en", "source", "confidence");
    static final List<String> KNOWN = List.of(
            "title_zh",
            "title_en",
            "source",
            "confidence",
            "severity",
            "group",
            "from",
            "until",
            "subjects",
            "reads",
            "points",
            "deduct",
            "slot",
            "pledge");
    private static final Pattern CONFIDENCE = Pattern.compile("(V[1-9]\\d*|VC|C|M|I|local)([ ,;，；].*)?");
    private static final int LONGEST_ID = 120;

    private final String file;
    private final Syntax.RuleTree rule;
    private final Problems problems;
    private final Map<String, Token> values = new LinkedHashMap<>();

    /** What is meant by annotations that do not exist: told as those, and not as missing too. */
    private final Set<String> standing = new HashSet<>();

    private final Set<String> written = new HashSet<>();

    private Annotations(String file, Syntax.RuleTree rule, Problems problems) {
        this.file = file;
        this.rule = rule;
        this.problems = problems;
    }

    static Annotations of(String file, Syntax.RuleTree rule, Problems problems) {
        Annotations annotations = new Annotations(file, rule, problems);
        rule.annotations().forEach(each -> annotations.written.add(each.name().text()));
        rule.annotations().forEach(annotations::add);
        annotations.demandRequired();
        annotations.demandName();
        annotations.demandDates();
        return annotations;
    }

    private void add(Syntax.Annotation annotation) {
        String name = annotation.name().text();
        Token value = annotation.values().get(0);
        if (!KNOWN.contains(name)) {
            Optional<String> meant = Meant.annotation(name, written, KNOWN);
            meant.ifPresent(standing::add);
            problem(
                    annotation.name(),
                    new Text("规则没有 @" + name + " 这个注记。", "@" + name + " is not an annotation that rules have."),
                    meant.map(other -> new Text("是否想写 " + other + " ？", "Maybe you meant " + other + "."))
                            .orElseGet(() -> known(name, KNOWN)));
        } else if (values.containsKey(name)) {
            problem(
                    annotation.name(),
                    new Text(
                            "@" + name + " 写了两次，第" + at(name).line() + "行已有。",
                            "@" + name + " stands twice; line " + at(name).line() + " has it already."),
                    new Text("只保留一个。", "Keep one of the two."));
        } else if (annotation.values().size() > 1) {
            problem(
                    annotation.name(),
                    new Text(
                            "@" + name + " 有" + annotation.values().size() + "个值。",
                            "@" + name + " has " + annotation.values().size() + " values."),
                    name.equals("group") ? GroupName.ONE : GroupName.ONE_TEXT);
        } else if (name.equals("group") && !GroupName.isPlain(value.text())) {
            problem(value, GroupName.fault(value.text()), GroupName.remedy(value.text()));
        } else if (value.text().isBlank()) {
            problem(
                    annotation.name(),
                    new Text("@" + name + " 是空的。", "@" + name + " is empty."),
                    new Text("填上内容。", "Fill it in."));
        } else {
            values.put(name, value);
        }
    }

    private void demandRequired() {
        for (String name : REQUIRED) {
            if (!standing.contains(name) && !written.contains(name)) {
                problem(
                        rule.name(),
                        new Text("缺 @" + name + "。", "@" + name + " is missing."),
                        NamesElsewhere.missing(name));
            }
        }
    }

    private void demandName() {
        String id = rule.name().text();
        if (id.isBlank() || !id.equals(id.strip()) || id.length() > LONGEST_ID) {
            problem(
                    rule.name(),
                    new Text(
                            "规则名“" + id + "”不能作编号：它是空的、太长，或首尾有空格。",
                            "The name \"" + id + "\" cannot be an id: it is empty, too long, or has blanks around it."),
                    new Text(
                            "写明文件、条款和学段，如 rule \"QB-R5-primary\"。",
                            "Name document, clause and level: rule \"QB-R5-primary\"."));
        }
    }

    private void demandDates() {
        Optional<LocalDate> from = date("from");
        Optional<LocalDate> until = date("until");
        if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
            problem(
                    at("until"),
                    new Text(
                            "@from 晚于 @until：" + from.get() + " > " + until.get() + "。",
                            "@from is after @until: " + from.get() + " > " + until.get() + "."),
                    new Text("改其中一个；两个日期都包括当天。", "Change one of them; both days are included."));
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(Token::text);
    }

    /** The criterion, with the limit that its rule states in {@code then}. */
    Criterion criterion(Optional<Exact> limit) {
        return new Criterion(
                rule.name().text(),
                new Text(text("title_zh").orElse(""), text("title_en").orElse("")),
                text("source").orElse(""),
                confidence(),
                severity(),
                text("group").orElse(""),
                phase(),
                date("from"),
                date("until"),
                limit,
                scoring(),
                file,
                rule.name().line());
    }

    /** What the rule is worth in a score: points and deduction go together. */
    private Optional<Scoring> scoring() {
        Optional<Exact> points = text("points").flatMap(this::points);
        Optional<Deduction> deduction = text("deduct").flatMap(this::deduction);
        if (text("points").isPresent() != text("deduct").isPresent()) {
            String given = text("points").isPresent() ? "points" : "deduct";
            String lacking = given.equals("points") ? "deduct" : "points";
            problem(
                    at(given),
                    new Text(
                            "有 @" + given + " 而没有 @" + lacking + "。",
                            "@" + given + " stands without @" + lacking + "."),
                    new Text(
                            "两个都写，如 @points( \"6\" ) @deduct( \"zero-if-breached\" )。",
                            "Write both, such as @points( \"6\" ) @deduct( \"zero-if-breached\" )."));
        }
        return points.flatMap(worth -> deduction.map(lost -> new Scoring(worth, lost)));
    }

    private Optional<Exact> points(String text) {
        try {
            Exact points = Exact.of(text);
            if (points.signum() > 0) {
                return Optional.of(points);
            }
        } catch (NumberFormatException notDecimal) {
            // told below
        }
        problem(
                at("points"),
                isNot("@points( \"" + text + "\" )", new Text("分值", "a number of points")),
                new Text("写大于0的数字，如 \"6\"。", "Write a number above 0, such as \"6\"."));
        return Optional.empty();
    }

    private Optional<Deduction> deduction(String text) {
        try {
            return Optional.of(Deduction.of(text));
        } catch (IllegalArgumentException unknown) {
            problem(
                    at("deduct"),
                    isNot("@deduct( \"" + text + "\" )", new Text("扣分办法", "a way to deduct points")),
                    new Text("可写：" + Deduction.HOW + "。", "Write one of: " + Deduction.HOW + "."));
            return Optional.empty();
        }
    }

    private String confidence() {
        String code = text("confidence").orElse("");
        if (!code.isEmpty() && !CONFIDENCE.matcher(code).matches()) {
            problem(
                    at("confidence"),
                    isNot("@confidence( \"" + code + "\" )", new Text("可信度代码", "a confidence code")),
                    new Text(
                            "以 V1、V2…（来源个数）、VC（经重算）、C（冲突）、M（记忆）、I（推断）或 local（本地）开头。",
                            "Start with V1, V2 … (how many sources), VC (computed again), C (conflict), M (memory), I (inferred)"
                                    + " or local."));
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
                    isNot("@severity( " + name.get() + " )", new Text("严重程度", "a severity")),
                    known(name.get(), names));
            return Severity.REQUIRED;
        }
        return Severity.valueOf(name.get());
    }

    private Phase phase() {
        if (rule.agendaGroup().isEmpty()) {
            return Phase.CRITERIA;
        }
        Token group = rule.agendaGroup().get();
        List<Phase> phases = List.of(Phase.values());
        List<String> names = phases.stream().map(Phase::agendaGroup).toList();
        if (!names.contains(group.text())) {
            problem(
                    group,
                    isNot("agenda-group \"" + group.text() + "\"", new Text("阶段名", "a phase")),
                    PhasesElsewhere.meant(group.text(), names));
            return PhasesElsewhere.of(group.text(), rule);
        }
        return phases.get(names.indexOf(group.text()));
    }

    private static Text isNot(String shown, Text text) {
        return new Text(shown + " 不是" + text.zh() + "。", shown + " is not " + text.en() + ".");
    }

    private static Text known(String given, List<String> names) {
        return ClosestName.hint(
                given,
                names,
                new Text("可用的有 " + String.join("、", names) + "。", "Known are " + String.join(", ", names) + "."));
    }

    private Optional<LocalDate> date(String name) {
        return text(name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException malformed) {
                problem(
                        at(name),
                        isNot("@" + name + "( \"" + text + "\" )", new Text("日期", "a date")),
                        NumberMeant.dayWritten(text));
                return Optional.empty();
            }
        });
    }

    Token at(String name) {
        return values.getOrDefault(name, rule.name());
    }

    private void problem(Token at, Text message, Text remedy) {
        problems.add(file, at.line(), at.column(), rule.name().text(), message, remedy);
    }
}
