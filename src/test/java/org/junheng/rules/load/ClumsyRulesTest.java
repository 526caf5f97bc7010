package org.junheng.rules.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.rules.ClumsyTest;
import org.junheng.rules.Slip;
import org.junheng.rules.SlipTold;

/** Slips in rules of schools, and of a county. */
class ClumsyRulesTest extends ClumsyTest {
    ClumsyRulesTest() {
        super("rules/clumsy", "x.drl");
    }

    @Override
    protected List<Slip> slips() throws IOException {
        List<Slip> slips = new ArrayList<>(slips("rules.txt", "base.txt"));
        slips.addAll(slips("county-rules.txt", "county.txt"));
        return slips;
    }

    @Override
    protected List<SlipTold> told(Path file) {
        return SlipTold.of(file, rules -> new RuleSources().at(rules).load());
    }
}
