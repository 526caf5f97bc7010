package org.junheng.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junheng.criteria.Subject;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.Section;
import org.junheng.rules.RuleInput;
import org.junheng.rules.RuleInput.ReportedAt;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.Accumulate;
import org.junheng.rules.parse.Syntax.ConditionTree;
import org.junheng.rules.parse.Syntax.Pattern;
import org.junheng.rules.parse.Syntax.Quantified;
import org.junheng.rules.parse.Token;
import org.junheng.rules.vocabulary.Vocabulary;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/**
 * A rule whose {@code when} is a free pattern says whom it judges; what it reads of them is told from the pattern. A member
 * that lacks one of these figures is undecided, for a pattern over a missing figure matches nothing.
 */
final class FreePattern {
    private final Annotations annotations;
    private final Typing typing;
    private final Syntax.RuleTree rule;

    FreePattern(Annotations annotations, Typing typing, Syntax.RuleTree rule) {
        this.annotations = annotations;
        this.typing = typing;
        this.rule = rule;
    }

    /** The figures that the patterns read of the subject; what the rule says itself of them is held against it. */
    List<String> reads(String inserted) {
        Optional<String> subjects = annotations.text("subjects");
        if (subjects.isEmpty()) {
            problem(
                    new Text("缺 @subjects。", "@subjects is missing."),
                    new Text("写明判定哪些对象：@subjects( Section )。", "Say whom the rule judges: @subjects( Section )."));
        }
        Class<?> type = Vocabulary.FACTS.get(subjects.orElse(""));
        if (subjects.isPresent() && (type == null || !Subject.class.isAssignableFrom(type))) {
            problem(
                    new Text(
                            "@subjects( " + subjects.get() + " ) 不是评估对象。",
                            "@subjects( " + subjects.get() + " ) is not a kind of subject."),
                    new Text("写 County、School 或 Section。", "Write County, School or Section."));
        }
        if (type != null && !inserted.isEmpty() && !type.getSimpleName().equals(inserted)) {
            problem(
                    new Text(
                            "@subjects 写 " + type.getSimpleName() + "，而 violation( … ) 的对象是 " + inserted + "。",
                            "@subjects says " + type.getSimpleName() + ", but violation( … ) is about a " + inserted
                                    + "."),
                    new Text("两处写同一种对象。", "Let both name the same kind of subject."));
        }
        rule.when().forEach(condition -> demandComplete(condition, type));
        List<String> read = type == null ? List.of() : readOfSubject(type);
        annotations.text("reads").map(RuleCheck::words).ifPresent(declared -> {
            if (type != null) {
                checkDeclared(type, declared);
                checkTested(read, declared);
            }
        });
        return read;
    }

    /** Of some facts it is not known whether all of them were reported: a pattern over them passes over the rest. */
    private void demandComplete(ConditionTree condition, @Nullable Class<?> subject) {
        if (condition instanceof Accumulate accumulate) {
            typing.problem(
                    accumulate.at(),
                    new Text("自由规则里不能用 accumulate。", "A free rule accumulates nothing."),
                    new Text(
                            "要比较汇总值，写 require( … )。",
                            "To hold a sum or dispersion against a limit, write require( … )."));
            return;
        }
        Token type = condition instanceof Pattern pattern
                ? pattern.type()
                : ((Quantified) condition).pattern().type();
        Class<?> matched = Vocabulary.FACTS.getOrDefault(type.text(), Object.class);
        boolean isList = matched == ClassGroup.class || matched == Results.class || matched == Enrolment.class;
        if (isList && matched != subject) {
            typing.problem(
                    type,
                    new Text(
                            type.text() + "( … ) 可能没有报全，规则会悄悄漏掉其余的。",
                            type.text()
                                    + "( … ) may not have been reported in full; the rule would pass over the rest."),
                    new Text(
                            "改用学段的指标，如 $s.classesAbove( \"45\" ) 或 $s.passRate()。",
                            "Use a figure of the section, such as $s.classesAbove( \"45\" ) or $s.passRate()."));
        }
    }

