package org.junheng.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.rules.ClumsyTest;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.Slip;
import org.junheng.rules.SlipTold;

/** Slips in the cases of rules. */
class ClumsyCasesTest extends ClumsyTest {
    ClumsyCasesTest() {
        super("cases-clumsy", "x.cases.yaml");
    }

    @Override
    protected List<Slip> slips() throws IOException {
        return slips("cases.txt", "base.txt");
    }

    @Override
    protected List<SlipTold> told(Path file) {
        List<RuleProblem> problems = new ArrayList<>();
        CaseFile.read(file, Samples.criteria("T-books", "T-CV"), problems, problems);
        return SlipTold.of(problems);
    }
}
