package org.junheng.rules.load;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.BitMask;
import org.drools.model.Channel;
import org.drools.model.Drools;
import org.drools.model.DroolsEntryPoint;
import org.kie.api.runtime.KieRuntime;

/** What the rules of a session inserted. To insert is all that they can ask of the engine. */
final class Insertions implements Drools {
    private static final String PLACE = Insertions.class.getName();

    private List<Inserted> inserted = new ArrayList<>();
    private FiringRule rule = new FiringRule("", false);

    /** Those of a session, for as long as it is open. */
    static Insertions in(KieRuntime session) {
        Insertions insertions = new Insertions();
        session.getEnvironment().set(PLACE, insertions);
        return insertions;
    }

    static Insertions of(KieRuntime session) {
        return (Insertions) session.getEnvironment().get(PLACE);
    }

    /** For a rule that fires. */
    Insertions by(FiringRule name) {
        rule = name;
        return this;
    }

    /** What was inserted since it was last asked. */
    List<Inserted> taken() {
        List<Inserted> taken = inserted;
        inserted = new ArrayList<>();
        return taken;
    }

    @Override
    public void insert(Object fact) {
        inserted.add(new Inserted(rule.id(), fact, rule.isCertain()));
    }

    @Override
    public void insert(Object fact, boolean dynamic) {
        insert(fact);
    }

    private static UnsupportedOperationException nothingElse() {
        return new UnsupportedOperationException("a rule inserts and does nothing else");
    }

    @Override
    public void insertAsync(Object fact) {
        throw nothingElse();
    }

    @Override
    public void logicalInsert(Object fact) {
        throw nothingElse();
    }

    @Override
    public void update(Object fact, String... properties) {
        throw nothingElse();
    }

    @Override
    public void update(Object fact, BitMask properties) {
        throw nothingElse();
    }

    @Override
    public void delete(Object fact) {
        throw nothingElse();
    }

    @Override
    public <T> T getRuntime(Class<T> type) {
        throw nothingElse();
    }

    @Override
    public <T> T getContext(Class<T> type) {
        throw nothingElse();
    }

    @Override
    public DroolsEntryPoint getEntryPoint(String name) {
        throw nothingElse();
    }

    @Override
    public Channel getChannel(String name) {
        throw nothingElse();
    }

    @Override
    public void halt() {
        throw nothingElse();
    }

    @Override
    public void setFocus(String group) {
        throw nothingElse();
    }
}
