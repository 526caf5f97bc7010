package org.junheng.cli.option;

import java.util.List;
import java.util.stream.Stream;
import org.junheng.Rules;
import org.junheng.cli.terminal.Terminal;

/** How a school's quality is reckoned, as the command line chooses it over packs and places. */
public final class QualityOption {
    /** What the option is called, and the overlay that it makes. */
    public static final String NAME = "--quality";

    private QualityOption() {}

    /** What was chosen, a text {@code KEY=VALUE} each, by key; what is wrong is added to the problems. */
    public static List<String> of(List<String> given, Terminal terminal, List<String> problems) {
        return NamedValues.of(NAME, "KEY=VALUE", given, terminal, problems).entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .toList();
    }

    /** The overlay of what was chosen, written as a place writes it, so that it is checked as a place's choices are. */
    public static Stream<Rules> rules(List<String> chosen) {
        if (chosen.isEmpty()) {
            return Stream.of();
        }
        StringBuilder text = new StringBuilder("name: " + NAME + "\nquality:\n");
        for (String pair : chosen) {
            int sign = pair.indexOf('=');
            text.append("  ")
                    .append(pair, 0, sign)
                    .append(": \"")
                    .append(pair.substring(sign + 1).replace("\"", "\\\""))
                    .append("\"\n");
        }
        return Stream.of(Rules.overlayOf(
                NAME, text.append("  citation: junheng " + NAME + "\n").toString()));
    }
}
