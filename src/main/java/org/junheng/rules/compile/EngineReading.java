package org.junheng.rules.compile;

import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.junheng.rules.Problems;
import org.junheng.rules.print.PrintedRules;
import org.junheng.rules.source.SourceFile;
import org.junheng.texts.Text;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** The engine must read in the printed text the rules that were checked; where it does not, the file is refused. */
final class EngineReading {
    private EngineReading() {}

    static boolean agrees(SourceFile source, PrintedRules printed, Problems problems) {
        int before = problems.size();
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, printed.text());
            for (DroolsError error : parser.getErrors()) {
                problem(
                        source,
                        error.getLines().length > 0 ? error.getLines()[0] : 0,
                        refused(error.getMessage()),
                        problems);
            }
            List<String> names = parsed == null
                    ? List.of()
                    : parsed.getRules().stream().map(RuleDescr::getName).toList();
            if (!parser.hasErrors() && !names.equals(printed.names())) {
                problem(
                        source,
                        0,
                        new Text("规则引擎从中读出的规则不同：" + names + "。", "The engine reads other rules in it: " + names + "."),
                        problems);
            }
        } catch (DroolsParserException e) {
            problem(source, 0, refused(String.valueOf(e.getMessage())), problems);
        }
        return problems.size() == before;
    }

    private static Text refused(String said) {
        String first = said.lines().findFirst().orElse(said);
        return new Text("规则引擎读不懂它：“" + first + "”。", "The engine cannot read it: \"" + first + "\".");
    }

    private static void problem(SourceFile source, int line, Text message, Problems problems) {
        problems.add(
                source.name(), line, message, new Text("与 rules/README.md 对照。", "Compare it with rules/README.md."));
    }
}
