package org.junheng.cli.run;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.Rules;
import org.junheng.cli.library.DataJob;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.option.QualityOption;
import org.junheng.cli.option.RuleArguments;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Format;
import org.junheng.cli.terminal.Terminal;
import org.junheng.data.DataFiles;
import org.junheng.data.content.NamedContent;
import org.junheng.data.mapping.CutScores;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.Bands;
import org.junheng.report.change.RecordedRun;
import org.junheng.report.words.RunOptions;
import org.junheng.report.words.RunOptions.TextHash;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Text;

/** The job that a report records, with what a user names instead. */
public final class RecordedJob {
    private final RecordedRun recorded;
    private final RunOptions run;
    private final RuleArguments arguments;
    private final Terminal terminal;
    private final List<String> problems = new ArrayList<>();

    private List<Rules> sources = List.of();
    private List<String> rules = List.of();
    private List<String> places = List.of();
    private List<String> quality = List.of();
    private Optional<LocalDate> day = Optional.empty();
    private CutScores cutoffs = CutScores.USUAL;
    private Bands bands = Bands.CUMULATIVE;
    private Optional<Charset> encoding = Optional.empty();
    private DataJob data = DataJob.of(List.of());

    public RecordedJob(RecordedRun recorded, Rooms rooms, Terminal terminal) {
        this.recorded = recorded;
        this.run = recorded.run();
        this.arguments = new RuleArguments(rooms, terminal);
        this.terminal = terminal;
    }

