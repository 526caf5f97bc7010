package org.junheng.texts;

/** The language that people read a report in. */
public enum Language {
    /** Chinese. */
    ZH,
    /** English. */
    EN
}
