package org.junheng.texts.wording;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number in Chinese characters, as documents write one: 二十五, 两千五百, 百分之九十五, 九成, 三点五, 二〇一七. */
final class ChineseNumeral {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String UNITS = "十百千";
    private static final Pattern WORDS =
            Pattern.compile("(百分之)?([〇零一二两三四五六七八九十百千万亿]+)(点[〇零一二三四五六七八九]+)?(成[一二三四五六七八九]?)?(.*)");

    /** What is counted; other words that begin with one character of a number are no numbers. */
    private static final Pattern UNIT = Pattern.compile("([册本人个名位间台元米校所班年天次分套件块亩]|平方米|学时|课时|公里|[千万百]?[人元])");

    private ChineseNumeral() {}

    /** The decimal that a text begins with; empty where it begins with none, or a digit follows. */
    static Optional<String> of(String typed) {
        Matcher words = WORDS.matcher(typed.strip());
        if (!words.matches() || words.group(5).matches(".*[0-9].*")) {
            return Optional.empty();
        }
        boolean isOneCharacter = words.group(4) == null
                && words.group(3) == null
                && words.group(1) == null
                && words.group(2).length() == 1;
        if (isOneCharacter
                && !words.group(5).isEmpty()
                && !UNIT.matcher(words.group(5)).matches()) {
            return Optional.empty();
        }
        BigDecimal number = whole(words.group(2).replace('零', '〇').replace('两', '二'));
        if (words.group(3) != null) {
            number = new BigDecimal(
                    number.toPlainString() + "." + digits(words.group(3).substring(1)));
        }
        if (words.group(1) != null) {
            number = number.movePointLeft(2);
        } else if (words.group(4) != null) {
            number = new BigDecimal(
                            number.toPlainString() + digits(words.group(4).substring(1)))
                    .movePointLeft(words.group(4).length());
        }
        return Optional.of(number.stripTrailingZeros().toPlainString());
    }

    private static String digits(String characters) {
        StringBuilder digits = new StringBuilder();
        characters.replace('零', '〇').chars().forEach(one -> digits.append(DIGITS.indexOf(one)));
        return digits.toString();
    }

    private static BigDecimal whole(String characters) {
        int great = Math.max(characters.lastIndexOf('亿'), characters.lastIndexOf('万'));
        int most = characters.indexOf('亿') >= 0 ? characters.indexOf('亿') : great;
        if (most >= 0) {
            BigDecimal before = most == 0 ? BigDecimal.ONE : whole(characters.substring(0, most));
            int zeros = characters.charAt(most) == '亿' ? 8 : 4;
            return before.movePointRight(zeros).add(whole(characters.substring(most + 1)));
        }
        return BigDecimal.valueOf(belowTenThousand(characters));
    }

    private static long belowTenThousand(String characters) {
        boolean isByDigits = characters.chars().allMatch(one -> DIGITS.indexOf(one) >= 0);
        if (isByDigits) {
            return characters.isEmpty() || characters.length() > 17 ? 0 : Long.parseLong(digits(characters));
        }
        long sum = 0;
        long digit = -1;
        for (int i = 0; i < characters.length(); i++) {
            int unit = UNITS.indexOf(characters.charAt(i));
            if (unit < 0) {
                digit = DIGITS.indexOf(characters.charAt(i));
            } else {
                sum += (digit < 0 ? 1 : digit) * Math.round(Math.pow(10, unit + 1.0));
                digit = -1;
            }
        }
        return sum + Math.max(digit, 0);
    }
}
