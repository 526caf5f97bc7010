package org.junheng.report.json;

import java.util.List;
import org.junheng.history.cause.YearlyValue;
import org.junheng.history.peer.PeerGroup;
import org.junheng.history.peer.PeerGroup.Peer;
import org.junheng.history.peer.PeerStanding;

/** Schools among those like them, for programs. */
final class PeersJson {
    private final JsonWriter json;

    PeersJson(JsonWriter json) {
        this.json = json;
    }

    void write(List<PeerGroup> peers) {
        json.startArray("peers");
        peers.forEach(this::group);
        json.endArray();
    }

    private void group(PeerGroup group) {
        json.newLine();
        json.startObject();
        json.text("county", group.county());
        json.text("subject", group.subject());
        json.startArray("peers");
        group.peers().forEach(this::peer);
        json.endArray();
        json.startArray("standings");
        group.standings().forEach(this::standing);
        json.endArray();
        json.endObject();
    }

    private void peer(Peer peer) {
        json.startObject();
        json.text("county", peer.county());
        json.text("subject", peer.subject());
        json.number("distance", peer.distance());
        json.endObject();
    }

    private void standing(PeerStanding standing) {
        json.startObject();
        json.text("criterion", standing.verdict().criterion());
        json.text("state", standing.verdict().state().name());
        YearlyValue.measured(standing.verdict()).ifPresent(value -> {
            json.number("value", value.toDouble());
            json.text("quarter", standing.quarter(value.toDouble()).name());
        });
        json.number("lower", standing.lower());
        json.number("median", standing.median());
        json.number("upper", standing.upper());
        json.number("known", standing.known());
        json.startArray("better");
        standing.better().forEach(better -> peer(better.peer()));
        json.endArray();
        json.endObject();
    }
}
