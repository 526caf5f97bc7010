package org.junheng.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junheng.facts.Criterion;
import org.junheng.facts.Overlay;
import org.junheng.facts.Phase;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;

/** Checked and compiled rules. Immutable and shared by threads; each evaluation opens a session of its own. */
public final class RuleBase {
    private final KieBase kieBase;
    private final Map<String, RuleInfo> rules;
    private final List<Overlay> overlays;
    private final List<String> notices;
    private final Set<Phase> phases = EnumSet.noneOf(Phase.class);
    private final Joins joins;

    RuleBase(KieBase kieBase, Map<String, RuleInfo> rules) {
        this(kieBase, rules, List.of(), List.of());
    }

    private RuleBase(KieBase kieBase, Map<String, RuleInfo> rules, List<Overlay> overlays, List<String> notices) {
        this.kieBase = kieBase;
        this.rules = rules;
        this.overlays = List.copyOf(overlays);
        this.notices = List.copyOf(notices);
        this.joins = new Joins(kieBase);
        rules.values().forEach(rule -> phases.add(rule.criterion().phase()));
    }

    /** The same rules with what places set over them. */
    RuleBase with(List<Overlay> ofPlaces, List<String> notUsed) {
        return new RuleBase(kieBase, rules, ofPlaces, notUsed);
    }

    static RuleBase load(List<SourceFile> sources, KeptFiles kept, Problems problems) {
        List<CompiledFile> files = new ArrayList<>();
        List<SourceFile> fresh = new ArrayList<>();
        List<RuleInfo> all = new ArrayList<>();
        Map<SourceFile, List<RuleInfo>> checked = new LinkedHashMap<>();
        List<Optional<CompiledFile>> keptFiles =
                sources.parallelStream().map(kept::find).toList();
        for (int i = 0; i < sources.size(); i++) {
            SourceFile source = sources.get(i);
            Optional<CompiledFile> found = keptFiles.get(i);
            List<RuleInfo> rules = found.map(CompiledFile::rules).orElseGet(() -> FileCheck.check(source, problems));
            found.ifPresentOrElse(files::add, () -> fresh.add(source));
            all.addAll(rules);
            checked.put(source, rules);
        }
        CrossCheck.check(all, problems);
        problems.throwIfAny();
        for (SourceFile source : fresh) {
            compile(source, checked.getOrDefault(source, List.of()), kept, problems)
                    .ifPresent(files::add);
        }
        problems.throwIfAny();
        return new RuleBase(link(files), byId(all));
    }

    private static Optional<CompiledFile> compile(
            SourceFile source, List<RuleInfo> rules, KeptFiles kept, Problems problems) {
        Optional<CompiledFile> compiled = source.text(problems)
                .flatMap(text -> FileCompiler.compile(source, text, rules, KeptFiles.key(source), problems));
        compiled.ifPresent(file -> kept.keep(source, file));
        return compiled;
    }

    private static KieBase link(List<CompiledFile> files) {
        List<Model> models = files.parallelStream().map(RuleBase::model).toList();
        return KieBaseBuilder.createKieBaseFromModel(models, configuration());
    }

    private static Model model(CompiledFile file) {
        ClassLoader loader = new CompiledClassLoader(file.classes());
        try {
            return (Model)
                    loader.loadClass(file.modelClass()).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a compiled rule file cannot be loaded: " + file.modelClass(), e);
        }
    }

    static KieBaseConfiguration configuration() {
        KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration();
        // Two rules of one shape otherwise share a node and, in places, each other's numbers.
        configuration.setProperty("drools.shareBetaNodes", "false");
        return configuration;
    }

    private static Map<String, RuleInfo> byId(List<RuleInfo> rules) {
        Map<String, RuleInfo> byId = new LinkedHashMap<>();
        rules.forEach(rule -> byId.put(rule.id(), rule));
        return byId;
    }

    /** Every rule by id, in the order of the files. */
    public Map<String, RuleInfo> rules() {
        return rules;
    }

    /** What the places that were loaded set over the rules, nearest first. */
    public List<Overlay> overlays() {
        return overlays;
    }

    /** What was found and is not used, in Chinese and English. */
    public List<String> notices() {
        return notices;
    }

    /** What each rule says of itself, by id. */
    Map<String, Criterion> criteria() {
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        rules.forEach((id, rule) -> criteria.put(id, rule.criterion()));
        return criteria;
    }

    /** Whether any rule belongs to the phase. */
    boolean has(Phase phase) {
        return phases.contains(phase);
    }

    /** The rules that combine facts without a condition. */
    Joins joins() {
        return joins;
    }

    /** Opens a session for one evaluation; close it. */
    public RuleSession open() {
        return new RuleSession(this, kieBase.newKieSession());
    }
}
