package org.junheng.rules;

/**
 * A file that loaded rules were made of, as its bytes were when they were loaded.
 *
 * @param name what results and problems call it
 * @param sha256 the SHA-256 of its bytes, in hexadecimal digits
 * @param place whether it belongs to the standards of a place: its limits, or a rule of its own
 */
public record LoadedFile(String name, String sha256, boolean place) {}
