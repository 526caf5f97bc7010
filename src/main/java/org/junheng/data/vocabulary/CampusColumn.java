package org.junheng.data.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The columns of tables of campuses and their main schools. */
public enum CampusColumn {
    CAMPUS("校区", "校区代码", "校区名称", "campus"),
    MAIN_SCHOOL("主校", "主校代码", "主校名称", "mainschool"),
    COUNTY("区县", "县区", "county", "统计三级");

    private final Set<String> names;

    CampusColumn(String... names) {
        this.names = Set.of(names);
    }

    /** Where the column stands in a header; empty where it has none. */
    public Optional<Integer> in(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(Header.key(header.get(i)))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
