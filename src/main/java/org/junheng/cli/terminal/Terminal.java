package org.junheng.cli.terminal;

import java.io.OutputStream;
import java.io.PrintStream;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/**
 * Where a command writes to.
 *
 * @param out what was asked for
 * @param err what went wrong, what was assumed, and progress
 * @param watcher who is watching
 * @param language the language of messages
 */
public record Terminal(OutputStream out, PrintStream err, Audience watcher, Language language) {

    /** Who watches a run. */
    public enum Audience {
        /** Somebody at a terminal. */
        SOMEBODY,
        /** A log, which is read later or by somebody who waits. */
        LOG,
        /** Nobody at all: nothing is told but what happened. */
        NOBODY
    }

    /** Whether somebody is watching at a terminal. */
    public boolean interactive() {
        return watcher == Audience.SOMEBODY;
    }

    /** Text in the language of the messages. */
    public String text(Text text) {
        return text.in(language);
    }

    /** Tells something beside what was asked for. */
    public void note(Text note) {
        err.println(note.in(language));
    }
}
