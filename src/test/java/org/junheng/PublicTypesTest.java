package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What an embedder may use, type by type: {@code public-types.txt}. Java makes public what one room needs of another; that alone
 * promises nothing.
 */
class PublicTypesTest {
    /** Rooms whose public types are for embedders and rule files; all others are internal. */
    private static final Set<String> PROMISED = Set.of(
            "org.junheng",
            "org.junheng.numbers",
            "org.junheng.figures",
            "org.junheng.texts",
            "org.junheng.criteria",
            "org.junheng.facts",
            "org.junheng.measures",
            "org.junheng.values",
            "org.junheng.lang",
            "org.junheng.results",
            "org.junheng.data",
            "org.junheng.history",
            "org.junheng.report",
            "org.junheng.spring",
            "org.junheng.plan.whatif");

    /** Single types of other rooms, which those of the promised ones take or lead to. */
    private static final Set<String> AND = Set.of(
            "org.junheng.data.content.NamedContent",
            "org.junheng.data.content.ReadingWatch",
            "org.junheng.history.cause.Contribution",
            "org.junheng.history.cause.ContributionCause",
            "org.junheng.history.cause.Decomposition",
            "org.junheng.history.match.Correction",
            "org.junheng.history.match.SchoolEvent",
            "org.junheng.history.match.SchoolFate",
            "org.junheng.history.match.SchoolGroup",
            "org.junheng.history.match.SchoolQuestion",
            "org.junheng.history.match.Succession",
            "org.junheng.history.match.SuccessionFile",
            "org.junheng.history.peer.PeerGroup",
            "org.junheng.history.peer.PeerStanding",
            "org.junheng.history.trend.BackTest",
            "org.junheng.history.trend.Outlook",
            "org.junheng.lab.CaseTrial",
            "org.junheng.report.change.ReportedVerdict",
            "org.junheng.report.view.Explanation",
            "org.junheng.report.change.RecordedRun",
            "org.junheng.report.change.RunDifference",
            "org.junheng.report.change.VerdictChange",
            "org.junheng.report.change.Verified",
            "org.junheng.report.words.Coverage",
            "org.junheng.report.words.FindingText",
            "org.junheng.report.words.Heading",
            "org.junheng.report.words.RunOptions");

    private static final Path LIST = Path.of("src/test/resources/public-types.txt");

    @Test
    void theTypesThatAnEmbedderMayUseAreThoseOfTheList() throws IOException {
        List<String> types = RoomsTest.LIBRARY.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> PROMISED.contains(type.getPackageName()) || AND.contains(type.getName()))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .filter(name -> !name.endsWith("package-info"))
                .sorted()
                .toList();
        assertThat(types)
                .as(
                        "a type more is a promise more, one less is a break: change src/test/resources/public-types.txt on purpose")
                .isEqualTo(Files.readAllLines(LIST));
    }

    @Test
    void everyOtherPackageSaysThatItIsInternal() throws IOException {
        List<String> silent = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.endsWith("package-info.java")).toList()) {
                String page = Files.readString(file);
                String room = page.replaceAll("(?s).*\\npackage ([\\w.]+);.*", "$1");
                if (page.contains("<p>Internal") == PROMISED.contains(room)) {
                    silent.add(room);
                }
            }
        }
        assertThat(silent).isEmpty();
    }
}
