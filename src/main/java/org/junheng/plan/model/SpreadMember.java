package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.List;
import org.junheng.numbers.Exact;

/** An amount that pieces change, over students that they do not: a member of dispersions. */
public final class SpreadMember {
    public final String subject;
    public final double start;
    public final double students;
    public final Exact exactStart;
    public final Exact exactStudents;
    /** The variables that change it. */
    public final List<Variable.EffectAt> variables = new ArrayList<>();

    SpreadMember(String subject, Exact start, Exact students) {
        this.subject = subject;
        this.start = start.toDouble();
        this.students = students.toDouble();
        this.exactStart = start;
        this.exactStudents = students;
    }
}
