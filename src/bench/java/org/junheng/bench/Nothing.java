package org.junheng.bench;

/** A program that does nothing: what every start of Java costs. */
public final class Nothing {
    private Nothing() {}

    public static void main(String[] arguments) {
        // Nothing is what is measured.
    }
}
