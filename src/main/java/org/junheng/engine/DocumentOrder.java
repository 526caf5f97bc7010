package org.junheng.engine;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.criteria.Criterion;

/**
 * The order in which a document lists its criteria: by id with its numbers taken as numbers, R2 before R10; criteria that
 * differ in the last word alone, the level, as they stand in the rule file.
 */
final class DocumentOrder implements Comparator<Criterion> {
    private static final Pattern PIECE = Pattern.compile("\\d+|\\D+");

    @Override
    public int compare(Criterion one, Criterion other) {
        int byId = pieces(clause(one.id()), clause(other.id()));
        if (byId != 0) {
            return byId;
        }
        int byFile = one.file().compareTo(other.file());
        return byFile != 0 ? byFile : Integer.compare(one.line(), other.line());
    }

    private static String clause(String id) {
        int last = id.lastIndexOf('-');
        return last <= 0 ? id : id.substring(0, last);
    }

    private static int pieces(String one, String other) {
        Matcher left = PIECE.matcher(one);
        Matcher right = PIECE.matcher(other);
        while (true) {
            boolean more = left.find();
            if (more != right.find()) {
                return more ? 1 : -1;
            }
            if (!more) {
                return 0;
            }
            int order = piece(left.group(), right.group());
            if (order != 0) {
                return order;
            }
        }
    }

    private static int piece(String one, String other) {
        return Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0))
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : one.compareTo(other);
    }
}
