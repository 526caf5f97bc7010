package org.junheng.cli.option;

import org.junheng.data.Cutoffs;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the cut-offs of lists of marks from the command line. */
final class CutoffsOption implements ITypeConverter<Cutoffs> {
    @Override
    public Cutoffs convert(String value) {
        try {
            return Cutoffs.of(value);
        } catch (IllegalArgumentException refused) {
            throw new TypeConversionException(refused.getMessage());
        }
    }
}
