package org.junheng.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.cli.library.LibraryRooms;
import org.junheng.cli.terminal.Terminal;

/**
 * What the archive of classes is made from: the commands that people wait for, run once over a small county in this process, so
 * that Java finds their classes ready made. The launcher starts it when a folder was moved or another Java is used.
 */
public final class ArchiveRun {
    private static final String SCHOOLS = """
            学校代码,学校名称,区县,办学类型,是否乡村,小学在校生数,小学专任教师数,教学及辅助用房面积,体育运动场馆面积
            S1,甲校,样本县,小学,否,1000,42,5000,7500
            S2,乙校,样本县,小学,是,90,,400,900
            """;

    private static final String RULE = """
            package rules
            import org.junheng.facts.*
            import static org.junheng.lang.Words.*
            import accumulate org.junheng.lang.DispersionFunction dispersion
            import accumulate org.junheng.lang.VerdictsFunction verdicts
            import accumulate org.junheng.lang.CompositeFunction composite

            rule "ARCHIVE-1"
                @title_zh( "样本" )  @title_en( "A sample" )
                @source( "样本" )  @confidence( "local" )
                agenda-group "criteria"
            when
                $c : County()
                accumulate( $s : Section( county == $c.id, level == Level.PRIMARY ); $cv : dispersion( $s.booksPerStudent() ) )
            then
                insert( require( $c, $cv ).when( $c.has( CountyFlag.LAYOUT_PLAN ) ).atMost( "0.5" ) );
            end
            """;

    private static final String CASE = """
            - name: 样本 / a sample
              school: { kind: PRIMARY, students: 100, books: 100 }
              county: { layoutPlan: YES }
              verdicts: { ARCHIVE-1: PASS }
            """;

    private ArchiveRun() {}

    /** Runs the commands, and ends the process. */
    public static void main(String[] args) throws IOException {
        System.setProperty("junheng.cache", "none");
        Path folder = Files.createTempDirectory("junheng");
        try {
            run(folder);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
        System.exit(0);
    }

    static int run(Path folder) throws IOException {
        String schools = Files.writeString(folder.resolve("schools.csv"), SCHOOLS).toString();
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("sample.drl"), RULE);
        Files.writeString(rules.resolve("sample.cases.yaml"), CASE);
        List<List<String>> commands = List.of(
                List.of("--help"),
                List.of("packs"),
                List.of("evaluate", schools, "--rules", "quality-balance-2017", "--as-of", "2025-09-01"),
                List.of("check", rules.toString()));
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        int most = 0;
        for (List<String> command : commands) {
            CommandRun run = new CommandRun(new LibraryRooms(), OutputStream.nullOutputStream(), silent, Terminal.Watcher.NOBODY);
            most = Math.max(most, run.run(command.toArray(String[]::new)));
        }
        return most;
    }
}
