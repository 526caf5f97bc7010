package org.junheng.cli.option;

import org.junheng.data.mapping.CutScores;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the cut-offs of lists of marks from the command line. */
final class CutoffsOption implements ITypeConverter<CutScores> {
    @Override
    public CutScores convert(String value) {
        try {
            return CutScores.of(value);
        } catch (IllegalArgumentException refused) {
            throw new TypeConversionException(refused.getMessage());
        }
    }
}
