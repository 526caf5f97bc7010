package org.junheng.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junheng.Reloading;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code /actuator/junheng}: which rules are in use; a POST has them reloaded. */
@Endpoint(id = "junheng")
public final class JunhengEndpoint {
    private final Reloading rules;

    JunhengEndpoint(Reloading rules) {
        this.rules = rules;
    }

    /** The version in use: number, hash, counts, overlays, notices. */
    @ReadOperation
    public Map<String, Object> version() {
        return RuleDetails.of(rules.current());
    }

    /** Reloads, and tells what came of it: the state, the version in use, and the problems of a refused one. */
    @WriteOperation
    public Map<String, Object> reload() {
        Reloading.ReloadResult result = rules.reload();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("state", result.state().name());
        answer.putAll(RuleDetails.of(result.version()));
        answer.put("problems", RuleDetails.texts(result.problems()));
        return answer;
    }
}
