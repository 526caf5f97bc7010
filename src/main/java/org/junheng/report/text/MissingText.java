package org.junheng.report.text;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.figures.Input;
import org.junheng.report.words.Language;
import org.junheng.report.words.Names;

/** The figures that would decide something, by figure: of a figure that many lack the first few are named, and all counted. */
final class MissingText {
    /** So many names of a list are printed; the JSON report and the workbook have all of them. */
    static final int NAMED = 5;

    private final Names names;
    private final Language language;

    MissingText(Names names, Language language) {
        this.names = names;
        this.language = language;
    }

    /**
     * {@code 东关小学 运动场地面积（未报）；图书册数（未报）3处：东关小学、西关小学、南关小学}.
     *
     * @param above titles that stand above; where it is all of them that lack a figure, they are not named again
     */
    String of(List<Input> missing, List<String> above) {
        Map<String, Set<String>> owners = new LinkedHashMap<>();
        Map<String, String> alone = new LinkedHashMap<>();
        for (Input input : missing) {
            String figure = names.figure(input);
            owners.computeIfAbsent(figure, name -> new LinkedHashSet<>()).add(names.title(input.subject()));
            alone.putIfAbsent(figure, names.input(input));
        }
        return owners.entrySet().stream()
                .map(figure -> figure.getValue().size() == 1
                        ? alone.getOrDefault(figure.getKey(), figure.getKey())
                        : shared(figure.getKey(), List.copyOf(figure.getValue()), above))
                .collect(Collectors.joining(language.of("；", "; ")));
    }

    private String shared(String figure, List<String> owners, List<String> above) {
        return figure
                + language.of(owners.size() + "处", " at " + owners.size())
                + (owners.equals(above) ? "" : language.of("：", ": ") + list(owners));
    }

    /** The first few of a list, and that there are others. */
    String list(List<String> titles) {
        String first = titles.stream().limit(NAMED).collect(Collectors.joining(language.of("、", ", ")));
        return titles.size() > NAMED ? first + language.of("等", " and others") : first;
    }
}
