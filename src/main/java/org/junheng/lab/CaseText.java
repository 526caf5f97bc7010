package org.junheng.lab;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.rules.source.Sha256;
import org.junheng.rules.source.SourceFile;

/** The lines of each case of a file: what is equal in them is an equal case. */
final class CaseText {
    private CaseText() {}

    /**
     * The text of each case, from the line where it starts to that of the next.
     *
     * @param starts the lines where cases start, from 1
     * @return empty where the lines of one do not tell what it says: two start on one line, or a part may stand elsewhere
     */
    static Optional<List<String>> of(SourceFile file, List<Integer> starts) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        boolean isPlain = text.chars().noneMatch(c -> c == '&' || c == '*' || c == '\\' || c == '\uFFFD');
        List<String> lines = text.lines().toList();
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : lines.size();
            int start = starts.get(i) - 1;
            if (!isPlain || start < 0 || end <= start || end > lines.size()) {
                return Optional.empty();
            }
            cases.add(String.join("\n", lines.subList(start, end)));
        }
        return Optional.of(cases);
    }

    /** Equal texts have equal ones. */
    static String hash(byte[]... parts) {
        return Sha256.hex(parts);
    }

    static String hash(String file, String text) {
        return hash((file + "\n").getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }
}
