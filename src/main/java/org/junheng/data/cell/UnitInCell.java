package org.junheng.data.cell;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.texts.Text;

/**
 * A number with a unit behind it that makes another number of it: 72万, 150万元, 3亩. Taking the unit off, as one may do with 12人,
 * would leave a wrong number.
 *
 * @param unit the words behind the number
 * @param amount the number with its multiple worked out; empty where that is not all that the unit says
 */
record UnitInCell(String unit, Optional<String> amount) {
    private static final Pattern CELL = Pattern.compile("\\+?(\\d[\\d,，]*(?:\\.\\d+)?)\\s*([^\\d\\s,，.].{0,11})");
    private static final Pattern MULTIPLE = Pattern.compile("([十百千万亿]+)(?:元|人|名|册|本|台|间|个|套|平方米|平米|㎡)?(?:人民币|整)?");
    private static final String SIGNS = "十百千万亿";
    private static final int[] NOUGHTS = {1, 2, 3, 4, 8};

    static Optional<UnitInCell> of(String cell) {
        Matcher parts = CELL.matcher(cell);
        if (!parts.matches() || !FormatSection.isTelling(parts.group(2))) {
            return Optional.empty();
        }
        String unit = parts.group(2).strip();
        Matcher multiple = MULTIPLE.matcher(unit);
        return Optional.of(new UnitInCell(
                unit,
                multiple.matches()
                        ? Optional.of(times(parts.group(1).replaceAll("[,，]", ""), multiple.group(1)))
                        : Optional.empty()));
    }

    private static String times(String number, String signs) {
        int noughts = signs.chars().map(sign -> NOUGHTS[SIGNS.indexOf(sign)]).sum();
        BigDecimal amount = new BigDecimal(number).scaleByPowerOfTen(noughts);
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    /** What is to be done about it. */
    Text told(String shown) {
        String example = amount.map(number -> "，即 " + number).orElse("");
        String exampleEn = amount.map(number -> ", here " + number).orElse("");
        return new Text(
                "“" + shown + "”带有单位“" + unit + "”，不是数字，按未报处理。请换算成不带“" + unit + "”的数再填" + example
                        + "；整列都以它为单位的，各格只填数字，并在列名末尾用括号写明单位。单位是单元格格式显示出来的，请改用常规格式，同样在列名写明。",
                "\"" + shown + "\" has the unit \"" + unit
                        + "\" behind it and is no number; it counts as missing. Work out the number without it"
                        + exampleEn
                        + "; or, where the whole column is told in it, write numbers alone, and the unit in brackets at the end of"
                        + " the header. Where the cell's format shows the unit, use a plain format, and write it in the header.");
    }
}
