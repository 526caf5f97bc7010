package org.junheng.history.peer;

import java.util.List;

/**
 * A school, or a level of one, among those like it; or a county among counties.
 *
 * @param county the id of its county
 * @param subject the id of its section; that of the county where it is one
 * @param peers those like it, the most like first; fewer than five tell nothing, and there are no standings then
 * @param standings where it stands, criterion by criterion, in the order of the criteria
 */
public record PeerGroup(String county, String subject, List<Peer> peers, List<PeerStanding> standings) {
    public PeerGroup {
        peers = List.copyOf(peers);
        standings = List.copyOf(standings);
    }

    /** Whether it is a county among counties. */
    public boolean isOfCounty() {
        return subject.equals(county);
    }

    /**
     * One that is like it.
     *
     * @param county the id of its county
     * @param subject the id of its section
     * @param distance how unlike it is; nought where the user's list names it
     */
    public record Peer(String county, String subject, double distance) {}
}
