package org.junheng.cli.option;

import java.io.Serial;
import org.junheng.texts.Text;
import picocli.CommandLine.TypeConversionException;

/** That the value of an option cannot be used, and how it is written. */
public final class Unusable extends TypeConversionException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Text why;

    Unusable(Text why) {
        super(why.en());
        this.why = why;
    }

    /** What is wrong with it. */
    public Text why() {
        return why;
    }
}
