package org.junheng.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.rules.Problems;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.parse.RuleParser;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Token;
import org.junheng.rules.parse.Tokens;
import org.junheng.rules.source.SourceFile;
import org.junheng.texts.Text;

/** Looks at a rule file before it is built, for building some of it is already running it. */
public final class FileCheck {
    /** The only header a rule file has. */
    static final String HEADER = """
            package rules
            import org.junheng.facts.*
            import static org.junheng.lang.Words.*
            import accumulate org.junheng.lang.DispersionFunction dispersion
            import accumulate org.junheng.lang.VerdictsFunction verdicts
            import accumulate org.junheng.lang.CompositeFunction composite
            """;

    private FileCheck() {}

    /** The rules of the file and the tree that was checked; what is wrong with it goes to the problems. */
    public static CheckedFile check(SourceFile source, Problems problems) {
        Optional<String> text = source.text(problems);
        if (text.isEmpty()) {
            return new CheckedFile(List.of(), Optional.empty());
        }
        int before = problems.size();
        List<Token> tokens = Tokens.of(source.name(), text.get(), problems);
        boolean clean = problems.size() == before;
        Syntax.File file = RuleParser.parse(source.name(), tokens, problems);
        if (file.rules().isEmpty() && problems.size() == before) {
            Text what = text.get().isBlank()
                    ? new Text("文件是空的。", "The file is empty.")
                    : new Text("文件里没有规则。", "The file holds no rule.");
            problems.add(source.name(), 0, what, new Text("写入规则，或删除文件。", "Write a rule into it, or remove the file."));
            return new CheckedFile(List.of(), Optional.empty());
        }
        if (clean) {
            checkHeader(source, file, problems);
        }
        List<CheckedRule> rules = new ArrayList<>();
        file.rules().forEach(rule -> rules.add(RuleCheck.check(source.name(), rule, problems)));
        OpposedDemands.check(rules, problems);
        List<RuleInfo> infos = rules.stream().map(CheckedRule::info).toList();
        if (problems.size() > before) {
            return new CheckedFile(infos, Optional.empty());
        }
        List<Syntax.Rule> compiled =
                rules.stream().flatMap(rule -> rule.compiled().stream()).toList();
        return new CheckedFile(infos, Optional.of(new Syntax.File(file.header(), compiled)));
    }

    private static void checkHeader(SourceFile source, Syntax.File file, Problems problems) {
        List<Token> wanted = Tokens.of("", HEADER, new Problems());
        List<Token> given =
                file.header().stream().filter(token -> !token.is(";")).toList();
        for (int i = 0; i < wanted.size() - 1 || i < given.size(); i++) {
            boolean extra = i >= wanted.size() - 1;
            if (extra || i >= given.size() || !wanted.get(i).is(given.get(i).text())) {
                int line = i < given.size() ? given.get(i).line() : 1;
                Text seen = i < given.size() ? given.get(i).quoted() : new Text("第一条规则", "the first rule");
                problems.add(
                        source.name(),
                        line,
                        new Text(
                                "文件头与规定的不同，从 " + seen.zh() + " 起。",
                                "The header is not the one that every rule file has; it differs at " + seen.en() + "."),
                        new Text("文件以下面几行开头：\n", "Start the file with these lines:\n")
                                .then(HEADER.stripTrailing().indent(4).stripTrailing()));
                return;
            }
        }
    }
}