    private List<String> readOfSubject(Class<?> type) {
        List<ConditionTree> own = new ArrayList<>();
        for (ConditionTree condition : rule.when()) {
            if (condition instanceof Pattern pattern && pattern.type().is(type.getSimpleName())) {
                own.add(pattern);
            }
        }
        Syntax.RuleTree ofSubject =
                new Syntax.RuleTree(rule.name(), rule.annotations(), rule.agendaGroup(), own, Optional.empty());
        Set<String> names = new TreeSet<>();
        for (RuleInput input : new FiguresRead(ofSubject, typing).needs()) {
            name(type, input).ifPresent(names::add);
        }
        return List.copyOf(names);
    }

    /** What a subject of the type reports under that name itself; empty for what others report. */
    private static Optional<String> name(Class<?> type, RuleInput input) {
        boolean ofSchool = type == School.class || type == Section.class;
        return switch (input.source()) {
            case SCHOOL, SCHOOL_ANSWER, KIND -> ofSchool ? Optional.of(input.name()) : Optional.empty();
            case SCHOOL_LEVEL -> type == Section.class ? Optional.of(input.name()) : Optional.empty();
            case SCHOOL_COLUMN -> ofSchool ? Optional.of(ReportedFigures.EXTRA + input.name()) : Optional.empty();
            case SCHOOL_COLUMN_ANSWER ->
                ofSchool ? Optional.of(ReportedFigures.ANSWER + input.name()) : Optional.empty();
            case SCHOOL_COLUMN_TEXT -> ofSchool ? Optional.of(ReportedFigures.TEXT + input.name()) : Optional.empty();
            case COUNTY, COUNTY_ANSWER ->
                type == org.junheng.facts.County.class ? Optional.of(input.name()) : Optional.empty();
            case COUNTY_COLUMN ->
                type == org.junheng.facts.County.class
                        ? Optional.of(ReportedFigures.EXTRA + input.name())
                        : Optional.empty();
            case CHILDREN ->
                type == Enrolment.class
                        ? Optional.of(input.name().substring(input.name().indexOf('.') + 1))
                        : Optional.empty();
            case CLASS ->
                type == ClassGroup.class && input.source() == ReportedAt.CLASS
                        ? Optional.of(input.name())
                        : Optional.empty();
            case COUNTY_LEVEL, COEFFICIENT, RESULTS -> Optional.empty();
        };
    }

    private void checkDeclared(Class<?> type, List<String> declared) {
        List<String> known = ReportedFigures.namesOf(type);
        for (String name : declared) {
            if (!known.contains(name) && !ReportedFigures.isColumn(name)) {
                problem(
                        new Text(
                                "@reads 里的“" + name + "”不是 " + type.getSimpleName() + " 填报的数。",
                                "\"" + name + "\" in @reads is not reported by a " + type.getSimpleName() + "."),
                        ClosestName.hint(
                                name,
                                known,
                                new Text(
                                        "自己的列写作 " + ReportedFigures.EXTRA + "…。",
                                        "For a column of your own write " + ReportedFigures.EXTRA + "….")));
            }
        }
    }

    private void checkTested(List<String> read, List<String> declared) {
        Set<String> lacking = new TreeSet<>(read);
        declared.forEach(lacking::remove);
        if (!lacking.isEmpty()) {
            problem(
                    new Text(
                            "when 里还读了 " + String.join("、", lacking) + "。",
                            "The pattern also reads " + String.join(", ", lacking) + "."),
                    new Text(
                            "加进 @reads，或删去 @reads：读了什么由规则自己看出。",
                            "Add it to @reads, or drop @reads: what is read is told from the rule."));
        }
    }

    private void problem(Text message, Text remedy) {
        typing.problem(rule.name(), message, remedy);
    }
}
