package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Level;
import org.junheng.figures.FigureName;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.results.Price;

/** How many whole pieces of something a school gets, or gives away. */
public final class Variable {
    /** What becomes of the pieces. */
    public enum Flow {
        /** New ones. */
        NEW,
        /** From another school. */
        TAKEN,
        /** To another school. */
        GIVEN
    }

    /** No ceiling: as many as a long can count without care. */
    public static final long ENDLESS = 1L << 50;

    public final int id;
    public final Flow kind;
    public final int block;
    public final String school;
    public final Optional<Level> level;
    public final Piece piece;
    /** The piece whose effects are asked about. */
    final Piece asked;

    public final Price price;
    /** What a piece changes there, of what was reported; the other way round where it goes. */
    public final Map<FigureName, Exact> changes;
    /** What a class leaves that is split with a piece; empty where none is. */
    public final Optional<ClassHalves> halves;
    /** Where its taken and given pieces balance; -1 for new ones. */
    public final int pool;
    /** What a piece costs, in the unit of the objective. */
    public final double cost;
    /** The same exactly; what is free counts for nothing. */
    public final Exact exactCost;

    public final long most;
    /** By how much a piece raises the amounts of rows. */
    public final List<EffectAt> rows = new ArrayList<>();
    /** By how much a piece raises the constraints that must not be negative. */
    public final List<EffectAt> constraints = new ArrayList<>();

    /**
     * A coefficient at a place.
     *
     * @param by nearly
     * @param exact exactly
     */
    public record EffectAt(int at, double by, Exact exact) {
        public EffectAt(int at, Exact exact) {
            this(at, exact.toDouble(), exact);
        }
    }

    /**
     * What a piece costs.
     *
     * @param counted what it counts for: something, in any case where it comes
     * @param exact what is paid
     */
    record PieceCost(double counted, Exact exact) {
        static final PieceCost NONE = new PieceCost(0, Exact.ZERO);
    }

    Variable(int id, Flow kind, int block, Site site, Piece piece, int pool, PieceCost cost, long most) {
        this.id = id;
        this.kind = kind;
        this.block = block;
        this.school = site.school().id();
        this.level = site.level();
        this.piece = piece;
        this.asked = kind == Flow.GIVEN ? site.leaving(piece) : piece;
        this.price = piece.price();
        this.changes = site.changes(piece, kind == Flow.GIVEN);
        this.halves = site.halves(piece);
        this.pool = pool;
        this.cost = cost.counted;
        this.exactCost = cost.exact;
        this.most = most;
    }

    private Variable(Variable same, long most) {
        this.id = same.id;
        this.kind = same.kind;
        this.block = same.block;
        this.school = same.school;
        this.level = same.level;
        this.piece = same.piece;
        this.asked = same.asked;
        this.price = same.price;
        this.changes = same.changes;
        this.halves = same.halves;
        this.pool = same.pool;
        this.cost = same.cost;
        this.exactCost = same.exactCost;
        this.most = most;
        this.rows.addAll(same.rows);
        this.constraints.addAll(same.constraints);
    }

    /** The same without a ceiling. */
    Variable unbounded() {
        return most == ENDLESS ? this : new Variable(this, ENDLESS);
    }

    /** Whether it changes a figure that the measure is computed from. */
    boolean touches(Measure measure) {
        return measure.inputs().stream().anyMatch(input -> changes.containsKey(input.name()));
    }

    /** 1 where pieces come, -1 where they go. */
    public int sign() {
        return kind == Flow.GIVEN ? -1 : 1;
    }

    /** By how much a piece raises a constraint. */
    public double effect(int constraint) {
        for (EffectAt coefficient : constraints) {
            if (coefficient.at() == constraint) {
                return coefficient.by();
            }
        }
        return 0;
    }
}
