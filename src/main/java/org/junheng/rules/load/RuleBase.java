package org.junheng.rules.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
import org.junheng.criteria.QualityChoices;
import org.junheng.rules.Demanded;
import org.junheng.rules.LoadedFile;
import org.junheng.rules.PerhapsRule;
import org.junheng.rules.Problems;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.cache.CompiledRuleCache;
import org.junheng.rules.overlay.AdjustedRules;
import org.junheng.rules.overlay.OverlayFile;
import org.junheng.rules.print.PrintedName;
import org.junheng.rules.source.SourceFile;
import org.junheng.rules.together.CrossCheck;
import org.junheng.texts.Text;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/** Checked and compiled rules. Immutable and shared by threads; each evaluation opens a session of its own. */
public final class RuleBase {
    private final Linked engine;
    private final List<LinkedFile> linked;
    private final Map<String, RuleInfo> rules;
    private final List<Overlay> overlays;
    private final List<Text> notices;
    private final QualityChoices quality;
    private final List<LoadedFile> files;

    RuleBase(KieBase kieBase, Map<String, RuleInfo> rules) {
        this(
                new Linked(kieBase, List.of(), rules),
                List.of(),
                rules,
                List.of(),
                List.of(),
                QualityChoices.NONE,
                List.of());
    }

    private RuleBase(
            Linked engine,
            List<LinkedFile> linked,
            Map<String, RuleInfo> rules,
            List<Overlay> overlays,
            List<Text> notices,
            QualityChoices quality,
            List<LoadedFile> files) {
        this.quality = quality;
        this.linked = List.copyOf(linked);
        this.engine = engine;
        this.rules = Collections.unmodifiableMap(rules);
        this.overlays = List.copyOf(overlays);
        this.notices = List.copyOf(notices);
        this.files = List.copyOf(files);
    }

    /** The rules as the engine has them, and what it calls them: the same whatever is said of them besides. */
    private static final class Linked {
        private final KieBase kieBase;
        private final Map<String, FiringRule> byPrintedName = new HashMap<>();
        /** The same by the engine's own objects, each of which is there once: to look one up costs no comparison of texts. */
        private final IdentityHashMap<Rule, FiringRule> byRule = new IdentityHashMap<>();

        private final Set<Phase> phases = EnumSet.noneOf(Phase.class);
        private final UnjoinedPatterns joins;
        /** Whether some rule inserts as the engine does. */
        private final boolean insertsAsFacts;

        /**
         * @param models what the rules were made of; none where they were not made of models
         */
        Linked(KieBase kieBase, List<Model> models, Map<String, RuleInfo> rules) {
            this.kieBase = kieBase;
            this.joins = new UnjoinedPatterns(kieBase);
            rules.values().forEach(rule -> phases.add(rule.criterion().phase()));
            for (String id : rules.keySet()) {
                byPrintedName.putIfAbsent(PrintedName.ofRule(PerhapsRule.of(id)), new FiringRule(id, false));
                byPrintedName.put(PrintedName.ofRule(id), new FiringRule(id, true));
            }
            for (KiePackage each : kieBase.getKiePackages()) {
                each.getRules().forEach(rule -> byRule.put(rule, name(rule.getName())));
            }
            insertsAsFacts = !RuleThen.into(models, byRule);
        }

        FiringRule name(Rule rule) {
            FiringRule known = byRule.get(rule);
            return known == null ? name(rule.getName()) : known;
        }

        private FiringRule name(String printedName) {
            return byPrintedName.getOrDefault(printedName, new FiringRule(printedName, false));
        }
    }

    /** The same rules with what packs choose, and places set over them. */
    RuleBase with(List<Overlay> ofPlaces, List<Text> notUsed, QualityChoices chosen) {
        return new RuleBase(engine, linked, rules, ofPlaces, notUsed, chosen, files);
    }

    /** The same rules, which were made of these files. */
    RuleBase of(List<LoadedFile> loaded) {
        return new RuleBase(engine, linked, rules, overlays, notices, quality, loaded);
    }

    /**
     * The same rules and places with another text in the place of one file; nothing of it is kept.
     *
     * @throws org.junheng.rules.RulesException if it cannot be used; it lists every problem at once
     */
    public RuleBase tried(SourceFile changed) {
        List<SourceFile> sources = linked.stream()
                .map(file -> file.source().name().equals(changed.name()) ? changed : file.source())
                .toList();
        RuleBase base = load(sources, linked, new CompiledRuleCache(Optional.empty()), overlays, new Problems());
        OverlayFile.check(overlays, base.criteria(), base.demands());
        AdjustedRules.check(overlays, base.criteria(), sources);
        return base.with(overlays, notices, quality)
                .of(files.stream()
                        .map(file ->
                                file.name().equals(changed.name()) ? RuleSources.content(changed, file.place()) : file)
                        .toList());
    }

    /** The files that are loaded, for another load that may use them again. */
    List<LinkedFile> linked() {
        return linked;
    }

    /**
     * Checks, compiles and links.
     *
     * @param before files that are loaded; those of them that are unchanged are taken as they are
     * @param places what places set over the rules
     */
    static RuleBase load(
            List<SourceFile> sources,
            List<LinkedFile> before,
            CompiledRuleCache kept,
            List<Overlay> places,
            Problems problems) {
        List<Loading> files = sources.parallelStream()
                .map(source -> Loading.of(source, before, kept))
                .toList();
        List<RuleInfo> all = new ArrayList<>();
        for (Loading file : files) {
            all.addAll(file.check(problems));
        }
        CrossCheck.check(all, sources, places, problems);
        problems.throwIfAny();
        // The engine looks for its parts where the current thread does, which in a host may know nothing of them.
        Thread thread = Thread.currentThread();
        ClassLoader context = thread.getContextClassLoader();
        thread.setContextClassLoader(RuleBase.class.getClassLoader());
        try {
            // What sessions are made by is looked for once, and not by the thread that happens to open the first.
            RuntimeComponentFactory.get();
            files.forEach(file -> file.compile(kept, problems));
            problems.throwIfAny();
            List<LinkedFile> done = files.parallelStream().map(Loading::linked).toList();
            List<Model> models = done.stream().map(LinkedFile::model).toList();
            KieBase base = KieBaseBuilder.createKieBaseFromModel(models, configuration());
            Map<String, RuleInfo> rules = byId(all);
            return new RuleBase(
                    new Linked(base, models, rules), done, rules, List.of(), List.of(), QualityChoices.NONE, List.of());
        } finally {
            thread.setContextClassLoader(context);
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

    /** How the packs that were loaded reckon a school's quality. */
    public QualityChoices quality() {
        return quality;
    }

    /** The files that they were made of, by name. */
    public List<LoadedFile> files() {
        return files;
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

    /** A rule by what the engine has for it. */
    FiringRule name(Rule rule) {
        return engine.name(rule);
    }

    /** Whether any rule belongs to the phase. */
    boolean has(Phase phase) {
        return engine.phases.contains(phase);
    }

    /** Whether what some rule inserts becomes a fact of the engine's, to be told by it. */
    boolean insertsAsFacts() {
        return engine.insertsAsFacts;
    }

    /** The rules that combine facts without a condition. */
    UnjoinedPatterns joins() {
        return engine.joins;
    }

    /** Opens a session for one evaluation; close it. */
    public RuleSession open() {
        return new RuleSession(this, engine.kieBase.newKieSession(), null);
    }

    /** The same with a clock beside its rules. */
    public RuleSession open(RuleClock clock) {
        return new RuleSession(this, engine.kieBase.newKieSession(), clock);
    }
}
