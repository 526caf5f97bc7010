package org.junheng.data.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text above a table takes out of the units that it names.
 *
 * @param rest the text without it
 * @param said what has a unit of its own: 除占地面积为亩外
 * @param bare what has another one that is not told, as it is written: 公用经费, 不含公用经费
 * @param headersFirst whether headers may say otherwise: 除注明外
 */
record UnitExceptions(String rest, List<UnitOfFigure> said, List<String> bare, boolean headersFirst) {
    private static final Pattern EXCEPT =
            Pattern.compile("(?:扣)?除([^，,；;。]{2,40}?)(?:以|之)?外(?![^，,；;。)）]{0,4}[学校])|([^，,；;。（(:：\\s]{2,20}?)除外");
    /** 不含公用经费: of schools that are left out it says nothing. */
    private static final Pattern WITHOUT = Pattern.compile("(?:不含|不包括)([^，,；;。)）]{2,20})");

    private static final Pattern HEADERS = Pattern.compile("注明|说明|标注|标明|另注|列名|表头|另有规定|特殊");
    private static final Pattern HEADERS_FIRST =
            Pattern.compile("(?:列名|表头)[^，,；;。]{0,8}(?:为准|注明|标注|标明)|(?:另有?|另行)(?:注明|标注|标明|说明)");

    /** Of what such a text is. */
    static UnitSubject subject(String bare) {
        Matcher without = WITHOUT.matcher(bare);
        return UnitSubject.of(without.matches() ? without.group(1) : bare);
    }

    /** Whether it may be said of schools: 不含民办. */
    static boolean mayBeOfSchools(String bare) {
        return WITHOUT.matcher(bare).matches();
    }

    static UnitExceptions of(String title) {
        List<UnitOfFigure> said = new ArrayList<>();
        List<String> bare = new ArrayList<>();
        boolean headers = HEADERS_FIRST.matcher(title).find();
        StringBuilder rest = new StringBuilder();
        Matcher except = EXCEPT.matcher(title);
        int from = 0;
        while (except.find()) {
            String inner = except.group(1) == null ? except.group(2) : except.group(1);
            List<UnitOfFigure> units = UnitOfFigure.in(inner);
            if (HEADERS.matcher(inner).find()) {
                headers = true;
            } else if (!units.isEmpty()) {
                said.addAll(units);
            } else if (!UnitSubject.of(inner).names().isEmpty()) {
                bare.add(inner);
            } else {
                continue;
            }
            rest.append(title, from, except.start());
            from = except.end();
        }
        Matcher without = WITHOUT.matcher(title);
        while (without.find()) {
            if (UnitSubject.of(without.group(1)).isName()) {
                bare.add(without.group());
            }
        }
        return new UnitExceptions(rest.append(title.substring(from)).toString(), said, bare, headers);
    }
}
