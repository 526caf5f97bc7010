package org.junheng.data.official;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.data.vocabulary.Header;

/** The tables of the application form (申报表), told by their titles or the names of their sheets: 表Ⅱ-2. */
public enum FormTitle {
    /** 表Ⅰ: the county. */
    BASICS,
    /** 表Ⅱ-1: shares of schools that meet each indicator. */
    RATES,
    /** 表Ⅱ-2: each school. */
    SCHOOLS,
    /** 表Ⅲ: means and coefficients of variation. */
    DISPERSION,
    /** 表Ⅳ: government guarantee. */
    GUARANTEE,
    /** 表Ⅴ: quality of education. */
    QUALITY,
    /** 表Ⅵ: the survey. */
    SURVEY;

    private static final Pattern TITLE = Pattern.compile(
            "(?:附?表|table)(ⅱ|ii|二|ⅰ|ⅲ|iii|三|ⅳ|iv|四|ⅵ|vi|六|ⅴ|v|五|i|一)(?:[-—–.·_]?([12]))?(?![ivⅰ-ⅵ\\d])(.*)");
    private static final Pattern OF_SCHOOLS = Pattern.compile("学校|各校|教师|办学|学生");
    private static final Pattern OF_COUNTIES = Pattern.compile("县|市|区|政府|保障|质量");
    /** 县（市、区）：示例县, 填报单位：示例县教育局. */
    private static final Pattern COUNTY = Pattern.compile(
            "(?:填报|报送|申报)?(?:县\\(市、区\\)|县\\(区\\)|区县|县区|县|单位)(?:名称)?(?:\\(盖章\\))?:(.+?)(?:教育和体育局|教育体育局|教体局|教育局|人民政府)?(?:\\(盖章\\))?");

    /** 单位：人、万元 names no county. */
    private static final Pattern PLACE = Pattern.compile("[^、,:]{1,20}[县区市旗州盟]");

    /** Which of the tables a title names; empty where it names none. */
    public static Optional<FormTitle> of(String title) {
        String key = Header.key(title);
        Matcher named = TITLE.matcher(key);
        if (!named.matches()) {
            return Optional.empty();
        }
        String part = named.group(2) == null ? "" : named.group(2);
        FormTitle form = switch (named.group(1).toLowerCase(Locale.ROOT)) {
            case "ⅰ", "i", "一" -> BASICS;
            case "ⅱ", "ii", "二" -> part.equals("1") ? RATES : SCHOOLS;
            case "ⅲ", "iii", "三" -> DISPERSION;
            case "ⅳ", "iv", "四" -> GUARANTEE;
            case "ⅴ", "v", "五" -> QUALITY;
            default -> SURVEY;
        };
        return form.mayBeCalled(named.group(3)) ? Optional.of(form) : Optional.empty();
    }

    /** Whether the rest of a title goes with the table: 附表三：学校办学条件 is a list of schools of somebody's own. */
    private boolean mayBeCalled(String rest) {
        boolean ofSchools = OF_SCHOOLS.matcher(rest).find();
        return switch (this) {
            case RATES, SCHOOLS -> true;
            case DISPERSION -> !ofSchools || rest.contains("差异") || rest.contains("系数");
            case SURVEY -> !ofSchools || rest.contains("满意") || rest.contains("认可") || rest.contains("调查");
            case BASICS, GUARANTEE, QUALITY ->
                !ofSchools || OF_COUNTIES.matcher(rest).find();
        };
    }

    /** Which of the tables it is, by its sheet and the titles above its header. */
    public static Optional<FormTitle> of(String sheet, List<String> titles) {
        return Stream.concat(Stream.of(sheet), titles.stream())
                .flatMap(title -> of(title).stream())
                .findFirst();
    }

    /** Whether it tells of the county, and of no school. */
    public boolean isOfCounty() {
        return this == BASICS || this == GUARANTEE || this == QUALITY;
    }

    /** Whether what a number is stands in its row and its column together. */
    public boolean isMatrix() {
        return this == DISPERSION || this == SURVEY;
    }

    /** The county that the titles of a table name; the empty text where they name none. */
    public static String county(List<String> titles) {
        for (String title : titles) {
            Matcher named = COUNTY.matcher(Header.key(title));
            if (named.matches() && PLACE.matcher(named.group(1)).matches()) {
                return named.group(1);
            }
        }
        return "";
    }
}
