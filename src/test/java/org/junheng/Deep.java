package org.junheng;

/** How much a test that samples tries: little in the ordinary build, all of it with {@code mvn -Pdeep verify}. */
public final class Deep {
    private static final boolean DEEP = Boolean.getBoolean("junheng.deep");

    private Deep() {}

    /** The first number in the deep run, the second in the ordinary one. */
    public static int or(int deep, int ordinary) {
        return DEEP ? deep : ordinary;
    }
}
