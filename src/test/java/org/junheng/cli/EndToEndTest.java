package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.cli.library.LibraryRooms;
import org.junheng.report.json.EvaluationJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule file and a table in, a report out: nothing is made up in between. */
class EndToEndTest {
    private static final String RULES = """
            package rules
            import org.junheng.facts.*
            import static org.junheng.lang.Words.*
            import accumulate org.junheng.lang.DispersionFunction dispersion
            import accumulate org.junheng.lang.VerdictsFunction verdicts
            import accumulate org.junheng.lang.CompositeFunction composite

            rule "T-books-primary"
                @title_zh( "小学生均图书" )
                @title_en( "Books per primary student" )
                @source( "某县 办学标准 第3条" )
                @confidence( "local" )  @severity( REQUIRED )  @group( "T" )
                agenda-group "criteria"
            when
                $s : Section( level == Level.PRIMARY )
            then
                insert( require( $s, $s.booksPerStudent() ).atLeast( "25" ) );
            end
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path rules = folder;

    @BeforeEach
    void aRuleFile() throws IOException {
        rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("books.drl"), RULES);
    }

    private Path data(String... rows) throws IOException {
        String header = "学校代码,学校名称,区县,办学类型,是否计校数,小学在校生数,图书册数\n";
        return Files.writeString(folder.resolve("schools.csv"), header + String.join("\n", rows) + "\n");
    }

    private Ran evaluate(Path data, Object... more) {
        Object[] args = new Object[7 + more.length];
        Object[] always = {"evaluate", data, "--rules", rules, "--as-of", "2024-09-01", "--full"};
        System.arraycopy(always, 0, args, 0, always.length);
        System.arraycopy(more, 0, args, always.length, more.length);
        return Ran.of(new LibraryRooms(), args);
    }

    @Test
    void aCountyThatMeetsEverythingPasses() throws IOException {
        Ran ran = evaluate(data("S1,东关小学,甲县,小学,是,100,2500", "S2,西关小学,甲县,小学,是,200,6000"));
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("达标 2，未达标 0，不适用 0，待定 0", "schools.csv，2行，SHA-256 ");
    }

    @Test
    void aSchoolOneBookShortIsFoundAndAMissingFigureIsNotAPass() throws IOException {
        Ran ran = evaluate(data("S1,东关小学,甲县,小学,是,100,2499", "S2,西关小学,甲县,小学,是,200,"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("达标 0，未达标 1，不适用 0，待定 1", "东关小学（S1）", "补齐后可判定：西关小学 图书册数（未报）", "某县 办学标准 第3条");
    }

    @Test
    void theJsonIsAsTheSchemaSaysAndTheSameTwice() throws IOException {
        Path data = data("S1,东关小学,甲县,小学,是,100,2499", "S2,西关小学,乙县,小学,是,200,");
        Ran ran = evaluate(data, "--format", "json");
        try (InputStream in = EvaluationJson.class.getResourceAsStream("evaluation.schema.json")) {
            assertThat(in).isNotNull();
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(ran.out(), InputFormat.JSON))
                    .isEmpty();
        }
        assertThat(ran.out()).contains("\"exact\":\"24.99\"");
        assertThat(evaluate(data, "--format", "json").out()).isEqualTo(ran.out());
    }

    @Test
    void aBrokenRuleStopsEverythingAndNamesItsPlace() throws IOException {
        Files.writeString(rules.resolve("books.drl"), RULES.replace("@source( \"某县 办学标准 第3条\" )", ""));
        Ran ran = evaluate(data("S1,东关小学,甲县,小学,是,100,2500"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("books.drl:", "T-books-primary", "source");
    }

    @Test
    void aTableWithTheSameSchoolTwiceIsRefused() throws IOException {
        Ran ran = evaluate(data("S1,东关小学,甲县,小学,是,100,2500", "S1,东关小学,甲县,小学,是,100,2500"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("schools.csv", "S1");
    }

    @Test
    void theCheckRunsTheCasesBesideTheRules() throws IOException {
        Files.writeString(rules.resolve("books.cases.yaml"), """
                - name: 2500 books for 100 students are enough
                  school: { level: PRIMARY, students: 100, books: 2500 }
                  verdicts: { T-books-primary: PASS }
                - name: 2499 are not, whatever this case says
                  school: { level: PRIMARY, students: 100, books: 2499 }
                  verdicts: { T-books-primary: PASS }
                """);
        Ran ran = Ran.of(new LibraryRooms(), "check", rules);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("2499 are not", "用例2个，符合1个");
    }

    @Test
    void anOverlaysFolderBringsItsLimitsAndItsRules() throws IOException {
        Path place = Files.createDirectories(folder.resolve("某市"));
        Files.writeString(place.resolve("limits.yaml"), """
                limits:
                  - criterion: T-books-primary
                    limit: "30"
                    citation: 某市文件 第1条
                """);
        Files.writeString(place.resolve("added.drl"), RULES.replace("T-books-primary", "T-added"));

        Ran ran = evaluate(data("S1,东关小学,甲县,小学,是,100,2500"), "--overlay", place);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("达标 1，未达标 1", "应不低于30（某市）", "T-added");
    }
}
