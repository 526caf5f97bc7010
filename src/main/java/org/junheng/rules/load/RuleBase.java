package org.junheng.rules.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.core.reteoo.RuntimeComponentFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Overlay;
import org.junheng.criteria.Phase;
import org.junheng.rules.Demanded;
import org.junheng.rules.PerhapsRule;
import org.junheng.rules.Problems;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.cache.CompiledRuleCache;
import org.junheng.rules.check.CheckedFile;
import org.junheng.rules.check.CrossCheck;
import org.junheng.rules.check.FileCheck;
import org.junheng.rules.compile.CompiledClassLoader;
import org.junheng.rules.compile.CompiledFile;
import org.junheng.rules.compile.FileCompiler;
import org.junheng.rules.print.PrintedName;
import org.junheng.rules.print.RulePrinter;
import org.junheng.rules.source.SourceFile;
import org.junheng.texts.Text;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checked and compiled rules. Immutable and shared by threads; each evaluation opens a session of its own. */
public final class RuleBase {
    private static final Logger LOG = LoggerFactory.getLogger("org.junheng.rules");

    private final KieBase kieBase;
    private final Map<String, RuleInfo> rules;
    private final List<Overlay> overlays;
    private final List<Text> notices;
    private final Map<String, String> byPrintedName = new HashMap<>();
    private final Map<String, String> byPerhapsName = new HashMap<>();
    private final Set<Phase> phases = EnumSet.noneOf(Phase.class);
    private final UnjoinedPatterns joins;

    RuleBase(KieBase kieBase, Map<String, RuleInfo> rules) {
        this(kieBase, rules, List.of(), List.of());
    }

    private RuleBase(KieBase kieBase, Map<String, RuleInfo> rules, List<Overlay> overlays, List<Text> notices) {
        this.kieBase = kieBase;
        this.rules = Collections.unmodifiableMap(rules);
        this.overlays = List.copyOf(overlays);
        this.notices = List.copyOf(notices);
        this.joins = new UnjoinedPatterns(kieBase);
        rules.values().forEach(rule -> phases.add(rule.criterion().phase()));
        for (String id : rules.keySet()) {
            byPrintedName.put(PrintedName.ofRule(id), id);
            byPerhapsName.put(PrintedName.ofRule(PerhapsRule.of(id)), id);
        }
    }

    /** The same rules with what places set over them. */
    RuleBase with(List<Overlay> ofPlaces, List<Text> notUsed) {
        return new RuleBase(kieBase, rules, ofPlaces, notUsed);
    }

    static RuleBase load(List<SourceFile> sources, CompiledRuleCache kept, Problems problems) {
        List<CompiledFile> files = new ArrayList<>();
        List<RuleInfo> all = new ArrayList<>();
        Map<SourceFile, CheckedFile> checked = new LinkedHashMap<>();
        List<Optional<CompiledFile>> keptFiles =
                sources.parallelStream().map(kept::find).toList();
        for (int i = 0; i < sources.size(); i++) {
            SourceFile source = sources.get(i);
            Optional<CompiledFile> found = keptFiles.get(i);
            if (found.isPresent()) {
                LOG.debug("{} was compiled before", source.name());
                files.add(found.get());
                all.addAll(found.get().rules());
            } else {
                CheckedFile file = FileCheck.check(source, problems);
                all.addAll(file.rules());
                checked.put(source, file);
            }
        }
        CrossCheck.check(all, sources, problems);
        problems.throwIfAny();
        // The engine looks for its parts where the current thread does, which in a host may know nothing of them.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(RuleBase.class.getClassLoader());
        try {
            // What sessions are made by is looked for once, and not by the thread that happens to open the first.
            RuntimeComponentFactory.get();
            return built(files, checked, all, kept, problems);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static RuleBase built(
            List<CompiledFile> files,
            Map<SourceFile, CheckedFile> checked,
            List<RuleInfo> all,
            CompiledRuleCache kept,
            Problems problems) {
        for (Map.Entry<SourceFile, CheckedFile> file : checked.entrySet()) {
            compile(file.getKey(), file.getValue(), kept, problems).ifPresent(files::add);
        }
        problems.throwIfAny();
        return new RuleBase(link(files), byId(all));
    }

    private static Optional<CompiledFile> compile(
            SourceFile source, CheckedFile checked, CompiledRuleCache kept, Problems problems) {
        long from = System.nanoTime();
        Optional<CompiledFile> compiled = checked.tree()
                .map(RulePrinter::print)
                .flatMap(printed -> FileCompiler.compile(
                        source, printed, checked.rules(), CompiledRuleCache.key(source), problems));
        compiled.ifPresent(file -> kept.keep(source, file));
        LOG.debug("compiled {} in {} ms", source.name(), (System.nanoTime() - from) / 1_000_000);
        return compiled;
    }

    private static KieBase link(List<CompiledFile> files) {
        List<Model> models = files.parallelStream().map(RuleBase::model).toList();
        return KieBaseBuilder.createKieBaseFromModel(models, configuration());
    }

    private static Model model(CompiledFile file) {
        ClassLoader loader = new CompiledClassLoader(file);
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
    public List<Text> notices() {
        return notices;
    }

    /** What each rule says of itself, by id. */
    public Map<String, Criterion> criteria() {
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        rules.forEach((id, rule) -> criteria.put(id, rule.criterion()));
        return criteria;
    }

    /** What each rule that states a limit demands, by id. */
    public Map<String, Demanded> demands() {
        Map<String, Demanded> demands = new HashMap<>();
        rules.forEach((id, rule) -> rule.demand().ifPresent(demand -> demands.put(id, demand)));
        return demands;
    }

    /** A rule as it is known, by what the engine calls it; and whether it matches on what is known, or perhaps. */
    record Name(String id, boolean isCertain) {}

    Name name(String printedName) {
        String certain = byPrintedName.get(printedName);
        return certain == null
                ? new Name(byPerhapsName.getOrDefault(printedName, printedName), false)
                : new Name(certain, true);
    }

    /** Whether any rule belongs to the phase. */
    boolean has(Phase phase) {
        return phases.contains(phase);
    }

    /** The rules that combine facts without a condition. */
    UnjoinedPatterns joins() {
        return joins;
    }

    /** Opens a session for one evaluation; close it. */
    public RuleSession open() {
        return new RuleSession(this, kieBase.newKieSession());
    }
}
