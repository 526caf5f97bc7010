package org.junheng.bench;

import java.util.ArrayList;
import java.util.List;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.School;

/** A county as bare arrays, one place for each section: all that {@link HandWrittenLean} sees. */
final class LeanCounty {
    final String id;
    final String[] ids;
    final boolean[] isJunior;
    /** Whether the section is left out of all that is judged. */
    final boolean[] isOut;

    final double[] students;
    /** Students of the section and of its whole school, weighted 1 : 1.1 : 1.32. */
    final double[] weighted;

    final double[] allWeighted;
    /** By indicator and section: what the school has, or the section's teachers. */
    final double[][] wholes;

    private LeanCounty(String id, List<Part> parts) {
        int size = parts.size();
        this.id = id;
        ids = new String[size];
        isJunior = new boolean[size];
        isOut = new boolean[size];
        students = new double[size];
        weighted = new double[size];
        allWeighted = new double[size];
        wholes = new double[Indicator.COUNT][size];
        for (int i = 0; i < size; i++) {
            fill(i, parts.get(i));
        }
    }

    static LeanCounty of(County county) {
        List<Part> parts = new ArrayList<>();
        for (School school : county.schools()) {
            for (Level level : List.of(Level.PRIMARY, Level.JUNIOR)) {
                if (school.kind().levels().contains(level)) {
                    parts.add(new Part(school, level));
                }
            }
        }
        return new LeanCounty(county.id(), parts);
    }

    private void fill(int place, Part part) {
        ids[place] = part.id;
        isJunior[place] = part.isJunior;
        isOut[place] = part.leftOut != null;
        students[place] = part.students;
        weighted[place] = part.weighted;
        allWeighted[place] = part.allWeighted;
        for (int i = 0; i < Indicator.COUNT; i++) {
            wholes[i][place] = part.wholes[i];
        }
    }

    int size() {
        return ids.length;
    }
}
