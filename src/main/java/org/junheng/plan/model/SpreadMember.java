package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.List;

/** An amount that pieces change, over students that they do not: a member of dispersions. */
public final class SpreadMember {
    final String subject;
    public final double start;
    public final double students;
    /** The variables that change it. */
    public final List<Variable.Coefficient> variables = new ArrayList<>();

    SpreadMember(String subject, double start, double students) {
        this.subject = subject;
        this.start = start;
        this.students = students;
    }
}
