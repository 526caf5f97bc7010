package org.junheng.cli.option;

import org.junheng.data.mapping.CutScores;
import org.junheng.texts.Text;
import picocli.CommandLine.ITypeConverter;

/** Reads the cut-offs of lists of marks from the command line. */
final class CutoffsOption implements ITypeConverter<CutScores> {
    @Override
    public CutScores convert(String value) {
        try {
            return CutScores.of(value);
        } catch (IllegalArgumentException refused) {
            throw new Unusable(new Text(
                    "“" + value + "”不是分数线；应写作 pass=60,good=80,excellent=90,full=100，可省略其中几项，且"
                            + " 1 ≤ pass ≤ good ≤ excellent ≤ 100、full > 0。",
                    "\"" + value
                            + "\" are no cut-offs; write pass=60,good=80,excellent=90,full=100, each of which may be"
                            + " left out, with 1 ≤ pass ≤ good ≤ excellent ≤ 100 and full > 0."));
        }
    }
}
