package org.junheng.cli.library;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Overlay;
import org.junheng.data.ReadCounty;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.County;
import org.junheng.lab.CaseMemory;
import org.junheng.lab.Checkup;
import org.junheng.lab.Mutation;
import org.junheng.plan.whatif.Change;
import org.junheng.results.Aims;
import org.junheng.results.Alternatives;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Prices;
import org.junheng.results.RuleCosts;
import org.junheng.results.WhatIf;
import org.junheng.results.Witness;
import org.junheng.results.phase.ExpectedStudents;
import org.junheng.results.phase.Phases;
import org.junheng.rules.LoadedFile;
import org.junheng.rules.RuleInfo;
import org.junheng.texts.Text;

/** What the command line asks of the library's rooms; its tests answer without compiling a rule. */
public interface Rooms {
    /** The bundled packs by name, each with how many criteria it has. */
    SortedMap<String, Integer> packs();

    /** The bundled places by name, each with the packs that it has standards for. */
    SortedMap<String, List<String>> overlays();

    /**
     * Loads rules.
     *
     * @throws org.junheng.rules.RulesException if any rule cannot be used
     */
    Loaded load(List<Rules> rules);

    /**
     * Reads data, county by county.
     *
     * @throws org.junheng.data.note.DataException if the data or the mapping cannot be used
     */
    ReadingNotes read(DataJob data, Consumer<ReadCounty> counties);

    /**
     * Tells how data files are understood.
     *
     * @throws org.junheng.data.note.DataException if the mapping cannot be used
     */
    Inspection inspect(DataJob data);

    /** Rules that are loaded; used by several threads at once. */
    interface Loaded {
        /** The criteria, by id. */
        Map<String, Criterion> criteria();

        /** Every rule by id, in the order of the files. */
        Map<String, RuleInfo> rules();

        /** Evaluates one county. */
        Evaluation evaluate(County county, Options options);

        /** What each rule costs where one county is evaluated. */
        RuleCosts costs(County county, Options options);

        /**
         * Loads rules after these: what has not changed is taken as it is.
         *
         * @throws org.junheng.rules.RulesException if any rule cannot be used
         */
        Loaded reloaded(List<Rules> rules);

        /** What the places that were loaded set over the rules, nearest first. */
        List<Overlay> overlays();

        /** The files that they were made of, by name. */
        List<LoadedFile> files();

        /** What was found and is not used. */
        List<Text> notices();

        /** The cheapest plan for one county. */
        Plan plan(Evaluation evaluation, Options options, Prices prices, Aims aims);

        /** Several plans for one county, side by side. */
        Alternatives alternatives(Evaluation evaluation, Options options, Prices prices, Aims aims);

        /** A plan of one county in years. */
        Phases phases(
                Evaluation evaluation,
                Options options,
                Prices prices,
                Aims aims,
                List<Integer> years,
                List<ExpectedStudents> expected);

        /** What would be with other figures and limits. */
        WhatIf whatIf(County county, Options options, List<Change> changes, Overlay limits);

        /** What shows that other rules are not the same, or that they are, for that day. */
        List<Witness> witnesses(Loaded others, LocalDate day);

        /**
         * Runs the cases that stand beside rules, and looks through the rules.
         *
         * @param ruleFiles the rule files that are looked through
         * @param data counties that the rules will meet; none where none are at hand
         * @param asOf the day for which these are judged
         * @param memory what came of the cases before
         */
        Checkup check(List<Path> caseFiles, List<Path> ruleFiles, List<County> data, LocalDate asOf, CaseMemory memory);

        /** Whether the cases notice mistakes in the rules. */
        Mutation mutate(List<Path> caseFiles, List<Path> ruleFiles);
    }
}
