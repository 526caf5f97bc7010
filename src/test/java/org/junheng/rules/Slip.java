package org.junheng.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A slip of an analyst: what it is, the file with it, and the places that are wrong. */
public record Slip(String title, String text, List<String> places) {
    private static Slip of(String block, String base) {
        List<String> lines = block.lines().toList();
        StringBuilder from = new StringBuilder();
        StringBuilder to = new StringBuilder();
        String text = base;
        boolean wasTo = false;
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("- ") && wasTo) {
                text = replaced(text, from.toString(), to.toString());
                from.setLength(0);
                to.setLength(0);
            }
            wasTo = line.startsWith("+");
            StringBuilder part = wasTo ? to : from;
            part.append(part.length() == 0 ? "" : "\n").append(line.substring(Math.min(2, line.length())));
        }
        text = replaced(text, from.toString(), to.toString());
        return marked(lines.get(0), text);
    }

    private static String replaced(String text, String from, String to) {
        assertThat(text).as("what the slip replaces").contains(from);
        int at = text.indexOf(from);
        return text.substring(0, at) + to + text.substring(at + from.length());
    }

    private static Slip marked(String title, String text) {
        List<String> places = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '^') {
                places.add(line + ":" + column);
                continue;
            }
            plain.append(c);
            column = c == '\n' ? 1 : column + 1;
            line += c == '\n' ? 1 : 0;
        }
        return new Slip(title, plain.toString(), places);
    }

    @Override
    public String toString() {
        return title;
    }

    /** Every slip of a file, made in the file that is right. */
    public static List<Slip> all(Path slips, Path right) throws IOException {
        String base = Files.readString(right);
        return Stream.of(Files.readString(slips).split("(?m)^== ", -1))
                .filter(block -> !block.isBlank())
                .map(block -> of(block, base))
                .toList();
    }
}