    /** By these rules, places and choices of quality; those of the record where none are named. As many as there were take their names. */
    public void rules(List<String> namedRules, List<String> namedPlaces, List<String> namedQuality) {
        List<String> used = namedRules.isEmpty() ? recorded.rules() : namedRules;
        boolean isMoved = used.size() == recorded.rules().size();
        List<Rules> found = new ArrayList<>(arguments.resolve(used, problems));
        rules = isMoved ? recorded.rules() : used;
        if (isMoved && problems.isEmpty()) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                String name = recorded.rules().get(i);
                boolean renamed = found.get(i) instanceof Rules.At && RuleArguments.isNamedAsPath(name);
                names.add(renamed || used.get(i).equals(name) ? name : used.get(i));
                found.set(i, renamed && found.get(i) instanceof Rules.At at ? Rules.at(at.path(), name) : found.get(i));
            }
            rules = names;
        }
        places = namedPlaces.isEmpty() ? run.places() : namedPlaces;
        quality = namedQuality.isEmpty() ? QualityOption.of(run.quality(), terminal, problems) : namedQuality;
        QualityOption.rules(quality).forEach(found::add);
        found.addAll(arguments.places(places, problems));
        sources = found;
    }

    /** For this day; that of the record where none is named. */
    public void day(Optional<LocalDate> named) {
        try {
            day = Optional.of(named.orElseGet(() -> LocalDate.parse(recorded.asOf())));
        } catch (DateTimeParseException none) {
            unusable("asOf", recorded.asOf());
        }
    }

    /** Counted and decoded so; as in the record where it is not named. */
    public void counting(Optional<CutScores> lines, Optional<Bands> counted, Optional<Charset> decoded) {
        cutoffs = lines.orElseGet(this::recordedLines);
        bands = counted.orElseGet(this::recordedBands);
        encoding = decoded.or(this::recordedEncoding);
    }

    private CutScores recordedLines() {
        String[] parts = run.cutOffs().split("/", -1);
        if (run.cutOffs().isEmpty()) {
            return CutScores.USUAL;
        }
        try {
            String full = run.fullMark().isEmpty() ? "" : ",full=" + run.fullMark();
            return CutScores.of("pass=" + parts[0] + ",good=" + parts[1] + ",excellent=" + parts[2] + full);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException none) {
            unusable("cutOffs", run.cutOffs());
            return CutScores.USUAL;
        }
    }

    private Bands recordedBands() {
        return Stream.of(Bands.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(run.bands()))
                .findFirst()
                .orElseGet(() -> {
                    if (!run.bands().isEmpty()) {
                        unusable("bands", run.bands());
                    }
                    return Bands.CUMULATIVE;
                });
    }

    private Optional<Charset> recordedEncoding() {
        try {
            return run.encoding().isEmpty() ? Optional.empty() : Optional.of(Charset.forName(run.encoding()));
        } catch (IllegalArgumentException none) {
            unusable("encoding", run.encoding());
            return Optional.empty();
        }
    }

    /** From these files; the others that the record names where they are not named. */
    public void files(List<Path> files, Optional<Path> mapping, Optional<Path> campuses, List<Path> lastYear)
            throws IOException {
        Optional<Path> part = campuses.or(() -> first(run.campuses()));
        List<Path> all = new ArrayList<>(files);
        part.filter(file -> !all.contains(file)).ifPresent(all::add);
        Map<Path, String> names = names(all);
        List<Path> before = lastYear.isEmpty()
                ? run.lastYear().stream().map(file -> Path.of(file.file())).toList()
                : DataFiles.of(lastYear).all();
        data = new DataJob(
                        inOrder(all, names),
                        mapping.or(() -> first(run.mapping())),
                        cutoffs,
                        bands,
                        before,
                        encoding,
                        part)
                .called(names);
    }

    private static Optional<Path> first(List<TextHash> files) {
        return files.stream().findFirst().map(file -> Path.of(file.file()));
    }

    /** What each file was called that is known by its name, by its content, or by the end of its path alone. */
    private Map<Path, String> names(List<Path> files) throws IOException {
        Map<Path, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        Map<String, String> byHash = new HashMap<>();
        recorded.sources().forEach(source -> byHash.put(source.sha256(), source.file()));
        for (Path file : files) {
            recorded.sources().stream()
                    .map(ReadingNotes.ReadSource::file)
                    .filter(file.toString()::equals)
                    .findFirst()
                    .or(() -> Optional.ofNullable(byHash.get(hash(file))))
                    .filter(taken::add)
                    .ifPresent(name -> names.put(file, name));
        }
        for (Path file : files) {
            if (!names.containsKey(file)) {
                recorded.sources().stream()
                        .map(ReadingNotes.ReadSource::file)
                        .filter(name -> Path.of(name).getFileName().equals(file.getFileName()))
                        .filter(taken::add)
                        .findFirst()
                        .ifPresent(name -> names.put(file, name));
            }
        }
        return names;
    }

    private static String hash(Path file) {
        try {
            return NamedContent.of(file).sha256();
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** In the order of the record, and what is not in it last. */
    private List<Path> inOrder(List<Path> files, Map<Path, String> names) {
        List<String> order =
                recorded.sources().stream().map(ReadingNotes.ReadSource::file).toList();
        List<Path> sorted = new ArrayList<>(files);
        sorted.sort((one, other) -> Integer.compare(
                place(order, names.getOrDefault(one, "")), place(order, names.getOrDefault(other, ""))));
        return sorted;
    }

    private static int place(List<String> order, String name) {
        int place = order.indexOf(name);
        return place < 0 ? order.size() : place;
    }

    private void unusable(String option, String value) {
        problems.add(terminal.text(new Text(
                "报告所记的参数 " + option + " 不能用：" + value,
                "The report records the option " + option + " as what it cannot be: " + value)));
    }

    /** The job; every problem at once where there is none. */
    EvaluationJob job() {
        List<Path> files = Stream.of(data.mapping().stream(), data.campuses().stream(), data.lastYear().stream())
                .flatMap(stream -> stream)
                .toList();
        files.stream()
                .filter(file -> !Files.isReadable(file))
                .forEach(file -> problems.add(terminal.text(new Text("不能读取文件：", "The file cannot be read: ")) + file));
        if (!problems.isEmpty()) {
            if (!recorded.sealed()) {
                problems.add(
                        terminal.text(
                                new Text(
                                        "报告写出之后被改过：末行的封印与前面的内容不符。",
                                        "The report was changed after it was written: its seal is not that of what stands before it.")));
            }
            throw new Failure(problems);
        }
        return new EvaluationJob(
                sources,
                rules,
                places,
                quality,
                data,
                day.orElseThrow(),
                Format.JSON,
                recorded.detail(),
                terminal.language(),
                Ledger.NONE);
    }
}
