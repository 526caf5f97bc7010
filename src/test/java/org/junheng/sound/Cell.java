package org.junheng.sound;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junheng.facts.County;

/**
 * One thing that a county may leave unreported.
 *
 * @param name where it stands
 * @param out the county without it
 * @param fills the county with it, in each way that is tried; the first is the original
 */
record Cell(String name, UnaryOperator<County> out, List<UnaryOperator<County>> fills) {}
