package org.junheng.report.json;

import java.util.List;
import java.util.OptionalDouble;
import org.junheng.history.cause.YearlyValue;
import org.junheng.history.peer.PeerGroup;
import org.junheng.history.peer.PeerGroup.Peer;
import org.junheng.history.peer.PeerStanding;
import org.junheng.numbers.Exact;

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
        OptionalDouble coefficient = YearlyValue.coefficient(standing.verdict());
        OptionalDouble value = coefficient.isPresent()
                ? coefficient
                : YearlyValue.measured(standing.verdict()).stream()
                        .mapToDouble(Exact::toDouble)
                        .findFirst();
        if (value.isPresent()) {
            json.number("value", value.getAsDouble());
            json.text("quarter", standing.quarter(value.getAsDouble()).name());
        }
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
