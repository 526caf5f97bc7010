package org.junheng.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import org.junheng.report.words.Language;

/**
 * Where a command writes to.
 *
 * @param out what was asked for
 * @param err what went wrong, what was assumed, and progress
 * @param interactive whether somebody is watching
 * @param language the language of messages
 */
record Terminal(OutputStream out, PrintStream err, boolean interactive, Language language) {

    /** Text in the language of the messages. */
    String text(String zh, String en) {
        return language.of(zh, en);
    }
}
