package org.junheng.cli.library;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.junheng.CountySource;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Overlay;
import org.junheng.data.DataReader;
import org.junheng.data.ReadCounty;
import org.junheng.data.ReadingOptions;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.County;
import org.junheng.lab.CaseMemory;
import org.junheng.lab.Checkup;
import org.junheng.lab.Mutation;
import org.junheng.lab.witness.WitnessSearch;
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

/** The library itself. */
public final class LibraryRooms implements Rooms {
    @Override
    public SortedMap<String, Integer> packs() {
        return Junheng.bundledPacks();
    }

    @Override
    public SortedMap<String, List<String>> overlays() {
        return Junheng.bundledOverlays();
    }

    @Override
    public Loaded load(List<Rules> rules) {
        return new LibraryRules(Junheng.load(rules.toArray(Rules[]::new)));
    }

    @Override
    public ReadingNotes read(DataJob data, Consumer<ReadCounty> counties) {
        return data.names().isEmpty()
                ? CountySource.files(data.files(), options(data), lastYear(data))
                        .read(counties)
                : CountySource.contents(data.contents(), options(data), lastYear(data))
                        .read(counties);
    }

    /** The tables of the year before, with what tells of campuses: they were of the same schools. */
    private static List<Path> lastYear(DataJob data) {
        List<Path> files = new ArrayList<>(data.lastYear());
        if (!files.isEmpty()) {
            data.campuses().filter(file -> !files.contains(file)).ifPresent(files::add);
        }
        return files;
    }

    private static ReadingOptions options(DataJob data) {
        Mapping mapping = data.mapping().map(Mapping::read).orElseGet(Mapping::none);
        ReadingOptions usual = data.ofNamedYear() ? ReadingOptions.USUAL.ofTheYearBefore() : ReadingOptions.USUAL;
        ReadingOptions options = usual.with(mapping).with(data.cutoffs()).with(data.bands());
        return data.encoding().map(options::with).orElse(options);
    }

    @Override
    public Inspection inspect(DataJob data) {
        return DataReader.inspect(data.files(), options(data));
    }

    private record LibraryRules(Junheng junheng) implements Loaded {
        @Override
        public Map<String, Criterion> criteria() {
            return junheng.criteria();
        }

        @Override
        public Map<String, RuleInfo> rules() {
            return junheng.rules();
        }

        @Override
        public Loaded reloaded(List<Rules> rules) {
            return new LibraryRules(junheng.reloaded(rules.toArray(Rules[]::new)));
        }

        @Override
        public Evaluation evaluate(County county, Options options) {
            return junheng.evaluate(county, options);
        }

        @Override
        public RuleCosts costs(County county, Options options) {
            return junheng.costs(county, options);
        }

        @Override
        public Plan plan(Evaluation evaluation, Options options, Prices prices, Aims aims) {
            return junheng.plan(evaluation, options, prices, aims);
        }

        @Override
        public Alternatives alternatives(Evaluation evaluation, Options options, Prices prices, Aims aims) {
            return junheng.alternatives(evaluation, options, prices, aims);
        }

        @Override
        public Phases phases(
                Evaluation evaluation,
                Options options,
                Prices prices,
                Aims aims,
                List<Integer> years,
                List<ExpectedStudents> expected) {
            return junheng.phases(evaluation, options, prices, aims, years, expected);
        }

        @Override
        public WhatIf whatIf(County county, Options options, List<Change> changes, Overlay limits) {
            return junheng.whatIf(county, options, changes, limits);
        }

        @Override
        public List<Overlay> overlays() {
            return junheng.overlays();
        }

        @Override
        public List<LoadedFile> files() {
            return junheng.files();
        }

        @Override
        public List<Text> notices() {
            return junheng.notices();
        }

        @Override
        public List<Witness> witnesses(Loaded others, LocalDate day) {
            return others instanceof LibraryRules loaded ? WitnessSearch.of(junheng, loaded.junheng, day) : List.of();
        }

        @Override
        public Checkup check(
                List<Path> caseFiles, List<Path> ruleFiles, List<County> data, LocalDate asOf, CaseMemory memory) {
            return Checkup.of(junheng, caseFiles, ruleFiles, data, asOf, memory);
        }

        @Override
        public Mutation mutate(List<Path> caseFiles, List<Path> ruleFiles) {
            return Mutation.of(junheng, caseFiles, ruleFiles);
        }
    }
}
