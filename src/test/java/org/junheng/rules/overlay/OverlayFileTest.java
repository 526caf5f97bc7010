package org.junheng.rules.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Overlay;
import org.junheng.criteria.Phase;
import org.junheng.criteria.Severity;
import org.junheng.numbers.Exact;
import org.junheng.rules.RulesException;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayFileTest {
    private static final Path OVERLAYS = Path.of("src/test/resources/overlays");

    @Test
    void limitsAreReadExactlyWithTheirDatesAndPlaces() {
        Overlay overlay = OverlayFile.read(OVERLAYS.resolve("good"));
        assertThat(overlay.name()).isEqualTo("沈阳市");
        assertThat(overlay.adjustments()).hasSize(3);
        Overlay.Adjustment first = overlay.adjustments().get(0);
        assertThat(first.criterion()).isEqualTo("QB-R5-primary");
        assertThat(first.limit()).contains(Exact.of("8"));
        assertThat(first.citation()).isEqualTo("某文件 第五条");
        assertThat(first.line()).isEqualTo(3);
        assertThat(first.file()).isEqualTo("src/test/resources/overlays/good/limits.yaml");
    }

    @Test
    void theFirstAndTheLastDayBelongToTheEntry() {
        Overlay.Adjustment first =
                OverlayFile.read(OVERLAYS.resolve("good")).adjustments().get(0);
        assertThat(first.holdsOn(LocalDate.of(2019, 12, 31))).isFalse();
        assertThat(first.holdsOn(LocalDate.of(2020, 1, 1))).isTrue();
        assertThat(first.holdsOn(LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(first.holdsOn(LocalDate.of(2026, 1, 1))).isFalse();
    }

    @Test
    void anEntryThatIsOffHasNoLimit() {
        Overlay.Adjustment off =
                OverlayFile.read(OVERLAYS.resolve("good")).adjustments().get(2);
        assertThat(off.criterion()).isEqualTo("QB-CV3-junior");
        assertThat(off.limit()).isEmpty();
    }

    @Test
    void withoutANameTheOverlayIsCalledAfterItsFolder(@TempDir Path folder) throws IOException {
        Path place = Files.createDirectory(folder.resolve("hefei"));
        Files.writeString(place.resolve("limits.yaml"), "limits: [ { criterion: A, off: true, citation: x } ]");
        assertThat(OverlayFile.read(place).name()).isEqualTo("hefei");
        assertThat(OverlayFile.read(place.resolve("limits.yaml")).name()).isEqualTo("hefei");
    }

    @Test
    void everyProblemIsListedWithItsLine() throws IOException {
        assertThatThrownBy(() -> OverlayFile.read(OVERLAYS.resolve("broken")))
                .isInstanceOf(RulesException.class)
                .hasMessage(expected("broken"));
    }

    @Test
    void fullWidthPunctuationIsNamedAsTheReason() throws IOException {
        assertThatThrownBy(() -> OverlayFile.read(OVERLAYS.resolve("not-yaml")))
                .isInstanceOf(RulesException.class)
                .hasMessage(expected("not-yaml"));
    }

    @Test
    void aFolderWithoutLimitsIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> OverlayFile.read(folder))
                .isInstanceOf(RulesException.class)
                .hasMessageContaining("limits.yaml")
                .hasMessageContaining("holds no limits.yaml");
    }

    @Test
    void anEmptyFileIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("limits.yaml"), "# nothing yet\n");
        assertThatThrownBy(() -> OverlayFile.read(folder)).hasMessageContaining("The file is empty");
    }

    @Test
    void anOverlayThatAdjustsNothingIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("limits.yaml"), "name: 甲\nlimits: []\n");
        assertThatThrownBy(() -> OverlayFile.read(folder)).hasMessageContaining("There is nothing under limits");
    }

    @Test
    void anotherEncodingIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("limits.yaml"), "name: 沈阳市\n", Charset.forName("GBK"));
        assertThatThrownBy(() -> OverlayFile.read(folder)).hasMessageContaining("not UTF-8");
    }

    @Test
    void aByteOrderMarkDoesNoHarm(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("limits.yaml"), "\uFEFFlimits: [ { criterion: A, limit: 1, citation: x } ]");
        assertThat(OverlayFile.read(folder).adjustments()).hasSize(1);
    }

    @Test
    void anUnknownCriterionIsShownWithItsLineAndTheNearestOne() throws IOException {
        Overlay overlay = OverlayFile.read(OVERLAYS.resolve("good"));
        Map<String, Criterion> criteria = new TreeMap<>();
        criteria.put("QB-R5-primary", criterion("QB-R5-primary"));
        criteria.put("QB-CV5-junior", criterion("QB-CV5-junior"));
        assertThatThrownBy(() -> OverlayFile.check(overlay, criteria))
                .isInstanceOf(RulesException.class)
                .hasMessage(expected("unknown-criterion"));
    }

    @Test
    void knownCriteriaAreAccepted() {
        Overlay overlay = new Overlay(
                "what if",
                List.of(new Overlay.Adjustment("A", Optional.of(Exact.ONE), Optional.empty(), Optional.empty(), "")));
        OverlayFile.check(overlay, Map.of("A", criterion("A")));
        assertThatThrownBy(() -> OverlayFile.check(overlay, Map.of("B", criterion("B"))))
                .isInstanceOf(RulesException.class)
                .hasMessageContaining("what if");
    }

    private static String expected(String name) throws IOException {
        return Files.readString(OVERLAYS.resolve(name + ".expected.txt")).strip();
    }

    private static Criterion criterion(String id) {
        return new Criterion(
                id,
                Text.same(id),
                "source",
                "V1",
                Severity.REQUIRED,
                "",
                Phase.CRITERIA,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Exact.of("7.5")),
                Optional.empty(),
                "a.drl",
                1);
    }
}
