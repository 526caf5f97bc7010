package org.junheng.rules.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.junheng.rules.Problems;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.check.CheckedFile;
import org.junheng.rules.check.FileCheck;
import org.junheng.rules.print.RulePrinter;
import org.junheng.rules.source.SourceFile;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** The same rule files, compiled the classic way through MVEL: a second opinion on every verdict. */
public final class ClassicRuleBase {
    private ClassicRuleBase() {}

    public static RuleBase load(Path folder) throws IOException {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        Map<String, RuleInfo> rules = new LinkedHashMap<>();
        Problems problems = new Problems();
        PackChoices choices = new PackChoices();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(path -> path.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
            choices.beside(all);
            for (Path file : all) {
                byte[] bytes = Files.readAllBytes(file);
                CheckedFile checked = FileCheck.check(new SourceFile(file.toString(), bytes), problems);
                checked.rules().forEach(rule -> rules.put(rule.id(), rule));
                checked.tree()
                        .ifPresent(tree -> builder.add(
                                ResourceFactory.newByteArrayResource(
                                        RulePrinter.print(tree).filled().bytes()),
                                ResourceType.DRL));
            }
        }
        problems.throwIfAny();
        if (builder.hasErrors()) {
            throw new IllegalStateException(builder.getErrors().toString());
        }
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(RuleBase.configuration());
        base.addPackages(builder.getKnowledgePackages());
        return new RuleBase(base, rules).with(List.of(), List.of(), choices.read(problems));
    }
}
