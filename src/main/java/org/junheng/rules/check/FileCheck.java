package org.junheng.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.rules.Problems;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.check.CheckedFile.CheckedRule;
import org.junheng.rules.parse.HeaderCheck;
import org.junheng.rules.parse.RuleParser;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.QuotedText;
import org.junheng.rules.parse.Syntax.RuleTree;
import org.junheng.rules.parse.Token;
import org.junheng.rules.parse.Tokens;
import org.junheng.rules.source.SourceFile;
import org.junheng.texts.Text;

/** Looks at a rule file before it is built, for building some of it is already running it. */
public final class FileCheck {
    private static final Set<String> SCORED = Set.of("points", "deduct");

    private FileCheck() {}

    /** The rules of the file and the tree that was checked; what is wrong with it goes to the problems. */
    public static CheckedFile check(SourceFile source, Problems problems) {
        Optional<String> text = source.text(problems);
        if (text.isEmpty()) {
            return new CheckedFile(List.of(), Optional.empty());
        }
        int before = problems.size();
        List<Token> tokens = Tokens.of(source.name(), text.get(), problems);
        boolean isCutOff = problems.size() > before;
        Syntax.File file = RuleParser.parse(source.name(), tokens, problems);
        if (file.rules().isEmpty() && problems.size() == before) {
            Text what = text.get().isBlank()
                    ? new Text("文件是空的。", "The file is empty.")
                    : new Text("文件里没有规则。", "The file holds no rule.");
            problems.add(source.name(), 0, what, new Text("写入规则，或删除文件。", "Write a rule into it, or remove the file."));
            return new CheckedFile(List.of(), Optional.empty());
        }
        // A comment without an end swallows the header too, and is one mistake.
        if (!isCutOff || !file.rules().isEmpty()) {
            HeaderCheck.check(source.name(), file.header(), problems);
        }
        List<CheckedRule> rules = new ArrayList<>();
        file.rules().forEach(rule -> rules.add(RuleCheck.check(source.name(), rule, problems)));
        OpposedDemands.check(rules, problems);
        List<RuleInfo> infos = rules.stream().map(CheckedRule::info).toList();
        if (problems.size() > before) {
            return new CheckedFile(infos, Optional.empty());
        }
        List<RuleTree> compiled =
                rules.stream().flatMap(rule -> rule.compiled().stream()).toList();
        return new CheckedFile(infos, Optional.of(new Syntax.File(file.header(), compiled)));
    }

    /**
     * What is wrong with a rule with other limits in place of its own; empty where nothing is, or there is no such rule. How points
     * are lost is left out, for a place may set that beside its limit.
     */
    public static List<RuleProblem> problemsWith(SourceFile source, String id, List<String> limits) {
        Problems unread = new Problems();
        Problems problems = new Problems();
        source.text(unread)
                .map(text -> RuleParser.parse(source.name(), Tokens.of(source.name(), text, unread), unread))
                .flatMap(file -> file.rules().stream()
                        .filter(rule -> rule.name().text().equals(id))
                        .findFirst())
                .ifPresent(rule -> RuleCheck.check(source.name(), with(rule, limits), problems));
        return problems.all();
    }

    private static RuleTree with(RuleTree rule, List<String> limits) {
        List<Syntax.Annotation> unscored = rule.annotations().stream()
                .filter(annotation -> !SCORED.contains(annotation.name().text()))
                .toList();
        Optional<Expression> then = rule.then().map(said -> said instanceof Path path ? with(path, limits) : said);
        return new RuleTree(rule.name(), unscored, rule.agendaGroup(), rule.when(), then);
    }

    private static Expression with(Path then, List<String> limits) {
        return new Path(then.steps().stream()
                .map(step -> LimitCheck.relation(step.name().text()).isPresent() ? with(step, limits) : step)
                .toList());
    }

    private static NamedStep with(NamedStep step, List<String> limits) {
        List<Expression> before = step.arguments().orElse(List.of());
        List<Expression> texts = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Token at = before.get(i).at();
            String text = i < limits.size() ? limits.get(i) : at.text();
            texts.add(new QuotedText(new Token(at.kind(), text, at.line(), at.column())));
        }
        return new NamedStep(step.name(), Optional.of(texts));
    }
}
