package org.junheng.cli.terminal;

import java.util.Optional;

/** Asks whoever sits at the terminal. */
public final class Question {
    private Question() {}

    /** What was typed; empty where nobody sits there. */
    public static Optional<String> ask(String question) {
        return Optional.ofNullable(System.console()).map(console -> console.readLine("%s: ", question));
    }
}
