package org.junheng.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.rules.ClumsyTest;
import org.junheng.rules.Slip;
import org.junheng.rules.SlipTold;
import org.junit.jupiter.api.Test;

/** Slips in a price list. */
class ClumsyPricesTest extends ClumsyTest {
    ClumsyPricesTest() {
        super("prices-clumsy", "prices.yaml");
    }

    @Override
    protected List<Slip> slips() throws IOException {
        return slips("prices.txt", "base.txt");
    }

    @Override
    protected List<SlipTold> told(Path file) {
        try {
            PriceFile.read(file);
            return List.of();
        } catch (DataException refused) {
            return refused.problems().stream().map(ClumsyPricesTest::toldOf).toList();
        }
    }

    /** Line and column are what the message begins with. */
    private static SlipTold toldOf(DataProblem problem) {
        return new SlipTold(
                problem.message().en().replaceFirst("(?s).*?prices\\.yaml:(\\d+:\\d+).*", "$1"),
                List.of(problem.message().zh(), problem.message().en()));
    }

    @Test
    void withoutASlipAllOfItIsRead() {
        Path base = Path.of("src/test/resources/prices-clumsy/base.txt");

        assertThat(PriceFile.read(base).list()).hasSize(9);
    }
}
