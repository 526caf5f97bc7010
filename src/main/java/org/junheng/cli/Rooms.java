package org.junheng.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.data.ReadingNotes;
import org.junheng.facts.County;
import org.junheng.facts.Criterion;
import org.junheng.facts.Evaluation;
import org.junheng.facts.Overlay;
import org.junheng.rules.RuleInfo;

/** What the command line asks of the library's rooms; its tests answer without compiling a rule. */
interface Rooms {
    /** The names of the bundled packs. */
    List<String> packs();

    /**
     * Loads rules.
     *
     * @throws org.junheng.rules.RulesException if any rule cannot be used
     */
    Loaded load(List<Rules> rules);

    /**
     * Reads data files, county by county.
     *
     * @throws org.junheng.data.DataException if the data or the mapping cannot be used
     */
    ReadingNotes read(List<Path> files, Optional<Path> mapping, Consumer<County> counties);

    /**
     * Reads an overlay.
     *
     * @throws org.junheng.rules.RulesException if it cannot be used
     */
    Overlay overlay(Path file);

    /** Rules that are loaded; used by several threads at once. */
    interface Loaded {
        /** The criteria, by id. */
        Map<String, Criterion> criteria();

        /** Every rule by id, in the order of the files. */
        Map<String, RuleInfo> rules();

        /** Evaluates one county. */
        Evaluation evaluate(County county, Options options);

        /**
         * Checks that the criteria that an overlay adjusts are there.
         *
         * @throws org.junheng.rules.RulesException if one is not
         */
        void check(Overlay overlay);

        /**
         * Runs the cases that stand beside rules.
         *
         * @throws org.junheng.rules.RulesException if a case file cannot be used
         */
        Cases cases(List<Path> files);
    }

    /**
     * What came of the cases.
     *
     * @param run how many were run
     * @param failures what came out otherwise than a case says: one text for each case
     * @param gaps what no case shows of a rule
     */
    record Cases(int run, List<String> failures, List<String> gaps) {
        public Cases {
            failures = List.copyOf(failures);
            gaps = List.copyOf(gaps);
        }
    }
}
