package org.junheng.cli;

/** The forms of what a command writes. */
enum Format {
    TEXT,
    JSON
}
