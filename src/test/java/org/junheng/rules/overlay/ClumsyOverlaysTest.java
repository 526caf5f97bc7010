package org.junheng.rules.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junheng.rules.ClumsyTest;
import org.junheng.rules.Slip;
import org.junheng.rules.SlipTold;
import org.junit.jupiter.api.Test;

/** Slips in the limits of a place. */
class ClumsyOverlaysTest extends ClumsyTest {
    ClumsyOverlaysTest() {
        super("overlays-clumsy", "limits.yaml");
    }

    @Override
    protected List<Slip> slips() throws IOException {
        return slips("overlays.txt", "base.txt");
    }

    @Override
    protected List<SlipTold> told(Path file) {
        return SlipTold.of(file, OverlayFile::read);
    }

    @Test
    void withoutASlipAllOfItIsRead() {
        Path base = Path.of("src/test/resources/overlays-clumsy/base.txt");

        assertThat(OverlayFile.read(base).adjustments()).hasSize(3);
    }
}
