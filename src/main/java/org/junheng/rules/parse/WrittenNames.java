package org.junheng.rules.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.rules.Problems;
import org.junheng.rules.parse.Token.TokenKind;
import org.junheng.rules.source.SourceFile;

/** The names that stand in rule files, and where, whatever else is wrong with the files. Read when first asked for. */
public final class WrittenNames {
    private final List<SourceFile> sources;
    private final Map<String, List<Token>> byFile = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> rules = new HashSet<>();
    private boolean hasUnreadable;

    public WrittenNames(List<SourceFile> sources) {
        this.sources = sources;
    }

    /** Whether a rule of that name, or a group, stands in some file, even if the rule cannot be read. */
    public boolean mayExist(String name) {
        read();
        return hasUnreadable || names.contains(name);
    }

    /** Whether a rule of that name stands in some file, even if it cannot be read. */
    public boolean isRule(String name) {
        read();
        return rules.contains(name);
    }

    /** Where a rule names something, or its own name. */
    public Optional<Token> in(String file, int line, String name) {
        read();
        List<Token> tokens = byFile.getOrDefault(file, List.of());
        boolean isOwn = false;
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean isName =
                    token.kind() == TokenKind.STRING && tokens.get(i - 1).is("rule");
            if (isName && isOwn) {
                return Optional.empty();
            }
            isOwn |= isName && token.line() == line;
            if (isOwn && token.kind() == TokenKind.STRING && token.text().equals(name)) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    private void read() {
        if (byFile.isEmpty()) {
            sources.forEach(this::read);
        }
    }

    private void read(SourceFile source) {
        Optional<String> text = source.text(new Problems());
        hasUnreadable |= text.isEmpty();
        List<Token> tokens = Tokens.of(source.name(), text.orElse(""), new Problems());
        byFile.put(source.name(), tokens);
        for (int i = 0; i < tokens.size(); i++) {
            boolean isRule = i > 0 && tokens.get(i - 1).is("rule");
            // A comparison with a group names one that others have to have.
            boolean isGroup = i > 1
                    && tokens.get(i - 1).kind() == TokenKind.SIGN
                    && (tokens.get(i - 2).is("group") || tokens.get(i - 2).is("slot"))
                    && i > 2
                    && tokens.get(i - 3).is("@");
            // A rule without a name is any.
            hasUnreadable |= isRule && tokens.get(i).kind() != TokenKind.STRING;
            if (isRule) {
                rules.add(tokens.get(i).text());
            }
            if (isRule || isGroup) {
                names.add(tokens.get(i).text());
            }
        }
    }
}
