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
import java.util.TreeSet;
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
            "org.junheng.history.match.OfferedAnswer",
            "org.junheng.history.match.SchoolEvent",
            "org.junheng.history.match.SchoolFate",
            "org.junheng.history.match.SchoolGroup",
            "org.junheng.history.match.SchoolQuestion",
            "org.junheng.history.match.Succession",
            "org.junheng.history.match.SuccessionFile",
            "org.junheng.history.peer.PeerGroup",
            "org.junheng.history.peer.PeerStanding",
            "org.junheng.history.pledge.CountyPledges",
            "org.junheng.history.pledge.Pledge",
            "org.junheng.history.trend.BackTest",
            "org.junheng.history.trend.BuildingOutlook",
            "org.junheng.history.trend.CohortUse",
            "org.junheng.history.trend.CountyOutlook",
            "org.junheng.history.trend.KnownYears",
            "org.junheng.history.trend.KnownYearsFile",
            "org.junheng.history.trend.Outlook",
            "org.junheng.history.trend.RetirementOutlook",
            "org.junheng.data.mapping.ColumnRule",
            "org.junheng.data.mapping.CutScores",
            "org.junheng.data.mapping.Inspection",
            "org.junheng.data.mapping.Mapping",
            "org.junheng.data.mapping.RowFilter",
            "org.junheng.data.note.DataException",
            "org.junheng.data.note.DataProblem",
            "org.junheng.data.note.FigureOrigin",
            "org.junheng.data.note.MissingLibraryException",
            "org.junheng.data.note.ReadingNotes",
            "org.junheng.data.source.TableLayout",
            "org.junheng.data.vocabulary.NamedColumn",
            "org.junheng.data.vocabulary.PartFigure",
            "org.junheng.data.vocabulary.Target",
            "org.junheng.lab.CaseTrial",
            "org.junheng.results.ledger.Ledger",
            "org.junheng.results.phase.ExpectedStudents",
            "org.junheng.results.phase.Phases",
            "org.junheng.report.change.ReportedVerdict",
            "org.junheng.report.change.ReportedYear",
            "org.junheng.report.view.Explanation",
            "org.junheng.report.change.RecordedRun",
            "org.junheng.report.change.RunDifference",
            "org.junheng.report.change.VerdictChange",
            "org.junheng.report.change.Verified",
            "org.junheng.report.words.Coverage",
            "org.junheng.report.words.FindingText",
            "org.junheng.report.words.Heading",
            "org.junheng.report.words.RunOptions",
            "org.junheng.rules.Attainable",
            "org.junheng.rules.Demanded",
            "org.junheng.rules.LoadedFile",
            "org.junheng.rules.RuleFigures",
            "org.junheng.rules.RuleInfo",
            "org.junheng.rules.RuleInput",
            "org.junheng.rules.RuleLinks",
            "org.junheng.rules.RuleProblem",
            "org.junheng.rules.RulesException");

    /** What promised types name and callers have no use for: the parts of a packed file, and what accumulate functions have in common. */
    private static final Set<String> NOT_FOR_CALLERS =
            Set.of("org.junheng.data.content.ZipParts", "org.junheng.lang.Collecting");

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

    /** Who may call a method may hold what it takes and gives, and catch what it throws. */
    @Test
    void whatAPromisedTypeNamesIsPromisedToo() throws IOException {
        Set<String> promised = Set.copyOf(Files.readAllLines(LIST));
        Set<String> missing = new TreeSet<>();
        for (JavaClass type : RoomsTest.LIBRARY) {
            if (promised.contains(top(type.getName())) && type.getModifiers().contains(JavaModifier.PUBLIC)) {
                PublicSignaturesTest.signatures(type)
                        .flatMap(named -> named.getAllInvolvedRawTypes().stream())
                        .map(raw -> top(raw.getBaseComponentType().getName()))
                        .filter(name -> name.startsWith("org.junheng.") && !promised.contains(name))
                        .filter(name -> !NOT_FOR_CALLERS.contains(name))
                        .forEach(name -> missing.add(name + " of " + type.getName()));
            }
        }
        assertThat(missing).isEmpty();
        // What is thrown unchecked stands in no signature.
        assertThat(promised)
                .contains(
                        "org.junheng.RefusedException",
                        "org.junheng.data.note.DataException",
                        "org.junheng.rules.RulesException");
    }

    private static String top(String name) {
        return name.replaceAll("\\$.*", "");
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
