package org.junheng.rules.compile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything outside itself that a compiled class can name: whatever its code does goes through here (JVMS 4.4). Read with
 * care for time, for every class of every load comes by.
 */
final class ConstantPool {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int UTF8 = 1;
    private static final int CLASS = 7;

    private final byte[] bytes;
    private final int[] at;
    private final int end;

    private ConstantPool(byte[] bytes) {
        this.bytes = bytes;
        if (bytes.length < 10 || ((number(0) << 16) | number(2)) != MAGIC) {
            throw new IllegalStateException("not a class");
        }
        this.at = new int[number(8)];
        int next = 10;
        for (int i = 1; i < at.length; i++) {
            at[i] = next;
            int tag = bytes[next];
            next += length(tag, next);
            if (tag == 5 || tag == 6) {
                // takes two places
                i++;
            }
        }
        this.end = next;
    }

    /**
     * Reads it.
     *
     * @throws IllegalStateException if the bytes are not a class, or hold constants that no rule needs
     */
    static ConstantPool of(byte[] compiled) {
        try {
            return new ConstantPool(compiled);
        } catch (IndexOutOfBoundsException cutOff) {
            throw new IllegalStateException("not a class", cutOff);
        }
    }

    private int length(int tag, int from) {
        return switch (tag) {
            case UTF8 -> 3 + number(from + 1);
            case CLASS, 8, 16 -> 3;
            case 3, 4, 9, 10, 11, 12, 18 -> 5;
            case 5, 6 -> 9;
            case 15 -> 4;
            default -> throw new IllegalStateException("a constant that no rule needs: " + tag);
        };
    }

    /** The name of the class itself, with points. */
    String thisClass() {
        return className(number(end + 2));
    }

    /** The classes that it names, with points; of an array its elements. */
    List<String> classes() {
        List<String> classes = new ArrayList<>();
        for (int i = 1; i < at.length; i++) {
            if (at[i] != 0 && bytes[at[i]] == CLASS) {
                classes.add(className(i));
            }
        }
        return classes;
    }

    /** The fields and methods that it names: class, point, name. */
    List<String> members() {
        List<String> members = new ArrayList<>();
        for (int i = 1; i < at.length; i++) {
            if (at[i] != 0 && bytes[at[i]] >= 9 && bytes[at[i]] <= 11) {
                int nameAndType = at[number(at[i] + 3)];
                members.add(className(number(at[i] + 1)) + "." + text(number(nameAndType + 1)));
            }
        }
        return members;
    }

    /** Where the texts that begin with a sign stand among the bytes, in order; each has its tag, two bytes of length, the text. */
    List<Integer> textsFrom(char sign) {
        List<Integer> found = new ArrayList<>();
        for (int from : at) {
            if (from != 0 && bytes[from] == UTF8 && number(from + 1) > 0 && bytes[from + 3] == sign) {
                found.add(from);
            }
        }
        return found;
    }

    /** The text that stands there. */
    String textAt(int from) {
        return new String(bytes, from + 3, number(from + 1), StandardCharsets.ISO_8859_1);
    }

    private String className(int index) {
        String name = text(number(at[index] + 1));
        int array = 0;
        while (array < name.length() && name.charAt(array) == '[') {
            array++;
        }
        if (array > 0) {
            name = name.charAt(array) == 'L' ? name.substring(array + 1, name.length() - 1) : "";
        }
        return name.replace('/', '.');
    }

    /** Names of rules are ASCII; any other name is read as something that is on no list. */
    private String text(int index) {
        return textAt(at[index]);
    }

    private int number(int from) {
        return ((bytes[from] & 0xFF) << 8) | (bytes[from + 1] & 0xFF);
    }
}
