package org.junheng;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Overlay;
import org.junheng.engine.Deadline;
import org.junheng.engine.Evaluator;
import org.junheng.facts.County;
import org.junheng.plan.AlternativePlans;
import org.junheng.plan.PhasedPlans;
import org.junheng.plan.Planner;
import org.junheng.plan.whatif.Change;
import org.junheng.plan.whatif.Differences;
import org.junheng.results.Aims;
import org.junheng.results.Alternatives;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Prices;
import org.junheng.results.RuleCosts;
import org.junheng.results.WhatIf;
import org.junheng.results.phase.ExpectedStudents;
import org.junheng.results.phase.Phases;
import org.junheng.rules.LoadedFile;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.load.RuleBase;
import org.junheng.rules.load.RuleSources;
import org.junheng.rules.source.Sha256;
import org.junheng.rules.source.SourceFile;
import org.junheng.texts.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loaded rules: evaluates counties. Immutable, safe to share between threads, and costly enough to load once.
 */
public final class Junheng {
    private static final Logger LOG = LoggerFactory.getLogger("org.junheng.rules");

    private final RuleBase base;
    private final String hash;
    private final Evaluator evaluator;

    private Junheng(RuleBase base, String hash) {
        this.base = base;
        this.hash = hash;
        this.evaluator = new Evaluator(base);
    }

    /**
     * Loads rules, several sources together.
     *
     * @param sources none of them null
     * @throws org.junheng.rules.RulesException if any rule cannot be used; it lists every problem at once
     */
    public static Junheng load(Rules... sources) {
        return of(FoundRules.in(HandedOver.all("sources", sources)));
    }

    /**
     * Loads rules after these: files that are the same in both are not compiled or linked again.
     *
     * @throws org.junheng.rules.RulesException if any rule cannot be used; it lists every problem at once
     */
    public Junheng reloaded(Rules... sources) {
        return following(FoundRules.in(HandedOver.all("sources", sources)));
    }

    Junheng following(RuleSources found) {
        return of(found.after(base));
    }

