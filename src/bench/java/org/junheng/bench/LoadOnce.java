package org.junheng.bench;

import java.nio.file.Path;
import org.junheng.Junheng;
import org.junheng.Rules;

/** Loads a folder of rules in a fresh Java and prints how many rules it holds and how many milliseconds that took. */
public final class LoadOnce {
    private LoadOnce() {}

    /** Takes the folder. */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        Junheng rules = Junheng.load(Rules.at(Path.of(arguments[0])));
        double millis = (System.nanoTime() - start) / 1e6;
        System.out.println(rules.rules().size() + " " + millis);
        // The engine's threads would keep the process alive.
        System.exit(0);
    }
}
