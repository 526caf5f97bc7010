package org.junheng.data.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a school lies (城乡类型), as the statistics divide the country: 城区 (主城区, 城乡结合区), 镇区 (镇中心区, 镇乡结合区, 特殊区域), 乡村
 * (乡中心区, 村庄), by name or by the code of the statistical classification (111 … 220).
 */
public enum Settlements {
    CITY(Set.of("主城区", "城乡结合区", "城区", "城市", "主城", "110", "111", "112")),
    TOWN(Set.of("镇中心区", "镇乡结合区", "特殊区域", "镇区", "120", "121", "122", "123")),
    COUNTRY(Set.of("乡中心区", "村庄", "乡村", "农村", "200", "210", "220"));

    private final Set<String> names;

    Settlements(Set<String> names) {
        this.names = names;
    }

    /** Which one a text names, by its name, its code or both; empty where it names none, or several. */
    public static Optional<Settlements> of(String text) {
        List<String> words = Stream.of(
                        Header.key(text).split("[^\\p{IsHan}\\d]+|(?<=\\d)(?=\\p{IsHan})|(?<=\\p{IsHan})(?=\\d)", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Settlements> named = words.stream()
                .map(Settlements::named)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        boolean all = words.stream().allMatch(word -> named(word).isPresent());
        return all && named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static Optional<Settlements> named(String word) {
        return Stream.of(values()).filter(one -> one.names.contains(word)).findFirst();
    }
}
