package org.junheng.lab.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.criteria.Criterion;
import org.junheng.facts.County;
import org.junheng.facts.School;
import org.junheng.lab.lint.Diagnostic.Gravity;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleInfo.RuleKind;
import org.junheng.rules.RuleInput;
import org.junheng.rules.RuleInput.ReportedAt;
import org.junheng.rules.parse.Token;
import org.junheng.rules.parse.WrittenNames;
import org.junheng.rules.source.SourceFile;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** What shows in data alone: columns and schools that a rule names and the data do not have, rules that judged nobody. */
public final class DataLints {
    private final Set<String> schoolColumns = new TreeSet<>();
    private final Set<String> countyColumns = new TreeSet<>();
    private final Set<String> ids = new TreeSet<>();
    private final WrittenNames written;
    private final List<Diagnostic> found = new ArrayList<>();

    private DataLints(List<County> data, List<SourceFile> sources) {
        this.written = new WrittenNames(sources);
        for (County county : data) {
            countyColumns.addAll(county.extras().keySet());
            ids.add(county.id());
            for (School school : county.schools()) {
                schoolColumns.addAll(school.extras().keySet());
                ids.add(school.id());
            }
        }
    }

    /**
     * What is told of rules in view of data.
     *
     * @param rules the rules of the files
     * @param judged the criteria that judged somebody in the data
     * @param asOf the day of the evaluation: what is not in force judges nobody
     */
    public static List<Diagnostic> of(
            Collection<RuleInfo> rules,
            List<SourceFile> sources,
            List<County> data,
            Set<String> judged,
            LocalDate asOf) {
        DataLints lints = new DataLints(data, sources);
        for (SourceFile source : sources) {
            LintedFile.of(source)
                    .ifPresent(file -> rules.stream()
                            .filter(rule -> rule.criterion().file().equals(file.name()))
                            .forEach(rule -> lints.look(rule, file, judged, asOf)));
        }
        return List.copyOf(lints.found);
    }

    private void look(RuleInfo rule, LintedFile file, Set<String> judged, LocalDate asOf) {
        int before = found.size();
        rule.needs().forEach(need -> column(rule, need));
        file.rule(rule.id()).stream()
                .flatMap(tree -> NamedSubjects.in(tree).stream())
                .forEach(subject -> school(rule, subject));
        boolean judges = rule.kind() == RuleKind.REQUIREMENT || rule.kind() == RuleKind.VIOLATION;
        if (judges && found.size() == before && isInForce(rule.criterion(), asOf) && !judged.contains(rule.id())) {
            found.add(RuleLints.warning(
                    Lint.JUDGED_NOBODY,
                    rule.criterion(),
                    new Text("在这些数据里没有判定任何对象。", "It judged nobody in these data."),
                    new Text(
                            "核对 when 里的条件，以及数据里有没有这样的学校和学段。",
                            "Check the conditions in when, and whether the data have such schools and levels.")));
        }
    }

    private static boolean isInForce(Criterion criterion, LocalDate asOf) {
        return criterion.from().filter(asOf::isBefore).isEmpty()
                && criterion.until().filter(asOf::isAfter).isEmpty();
    }

    private void column(RuleInfo rule, RuleInput need) {
        Set<String> known = need.source() == ReportedAt.SCHOOL_COLUMN
                ? schoolColumns
                : need.source() == ReportedAt.COUNTY_COLUMN ? countyColumns : Set.of(need.name());
        if (!known.contains(need.name())) {
            tell(
                    Lint.UNKNOWN_COLUMN,
                    rule,
                    need.name(),
                    new Text("数据里没有“" + need.name() + "”这一列。", "The data have no column \"" + need.name() + "\"."),
                    known.isEmpty()
                            ? new Text("数据里没有自有列；核对表头。", "They have no columns of their own; check their header.")
                            : ClosestName.remedy(need.name(), known));
        }
    }

    private void school(RuleInfo rule, String subject) {
        String id = subject.split("/", 2)[0];
        if (!ids.contains(id)) {
            tell(
                    Lint.UNKNOWN_SCHOOL,
                    rule,
                    subject,
                    new Text("数据里没有学校或县“" + id + "”。", "The data have no school or county \"" + id + "\"."),
                    ClosestName.remedy(id, ids));
        }
    }

    private void tell(Lint lint, RuleInfo rule, String name, Text message, Text remedy) {
        Criterion criterion = rule.criterion();
        Optional<Token> at = written.in(criterion.file(), criterion.line(), name);
        found.add(new Diagnostic(
                lint.id(),
                Gravity.WARNING,
                criterion.file(),
                at.map(Token::line).orElse(criterion.line()),
                at.map(Token::column).orElse(0),
                new Text("规则“" + rule.id() + "”", "rule \"" + rule.id() + "\""),
                message,
                remedy));
    }
}
