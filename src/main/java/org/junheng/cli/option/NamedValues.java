package org.junheng.cli.option;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.cli.terminal.Terminal;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** Values that an option gives by name, {@code NAME=VALUE}: of two values for one name neither holds, the user says which. */
public final class NamedValues {
    private NamedValues() {}

    /**
     * The values by name; names with several values, and what is no such pair, are added to the problems.
     *
     * @param option what the option is called
     * @param form how it is written
     */
    public static SortedMap<String, String> of(
            String option, String form, List<String> given, Terminal terminal, List<String> problems) {
        SortedMap<String, Set<String>> values = new TreeMap<>();
        for (String pair : given) {
            int sign = pair.indexOf('=');
            if (sign < 1 || pair.substring(sign + 1).isBlank()) {
                problems.add(terminal.text(
                        new Text(option + " 应写作 " + form + "：" + pair, option + " is written " + form + ": " + pair)));
            } else {
                values.computeIfAbsent(pair.substring(0, sign).strip(), any -> new TreeSet<>())
                        .add(pair.substring(sign + 1).strip());
            }
        }
        SortedMap<String, String> once = new TreeMap<>();
        values.forEach((name, all) -> {
            if (all.size() > 1) {
                String seen = String.join(terminal.text(Lists.NAMES), all);
                problems.add(terminal.text(new Text(
                        option + " " + name + " 写了不同的值：" + seen + "。只写一个。",
                        option + " " + name + " is given with several values: " + seen + ". Write one of them.")));
            }
            once.put(name, all.iterator().next());
        });
        return once;
    }
}
