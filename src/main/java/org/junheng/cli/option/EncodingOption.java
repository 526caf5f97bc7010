package org.junheng.cli.option;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.junheng.texts.Text;
import picocli.CommandLine.ITypeConverter;

/** Reads the encoding of text files from the command line. */
final class EncodingOption implements ITypeConverter<Charset> {
    @Override
    public Charset convert(String value) {
        try {
            return Charset.forName(value.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new Unusable(new Text(
                    "没有“" + value + "”这种编码；可写 UTF-8、GB18030、Big5、Shift_JIS、windows-1252 等。",
                    "\"" + value
                            + "\" is no encoding; write UTF-8, GB18030, Big5, Shift_JIS, windows-1252 or others."));
        }
    }
}
