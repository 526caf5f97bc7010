package org.junheng.figures;

/**
 * A name in files, in Chinese and in English, and the unit of what it names.
 *
 * @param id the name in files, rules and JSON
 * @param zh the Chinese name
 * @param en the English name in running text
 * @param unit what is counted
 */
public record Label(String id, String zh, String en, Unit unit) implements Named {}
