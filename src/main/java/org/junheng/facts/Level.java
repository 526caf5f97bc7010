package org.junheng.facts;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.texts.Text;

/**
 * A level of schooling: primary, junior, senior, or any label where a country has others.
 *
 * <p>Two levels are equal if their labels are.
 */
public final class Level implements Comparable<Level> {
    public static final Level PRIMARY = new Level("primary", new Text("小学", "primary"), 0);
    public static final Level JUNIOR = new Level("junior", new Text("初中", "junior secondary"), 1);
    public static final Level SENIOR = new Level("senior", new Text("高中", "senior secondary"), 2);

    private final String label;
    private final Text title;
    private final int order;

    private Level(String label, Text title, int order) {
        this.label = label;
        this.title = title;
        this.order = order;
    }

    /** The level of that label, in English, Chinese, or free. */
    public static Level of(String label) {
        return switch (label.strip().toLowerCase(Locale.ROOT)) {
            case "primary", "小学", "小学部", "小学学段" -> PRIMARY;
            case "junior", "junior secondary", "初中", "初中部", "初中学段" -> JUNIOR;
            case "senior", "senior secondary", "高中", "高中部", "高中学段" -> SENIOR;
            default -> new Level(label.strip(), Text.same(label.strip()), 3);
        };
    }

    /** {@code primary}, {@code junior}, {@code senior} or the free label. */
    public String label() {
        return label;
    }

    /** What a reader calls it; a free label as it is. */
    public Text title() {
        return title;
    }

    /** The id of the section of a school that teaches this level: {@code S0012/primary}. */
    public String idIn(String school) {
        return school + "/" + label;
    }

    @Override
    public int compareTo(Level other) {
        int byOrder = Integer.compare(order, other.order);
        return byOrder != 0 ? byOrder : label.compareTo(other.label);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Level that && label.equals(that.label));
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(label);
    }

    @Override
    public String toString() {
        return label;
    }
}
