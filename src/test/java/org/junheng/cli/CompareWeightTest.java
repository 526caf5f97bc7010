package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.cli.library.LibraryRooms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two evaluations of one county by rules that weigh a criterion otherwise, or end a range elsewhere. */
class CompareWeightTest {
    private static final String RULE = """
            package rules
            import org.junheng.facts.*
            import static org.junheng.lang.Words.*
            import accumulate org.junheng.lang.DispersionFunction dispersion
            import accumulate org.junheng.lang.VerdictsFunction verdicts
            import accumulate org.junheng.lang.CompositeFunction composite

            rule "A-1"
                @title_zh( "班额" ) @title_en( "Class size" ) @source( "示例 第1条" ) @confidence( "V1" )
                @severity( SEVERITY )
                agenda-group "criteria"
            when
                $s : Section( level == Level.PRIMARY )
            then
                insert( require( $s, $s.students().per( $s.figure( LevelFigure.CLASSES ) ) ).between( "30", "TOP" ) );
            end

            rule "A-2"
                @title_zh( "班数" ) @title_en( "Classes" ) @source( "示例 第2条" ) @confidence( "V1" )
                @severity( REQUIRED )
                agenda-group "criteria"
            when
                $s : Section( level == Level.PRIMARY )
            then
                insert( require( $s, $s.figure( LevelFigure.CLASSES ) ).atLeast( "2" ) );
            end
            """;

    @TempDir
    private Path folder;

    private Path data = Path.of("");

    @BeforeEach
    void twoSchools() throws IOException {
        // 44.5 and 51 to a class: the second is too large for 30 to 45.
        data = Files.writeString(folder.resolve("d.csv"), """
                id,name,county,kind,primary.students,primary.classes
                S1,一小,甲县,小学,89,2
                S2,二小,甲县,小学,102,2
                """);
    }

    private Path report(String severity, String top) throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Path rules = Files.writeString(
                folder.resolve("rules/a.drl"),
                RULE.replace("SEVERITY", severity).replace("TOP", top));
        Path report = folder.resolve(severity + top + ".json");
        Ran ran = Ran.of(
                new LibraryRooms(),
                "evaluate",
                data,
                "--rules",
                rules,
                "--as-of",
                "2025-09-01",
                "--format",
                "json",
                "--detail",
                "--out",
                report);
        assertThat(ran.code()).as(ran.err()).isLessThan(2);
        return report;
    }

    private static Ran compare(Path before, Path after, String... more) {
        Object[] args = new Object[3 + more.length];
        System.arraycopy(new Object[] {"compare", before, after}, 0, args, 0, 3);
        System.arraycopy(more, 0, args, 3, more.length);
        return Ran.of(new LibraryRooms(), args);
    }

    @Test
    void aCountyThatIsTurnedBySeverityIsWorseAndBackItIsNot() throws IOException {
        Path advised = report("ADVISORY", "45");
        Path required = report("REQUIRED", "45");
        Ran worse = compare(advised, required, "--lang", "en");
        assertThat(worse.out()).contains("pass → fail (from: rules;");
        assertThat(worse.code()).isEqualTo(1);
        Ran better = compare(required, advised, "--lang", "en");
        assertThat(better.out()).contains("fail → pass (from: rules;");
        assertThat(better.code()).isZero();
        Ran same = compare(required, required, "--lang", "en");
        assertThat(same.out()).doesNotContain("from: rules");
        assertThat(same.code()).isZero();
    }

    @Test
    void theUpperEndOfARangeIsPartOfTheLimit() throws IOException {
        Path wide = report("REQUIRED", "45");
        Path narrow = report("REQUIRED", "44");
        Ran ran = compare(wide, narrow, "--lang", "en");
        // The first fails by 44 alone; the second by both, 12 students too many for two classes, then 14.
        assertThat(ran.out()).contains("30–45 → 30–44").doesNotContain("rule file was changed");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(compare(wide, narrow, "--format", "json").out()).contains("30–44");
    }
}
