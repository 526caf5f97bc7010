package org.junheng.lab.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Overlay;
import org.junheng.criteria.Overlay.Adjustment;
import org.junheng.rules.Demanded;
import org.junheng.rules.RuleInfo;

/** The part of a catalogue that tells what is a place's own. */
final class PlaceText {
    private final Map<String, RuleInfo> rules;
    private final List<RuleInfo> own;
    private final List<Overlay> places;

    /**
     * What places set.
     *
     * @param rules the rules that hold everywhere, by id
     * @param own the rules of the places
     */
    PlaceText(Map<String, RuleInfo> rules, List<RuleInfo> own, List<Overlay> places) {
        this.rules = rules;
        this.own = own;
        this.places = places;
    }

    /** Empty where no place is meant. */
    String text() {
        if (own.isEmpty() && places.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\n## 地方自己的规定 · The place's own\n");
        List<List<String>> rows = new ArrayList<>();
        own.stream()
                .map(rule -> List.of(
                        rule.id(),
                        CatalogueText.title(rule),
                        demand(rule),
                        rule.criterion().source(),
                        rule.criterion().confidence()))
                .forEach(rows::add);
        if (!rows.isEmpty()) {
            text.append("\n自己的规则 Rules of its own (").append(rows.size()).append(")\n\n");
            text.append(CatalogueText.tableOf(
                    List.of("规则 rule", "内容 what", "要求 demand", "来源 source", "可信度 confidence"), rows));
        }
        List<List<String>> limits = places.stream()
                .flatMap(place -> place.adjustments().stream().map(change -> row(place, change)))
                .toList();
        if (!limits.isEmpty()) {
            text.append("\n与规则包不同的限值 Limits other than the pack's (")
                    .append(limits.size())
                    .append(")\n\n");
            text.append(CatalogueText.tableOf(
                    List.of("地方 place", "规则 rule", "内容 what", "规则包 pack", "地方 place's", "来源 source"), limits));
        }
        return text.toString();
    }

    private static String demand(RuleInfo rule) {
        return rule.demand()
                .map(demand -> demand.relation().sign() + " " + demand.limit())
                .orElse("");
    }

    private static String limit(Adjustment change) {
        String least = change.limit().map(Object::toString).orElse("");
        return change.upTo().map(most -> least + " – " + most).orElse(least);
    }

    private List<String> row(Overlay place, Adjustment change) {
        Optional<RuleInfo> rule = Optional.ofNullable(rules.get(change.criterion()));
        return List.of(
                place.name(),
                change.criterion(),
                rule.map(CatalogueText::title).orElse(""),
                rule.flatMap(RuleInfo::demand).map(Demanded::limit).orElse(""),
                change.isOff() ? "不用 off" : limit(change),
                change.citation());
    }
}
