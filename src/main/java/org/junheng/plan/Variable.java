package org.junheng.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.facts.Level;
import org.junheng.results.Price;

/** How many whole pieces of something a school gets, or gives away. */
final class Variable {
    /** What becomes of the pieces. */
    enum Kind {
        /** New ones. */
        NEW,
        /** From another school. */
        TAKEN,
        /** To another school. */
        GIVEN
    }

    /** No ceiling: as many as a long can count without care. */
    static final long ENDLESS = 1L << 50;

    final int id;
    final Kind kind;
    final int block;
    final String school;
    final Optional<Level> level;
    final Price price;
    /** Where its taken and given pieces balance; -1 for new ones. */
    final int pool;
    /** What a piece costs, in the unit of the objective. */
    final double cost;

    final long most;
    /** By how much a piece raises the amounts of rows. */
    final List<Term> rows = new ArrayList<>();
    /** By how much a piece raises the forms that must not be negative. */
    final List<Term> forms = new ArrayList<>();

    /** A coefficient at a place. */
    record Term(int at, double by) {}

    Variable(
            int id,
            Kind kind,
            int block,
            String school,
            Optional<Level> level,
            Price price,
            int pool,
            double cost,
            long most) {
        this.id = id;
        this.kind = kind;
        this.block = block;
        this.school = school;
        this.level = level;
        this.price = price;
        this.pool = pool;
        this.cost = cost;
        this.most = most;
    }
}
