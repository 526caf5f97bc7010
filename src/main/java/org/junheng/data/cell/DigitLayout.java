package org.junheng.data.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The digits of a whole number with texts among them: 110-0108 by {@code 000-0000}. */
final class DigitLayout {
    private record DigitPlace(char sign, boolean isDigit) {}

    private final List<DigitPlace> pieces = new ArrayList<>();

    /** A digit that is shown, 0, or only where there is one. */
    void digit(char sign) {
        pieces.add(new DigitPlace(sign, true));
    }

    void text(String text) {
        text.chars().forEach(one -> pieces.add(new DigitPlace((char) one, false)));
    }

    /** What is shown of a number; its first digits stand together where it has more than are asked for. */
    String of(BigDecimal number) {
        String left = number.abs().setScale(0, RoundingMode.HALF_UP).toPlainString();
        StringBuilder all = new StringBuilder();
        for (int i = pieces.size() - 1; i >= 0; i--) {
            DigitPlace piece = pieces.get(i);
            int taken = piece.isDigit ? Math.min(1, left.length()) : 0;
            boolean isFilled = piece.isDigit && taken == 0 && piece.sign == '0';
            boolean isFirst = pieces.subList(0, i).stream().noneMatch(DigitPlace::isDigit);
            int from = piece.isDigit && isFirst ? 0 : left.length() - taken;
            String shown = isFilled ? "0" : piece.isDigit ? left.substring(from) : Character.toString(piece.sign);
            left = piece.isDigit ? left.substring(0, from) : left;
            all.insert(0, shown);
        }
        return (number.signum() < 0 ? "-" : "") + all;
    }
}
