package org.junheng.texts;

/** The language that people read a report in. */
public enum Language {
    /** Chinese. */
    ZH,
    /** English. */
    EN;

    /** The text in this language. */
    public String of(String zh, String en) {
        return this == ZH ? zh : en;
    }
}