    /**
     * These rules with another text in the place of one of their files, to see what it would do; nothing of it is kept.
     *
     * @param file what messages call the file, see {@link Criterion#file}
     * @throws org.junheng.rules.RulesException if the text cannot be used; it lists every problem at once
     */
    public Junheng tried(String file, String text) {
        HandedOver.demand("file", file, "text", text);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] name = (hash + file).getBytes(StandardCharsets.UTF_8);
        String other = Sha256.hex(name, bytes);
        return new Junheng(base.tried(new SourceFile(file, bytes)), other);
    }

    static Junheng of(RuleSources found) {
        // Loading adds what places bring.
        String hash = found.hash();
        Junheng loaded = new Junheng(found.load(), hash);
        LOG.info(
                "loaded {} rules, {} of them criteria; overlays: {}; {}",
                loaded.rules().size(),
                loaded.criteria().size(),
                loaded.overlays().stream().map(Overlay::name).toList(),
                hash);
        loaded.notices().forEach(notice -> LOG.warn("{}", notice.en()));
        return loaded;
    }

    /** The packs that travel with the library, by name, each with how many criteria it has; no rule is loaded for it. */
    public static SortedMap<String, Integer> bundledPacks() {
        return RuleSources.bundledPacks();
    }

    /** The places whose standards travel with the library, by name, each with the packs that it has standards for. */
    public static SortedMap<String, List<String>> bundledOverlays() {
        return RuleSources.bundledOverlays();
    }

    /** What the places that were loaded set over the rules, nearest first; it holds in every evaluation. */
    public List<Overlay> overlays() {
        return base.overlays();
    }

    /** What was found among the rules and is not used, such as a place's rules for a pack that is not loaded. */
    public List<Text> notices() {
        return base.notices();
    }

    /** The SHA-256 of the names and bytes of what was loaded, in hexadecimal digits: equal rules have equal ones. */
    public String hash() {
        return hash;
    }

    /** The files that were loaded, by name, each with the hash of its bytes: what results by these rules depend on. */
    public List<LoadedFile> files() {
        return base.files();
    }

    /** Every loaded rule by id, in the order of the files: criteria, and those that exclude or recommend. */
    public Map<String, RuleInfo> rules() {
        return base.rules();
    }

    /** The criteria of the loaded rules by id, in the order of their documents. */
    public Map<String, Criterion> criteria() {
        return evaluator.criteria();
    }

    /**
     * Evaluates one county: a function of its arguments. The layers of the options lie over those of the places loaded.
     *
     * @throws RefusedException if the parts of the county do not belong together, or an overlay is of a criterion that there is
     *     not; it lists every problem at once
     */
    public Evaluation evaluate(County county, Options options) {
        HandedOver.demand("county", county, "options", options);
        List<Overlay> layers = layers(county, options);
        Deadline deadline = Deadline.in(options.deadline());
        Evaluation evaluation = evaluator.evaluate(county, options.asOf(), layers, deadline);
        deadline.end(county.id());
        return evaluation;
    }

    /**
     * What each rule costs where one county is evaluated: time, matches, verdicts. The first evaluations of a process are slow,
     * whatever the rule; {@link RuleCosts#plus} adds up several.
     *
     * @throws RefusedException as {@link #evaluate} does
     */
    public RuleCosts costs(County county, Options options) {
        HandedOver.demand("county", county, "options", options);
        return evaluator.costs(county, options.asOf(), layers(county, options), Deadline.in(options.deadline()));
    }

    private List<Overlay> layers(County county, Options options) {
        List<Text> problems = new ArrayList<>(CountyCheck.problems(county));
        problems.addAll(OptionsCheck.problems(options, base));
        RefusedException.throwIfAny(problems);
        return Stream.concat(options.overlays().stream(), base.overlays().stream())
                .toList();
    }

    /**
     * The whole road: reads counties, evaluates them on all cores, looks for what is suspect about their data, and fills reports
     * and other sinks in the order of the data.
     *
     * @throws org.junheng.data.note.DataException if the data cannot be used at all; it lists every problem at once
     * @throws java.io.UncheckedIOException if a sink cannot be written
     */
    public CountyRun evaluate(CountySource source, Options options, CountySink<?>... sinks) {
        HandedOver.demand("source", source, "options", options);
        return CountyRun.evaluate(source, county -> evaluate(county, options), HandedOver.all("sinks", sinks));
    }

    /**
     * The cheapest plan for one county: what to build, buy, recruit or move where, so that what fails passes, and nothing
     * that passes fails. Proved: the county is evaluated again with the plan done.
     *
     * @param prices what may be changed, at what price, within which bounds; {@link Prices#none()} seeks the fewest pieces
     * @throws RefusedException as {@link #evaluate} does
     */
    public Plan plan(County county, Options options, Prices prices) {
        HandedOver.demand("county", county, "options", options, "prices", prices);
        return plan(evaluate(county, options), options, prices);
    }

    /**
     * The same for a county that has been evaluated by these rules, with these options.
     *
     * @throws RefusedException if it was evaluated by other rules, or for another day
     */
    public Plan plan(Evaluation evaluation, Options options, Prices prices) {
        HandedOver.demand("evaluation", evaluation, "options", options, "prices", prices);
        return plan(evaluation, options, prices, Aims.REQUIRED);
    }

    /**
     * The same for what is aimed at: chosen criteria, with a margin, in some ways alone.
     *
     * @throws RefusedException if it was evaluated by other rules, or for another day
     * @throws IllegalArgumentException if a criterion is aimed at that these rules do not have
     */
    public Plan plan(Evaluation evaluation, Options options, Prices prices, Aims aims) {
        HandedOver.demand("evaluation", evaluation, "options", options, "prices", prices, "aims", aims);
        RefusedException.throwIfAny(OptionsCheck.problems(evaluation, options, evaluator.criteria()));
        return Planner.plan(
                evaluation, prices, OptionsCheck.known(aims, evaluation), county -> evaluate(county, options));
    }

    /**
     * Several plans for the same, side by side: the cheapest, by moving alone, by buying alone, at the fewest schools, and, where
     * there is a budget, for the most students.
     *
     * @throws RefusedException if it was evaluated by other rules, or for another day
     * @throws IllegalArgumentException if a criterion is aimed at that these rules do not have
     */
    public Alternatives alternatives(Evaluation evaluation, Options options, Prices prices, Aims aims) {
        HandedOver.demand("evaluation", evaluation, "options", options, "prices", prices, "aims", aims);
        RefusedException.throwIfAny(OptionsCheck.problems(evaluation, options, evaluator.criteria()));
        return AlternativePlans.of(
                evaluation, prices, OptionsCheck.known(aims, evaluation), county -> evaluate(county, options));
    }

    /**
     * A plan in years: what to do first with the money of each year, and what each comes to, proved with the students that are
     * expected in it.
     *
     * @param prices what may be changed, at what price; its budget is that of each year
     * @param years which years, in their order
     * @param expected the students of those years of which they are known; of others they stay as they were
     * @throws RefusedException if it was evaluated by other rules, or for another day, or if students are expected in a year or
     *     at a school that there is not
     * @throws IllegalArgumentException if there is no year or no budget, or if a criterion is aimed at that these rules do not
     *     have
     */
    public Phases phases(
            Evaluation evaluation,
            Options options,
            Prices prices,
            Aims aims,
            List<Integer> years,
            List<ExpectedStudents> expected) {
        HandedOver.demand("evaluation", evaluation, "options", options, "prices", prices, "aims", aims);
        HandedOver.demand("years", years, "expected", expected);
        RefusedException.throwIfAny(OptionsCheck.problems(evaluation, options, evaluator.criteria()));
        RefusedException.throwIfAny(OptionsCheck.problems(expected, years, evaluation.county()));
        return PhasedPlans.of(
                evaluation,
                prices,
                OptionsCheck.known(aims, evaluation),
                years,
                expected,
                county -> evaluate(county, options));
    }

    /**
     * What would be if figures were other ones, or limits: every verdict that flips, and every value that gets worse.
     *
     * @param others other limits, in overlays that lie nearer than those of the options
     * @throws RefusedException as {@link #evaluate} does, or if a change is of what there is not, or makes what cannot be
     * @throws IllegalArgumentException if a change adds to a figure that was not reported
     */
    public WhatIf whatIf(County county, Options options, List<Change> changes, Overlay... others) {
        HandedOver.demand("county", county, "options", options, "changes", changes);
        RefusedException.throwIfAny(OptionsCheck.problems(changes, county));
        Options with =
                HandedOver.all("others", others).stream().reduce(options, Options::overlay, (one, other) -> other);
        Evaluation before = ChangedData.told(evaluate(county, options));
        Evaluation after = ChangedData.told(evaluate(Change.apply(county, changes), with));
        RefusedException.throwIfAny(ChangedData.refused(before, after));
        return Differences.between(before, after);
    }
}
