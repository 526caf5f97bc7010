package org.junheng.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.data.DataReader;
import org.junheng.data.ReadCounty;
import org.junheng.data.ReadingOptions;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.County;
import org.junheng.facts.Criterion;
import org.junheng.facts.Overlay;
import org.junheng.lab.CaseCoverage;
import org.junheng.lab.CaseResult;
import org.junheng.lab.CaseRunner;
import org.junheng.results.Evaluation;
import org.junheng.rules.RuleInfo;

/** The library itself. */
final class LibraryRooms implements Rooms {
    @Override
    public List<String> packs() {
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
        ReadingOptions usual = options(data);
        Map<String, County> lastYear = new HashMap<>();
        if (!data.lastYear().isEmpty()) {
            DataReader.read(
                    data.lastYear(), usual, read -> lastYear.put(read.county().id(), read.county()));
        }
        ReadingOptions options = usual.with(data.cutoffs()).with(data.bands()).with(lastYear);
        return DataReader.read(data.files(), options, counties);
    }

    private static ReadingOptions options(DataJob data) {
        Mapping mapping = data.mapping().map(Mapping::read).orElseGet(Mapping::none);
        ReadingOptions options = ReadingOptions.USUAL.with(mapping);
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
        public Evaluation evaluate(County county, Options options) {
            return junheng.evaluate(county, options);
        }

        @Override
        public List<Overlay> overlays() {
            return junheng.overlays();
        }

        @Override
        public List<String> notices() {
            return junheng.notices();
        }

        @Override
        public Cases cases(List<Path> files) {
            List<CaseResult> results = CaseRunner.run(junheng, files);
            List<String> failures = results.stream()
                    .filter(result -> !result.held())
                    .map(LibraryRules::failure)
                    .toList();
            List<String> gaps = CaseCoverage.of(junheng.rules().values(), results).stream()
                    .map(Object::toString)
                    .toList();
            return new Cases(results.size(), failures, gaps);
        }

        private static String failure(CaseResult result) {
            return result.file() + ":" + result.line() + ", \"" + result.name() + "\":\n  "
                    + String.join("\n  ", result.differences());
        }
    }
}
