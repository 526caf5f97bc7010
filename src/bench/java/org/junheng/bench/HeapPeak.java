package org.junheng.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import org.junheng.cli.Main;

/** The command line beside a thread that collects all garbage again and again, and tells how much was left at most, in MB. */
public final class HeapPeak {
    static final String TOLD = "heap peak ";
    private static final int PAUSE = 200;

    private HeapPeak() {}

    /** Takes the arguments of the command line. */
    public static void main(String[] arguments) {
        start();
        Main.main(arguments);
    }

    /** Starts that thread; the peak is printed when the process ends. */
    static void start() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        long[] most = {0};
        Thread collecting = new Thread(() -> {
            while (true) {
                memory.gc();
                most[0] = Math.max(most[0], memory.getHeapMemoryUsage().getUsed());
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        collecting.setDaemon(true);
        collecting.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.err.println(TOLD + (most[0] >> 20))));
    }
}
