package org.junheng.history.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Lines of the file that says what became of schools, as they are to be written. */
final class SaidLine {
    /** What YAML takes as it stands, inside brackets too. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_]([\\p{L}\\p{N}_. -]*[\\p{L}\\p{N}_])?");

    private SaidLine() {}

    /** An id, in quotes where it needs them. */
    private static String id(String id) {
        return PLAIN.matcher(id).matches() ? id : '"' + id.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String list(List<String> written) {
        return "[ " + String.join(", ", written) + " ]";
    }

    /** The line of one event: {@code closed: [ A ]}, {@code renamed: { A: B }}, {@code merged: { B: [ A ] }}. */
    static String of(SchoolEvent event) {
        return of(List.of(event)).get(0);
    }

    /** The same of what is said nowhere yet. */
    static String of(SchoolFate fate, List<String> before, List<String> after) {
        return of(new SchoolEvent(0, fate, before, after, ""));
    }

    /** One line for each thing that became of schools: a key stands once in a year. */
    static List<String> of(List<SchoolEvent> events) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (SchoolEvent event : events) {
            List<String> before = event.before().stream().map(SaidLine::id).toList();
            List<String> after = event.after().stream().map(SaidLine::id).toList();
            switch (event.fate()) {
                case RENAMED -> part(parts, "renamed", before.get(0) + ": " + after.get(0));
                case MERGED -> part(parts, "merged", after.get(0) + ": " + list(before));
                case SPLIT -> part(parts, "split", before.get(0) + ": " + list(after));
                case CLOSED -> part(parts, "closed", before.get(0));
                case OPENED -> part(parts, "opened", after.get(0));
                case STAYED, DOUBTED, APPEARED, VANISHED ->
                    throw new IllegalArgumentException("nobody says " + event.fate());
            }
        }
        List<String> lines = new ArrayList<>();
        parts.forEach((key, written) -> {
            boolean isList = key.equals("closed") || key.equals("opened");
            lines.add(key + ": " + (isList ? list(written) : "{ " + String.join(", ", written) + " }"));
        });
        return lines;
    }

    private static void part(Map<String, List<String>> parts, String key, String written) {
        parts.computeIfAbsent(key, any -> new ArrayList<>()).add(written);
    }
}
