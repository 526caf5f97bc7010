package org.junheng.report.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.data.note.ReadingNotes;
import org.junheng.report.change.RunDifference.Dependence;
import org.junheng.report.words.Heading;
import org.junheng.report.words.RunOptions;
import org.junheng.report.words.RunOptions.TextHash;

/** Holds what a report depended on against what it is computed from again. */
public final class RunDifferences {
    private final List<RunDifference> all = new ArrayList<>();

    private RunDifferences() {}

    /** Every difference: of the program, of options, of files. */
    public static List<RunDifference> of(RecordedRun recorded, Heading heading, ReadingNotes notes) {
        RunDifferences differences = new RunDifferences();
        differences.options(recorded, heading);
        if (!recorded.run().equals(RunOptions.NONE)) {
            differences.run(recorded.run(), heading.run());
        }
        differences.files(Dependence.DATA, sources(recorded.sources()), sources(notes.sources()));
        return List.copyOf(differences.all);
    }

    private void options(RecordedRun recorded, Heading heading) {
        option("--as-of", recorded.asOf(), heading.asOf().toString());
        option("--rules", String.join(" ", recorded.rules()), String.join(" ", heading.rules()));
    }

    private void run(RunOptions was, RunOptions is) {
        add(Dependence.VERSION, "junheng", was.version(), is.version());
        option("--overlay", String.join(" ", was.places()), String.join(" ", is.places()));
        option("--quality", String.join(" ", was.quality()), String.join(" ", is.quality()));
        option("--cutoffs", was.cutOffs(), is.cutOffs());
        option("--cutoffs full", was.fullMark(), is.fullMark());
        option("--bands", was.bands(), is.bands());
        option("--encoding", was.encoding(), is.encoding());
        files(Dependence.RULES, was.rules(), is.rules());
        files(Dependence.OVERLAY, was.overlays(), is.overlays());
        files(Dependence.MAPPING, was.mapping(), is.mapping());
        files(Dependence.CAMPUSES, was.campuses(), is.campuses());
        files(Dependence.LAST_YEAR, was.lastYear(), is.lastYear());
    }

    private void option(String name, String was, String is) {
        add(Dependence.OPTION, name, was, is);
    }

    private void files(Dependence kind, List<TextHash> was, List<TextHash> is) {
        Map<String, String> before = byName(was);
        Map<String, String> now = byName(is);
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(now.keySet());
        names.forEach(name -> add(kind, name, before.getOrDefault(name, ""), now.getOrDefault(name, "")));
    }

    private static Map<String, String> byName(List<TextHash> files) {
        return files.stream()
                .collect(Collectors.toMap(TextHash::file, TextHash::sha256, (one, other) -> one, LinkedHashMap::new));
    }

    private static List<TextHash> sources(List<ReadingNotes.ReadSource> sources) {
        return sources.stream()
                .map(source -> new TextHash(source.file(), source.sha256()))
                .toList();
    }

    private void add(Dependence kind, String name, String was, String is) {
        if (!was.equals(is)) {
            all.add(new RunDifference(kind, name, was, is));
        }
    }
}
