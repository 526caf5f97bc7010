package org.junheng.data.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The columns of tables of campuses and their main schools. */
public enum CampusColumn {
    CAMPUS("校区", "校区代码", "校区名称", "campus"),
    MAIN_SCHOOL("主校", "主校代码", "主校名称", "mainschool"),
    COUNTY("区县", "县区", "county", "统计三级");

    private static final Pattern MAIN =
            Pattern.compile("[(—–-]?(?:学校|校)?(?:本部|主校区?|主校部|总校区?|总部|本校区?|本部校区|主体校区|主校址)[)]?");

    private final Set<String> names;

    CampusColumn(String... names) {
        this.names = Set.of(names);
    }

    /** Whether a campus is that of the main school itself, and no other: 本部, 东街小学（本部）, 东街小学. */
    public static boolean isMain(String campus, String main) {
        String key = Labels.name(campus);
        String own = Labels.name(main);
        String rest = !own.isEmpty() && key.startsWith(own) ? key.substring(own.length()) : key;
        return key.equals(own) || MAIN.matcher(rest).matches();
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
