package org.junheng.cli.terminal;

/** The forms of what a command writes. */
public enum Format {
    TEXT,
    JSON
}
