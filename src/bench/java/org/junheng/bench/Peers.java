package org.junheng.bench;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.facts.County;

/** That what is compared does the same work: the verdicts by hand, which a test holds to the library's, are those of the peers. */
final class Peers {
    private Peers() {}

    /** Throws where a peer gives another verdict. */
    static void compare(List<County> counties, OrdinaryDrools drools, OrdinaryEvrete evrete) {
        for (County county : counties) {
            Set<String> byHand = HandWritten.verdicts(county).stream()
                    .map(one -> one.criterion() + "@" + one.subject() + " " + one.state())
                    .collect(Collectors.toCollection(TreeSet::new));
            same("Drools", county, byHand, drools.evaluate(county));
            same("Evrete", county, byHand, evrete.evaluate(county));
        }
    }

    private static void same(String peer, County county, Set<String> byHand, List<OrdinaryVerdict> verdicts) {
        Set<String> theirs =
                verdicts.stream().map(OrdinaryVerdict::toString).collect(Collectors.toCollection(TreeSet::new));
        if (!theirs.equals(byHand)) {
            throw new IllegalStateException(peer + " gives other verdicts for the county " + county.id());
        }
    }
}
