package org.junheng.cli.option;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junheng.texts.Text;
import picocli.CommandLine.ITypeConverter;

/** Reads a day from the command line. */
final class DayOption implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException none) {
            throw new Unusable(new Text(
                    "“" + value + "”不是日期，要写成 YYYY-MM-DD，如 2025-09-01。",
                    "\"" + value + "\" is no date; write YYYY-MM-DD, such as 2025-09-01."));
        }
    }
}
