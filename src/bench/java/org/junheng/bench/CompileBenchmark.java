package org.junheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What an edit costs: loading one rule and sixty, with nothing kept, with everything kept, and with one file edited. */
final class CompileBenchmark {
    private static final int RULES = 60;
    private static final int PER_FILE = 5;
    private static final String HEADER = """
            package rules
            import org.junheng.facts.*
            import static org.junheng.lang.Words.*
            import accumulate org.junheng.lang.DispersionFunction dispersion
            import accumulate org.junheng.lang.VerdictsFunction verdicts
            import accumulate org.junheng.lang.CompositeFunction composite
            """;
    private static final String RULE = """

            rule "B-R%1$02d"
                @title_zh( "第%1$d条" )
                @title_en( "Demand %1$d" )
                @source( "编造 第%1$d条" )
                @confidence( "M" )  @severity( REQUIRED )  @group( "B" )
                agenda-group "criteria"
            when
                $s : Section( level == Level.PRIMARY )
            then
                insert( require( $s, $s.booksPerStudent() ).atLeast( "%1$d.5" ) );
            end
            """;

    private final Folders folders;
    private final int runs;

    private CompileBenchmark(Folders folders, int runs) {
        this.folders = folders;
        this.runs = runs;
    }

    static void run(boolean isShort) throws IOException {
        try (Folders folders = new Folders()) {
            new CompileBenchmark(folders, isShort ? 1 : 3).measure();
        }
    }

    private void measure() throws IOException {
        double[] one = new double[runs];
        double[] inOneFile = new double[runs];
        double[] cold = new double[runs];
        double[] kept = new double[runs];
        double[] edited = new double[runs];
        Path single = write(1, 1);
        Path together = write(RULES, RULES);
        for (int i = 0; i < runs; i++) {
            Path folder = write(RULES, PER_FILE);
            Path cache = folders.make();
            one[i] = load(single, folders.make());
            inOneFile[i] = load(together, folders.make());
            cold[i] = load(folder, cache);
            kept[i] = load(folder, cache);
            Path file = folder.resolve("rules-006.drl");
            Files.writeString(file, Files.readString(file) + "\n// edited\n");
            edited[i] = load(folder, cache);
        }
        report(one, inOneFile, cold, kept, edited);
    }

    private static void report(double[] one, double[] inOneFile, double[] cold, double[] kept, double[] edited) {
        Report.title("loading made rules in a fresh Java, ms");
        Report.spread("1 rule, nothing kept", one);
        Report.spread("60 rules in 12 files, nothing kept", cold);
        Report.spread("60 rules in 1 file, nothing kept", inOneFile);
        Report.spread("60 rules in 12 files, everything kept", kept);
        Report.spread("60 rules in 12 files, one file edited", edited);
        Report.line("1 rule / 60 rules, nothing kept", "%.3f", Report.median(one) / Report.median(cold));
        Report.line("one file edited / nothing kept", "%.3f", Report.median(edited) / Report.median(cold));
    }

    private Path write(int rules, int perFile) throws IOException {
        Path folder = folders.make();
        for (int first = 1; first <= rules; first += perFile) {
            StringBuilder text = new StringBuilder(HEADER);
            for (int i = first; i < first + perFile; i++) {
                text.append(RULE.formatted(i));
            }
            Files.writeString(folder.resolve("rules-%03d.drl".formatted(first)), text);
        }
        return folder;
    }

    private static double load(Path folder, Path cache) throws IOException {
        Processes.Ended ended = Processes.java(List.of(
                "-Djunheng.cache=" + cache, "-cp", Processes.classPath(), LoadOnce.class.getName(), folder.toString()));
        if (ended.exit() != 0) {
            throw new IllegalStateException("exit code " + ended.exit() + ": " + ended.output());
        }
        return Double.parseDouble(ended.output().strip().split(" ", 2)[1]);
    }
}
