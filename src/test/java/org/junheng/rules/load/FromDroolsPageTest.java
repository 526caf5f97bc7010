package org.junheng.rules.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junheng.rules.RulesException;
import org.junheng.rules.parse.HeaderCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page says of plain Drools is so: each of its rules is refused, and what stands for it here loads. */
class FromDroolsPageTest {
    private static final String RULE_OF_THE_GROUP = """

            rule "P-group"
                @title_zh( "组" )  @title_en( "Of the group" )
                @source( "某文件" )  @confidence( "V1" )  @group( "P" )
                agenda-group "criteria"
            when
                $s : Section()
            then
                insert( require( $s, $s.students() ).reported() );
            end
            """;

    @TempDir
    private Path folder;

    /** The blocks of a page that open with that fence. */
    private static List<String> blocks(String page, String fence) throws IOException {
        String[] parts = Files.readString(Path.of("rules", page)).split("```", -1);
        return IntStream.range(0, parts.length)
                .filter(i -> i % 2 == 1 && parts[i].startsWith(fence + "\n"))
                .mapToObj(i -> parts[i].substring(fence.length()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FROM-DROOLS.md", "FROM-DROOLS.zh-CN.md"})
    void whatStandsThereForTenOrdinaryRulesLoads(String page) throws IOException {
        List<String> rules = blocks(page, "");
        Path file = folder.resolve("page.drl");
        Files.writeString(file, HeaderCheck.HEADER + "\n" + String.join("\n\n", rules) + "\n" + RULE_OF_THE_GROUP);

        assertThat(rules).hasSize(10);
        assertThat(new RuleSources().at(file).load().rules()).hasSize(11);
    }

    @Test
    void eachOfTheTenIsRefusedAsItStandsInDrools() throws IOException {
        List<String> rules = blocks("FROM-DROOLS.md", "drools");
        assertThat(rules).hasSize(10);
        for (String rule : rules) {
            Path file = folder.resolve("plain.drl");
            Files.writeString(file, HeaderCheck.HEADER + "\n" + rule + "\n");

            assertThatThrownBy(() -> new RuleSources().at(file).load())
                    .as("%s", rule)
                    .isInstanceOf(RulesException.class);
        }
    }
}
