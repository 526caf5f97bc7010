package org.junheng.data.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.SubjectLabels;
import org.junheng.numbers.Exact;

/** The full marks that rows above or below a list of marks say: 满分120，及格72, 语文、数学满分各150，英语满分120. */
public final class NotedFullMarks {
    private static final Pattern SAID = Pattern.compile(
            "([^，。；;,:：\\d]*)(?:满分|full ?marks?|out ?of)(?:[:：=]|均|各|都|为|是|值|计|\\s)*(\\d{2,3}(?:\\.\\d+)?)(?!\\d)");
    /** A full mark of several subjects together. */
    private static final Pattern OF_SEVERAL = Pattern.compile("总|合计|[两二三四五六七八九十\\d](?:科|门)|total|全科");

    private final List<Noted> noted = new ArrayList<>();

    /** A full mark, of these subjects, or of all where none is named. */
    private record Noted(List<String> subjects, Exact full, String text) {}

    /** What some texts say. */
    public static NotedFullMarks of(List<String> texts) {
        NotedFullMarks said = new NotedFullMarks();
        for (String text : texts) {
            Matcher matcher = SAID.matcher(Header.key(text).replace(',', '，'));
            while (matcher.find()) {
                if (!OF_SEVERAL.matcher(matcher.group(1)).find()) {
                    said.noted.add(new Noted(SubjectLabels.allIn(matcher.group(1)), Exact.of(matcher.group(2)), text));
                }
            }
        }
        return said;
    }

    /** A full mark of the subject that is said and is another one than this; with the text that says it. */
    public Optional<Other> otherThan(Exact full, String subject) {
        List<Noted> of = of(subject);
        return of.stream()
                .filter(one -> !one.full.equals(full))
                .findFirst()
                .map(one -> new Other(full, one.full, one.text));
    }

    /** The one full mark that is said of the subject; empty where none is, or two. */
    public Optional<Exact> full(String subject) {
        List<Exact> full = of(subject).stream().map(Noted::full).distinct().toList();
        return full.size() == 1 ? Optional.of(full.get(0)) : Optional.empty();
    }

    /** What is said of a subject by its name; where nothing is, of all. */
    private List<Noted> of(String subject) {
        List<Noted> own =
                noted.stream().filter(one -> one.subjects.contains(subject)).toList();
        return own.isEmpty()
                ? noted.stream().filter(one -> one.subjects.isEmpty()).toList()
                : own;
    }

    /**
     * A full mark that differs from the one that was used.
     *
     * @param text what says it
     */
    public record Other(Exact used, Exact full, String text) {}
}
