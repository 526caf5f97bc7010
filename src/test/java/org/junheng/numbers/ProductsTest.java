package org.junheng.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is told by the first digits is what multiplying out tells. */
class ProductsTest {
    private static final BigInteger[] SMALL = {BigInteger.ZERO, BigInteger.ONE, BigInteger.TWO, BigInteger.TEN};

    private static void demandSame(BigInteger a, BigInteger b, BigInteger c, BigInteger d) {
        int plain = a.multiply(b).compareTo(c.multiply(d));
        assertThat(Products.compare(a, b, c, d)).as("%s·%s : %s·%s", a, b, c, d).isEqualTo(plain);
    }

    private static BigInteger random(Random random) {
        BigInteger number = new BigInteger(random.nextInt(20) == 0 ? 3 : 1 + random.nextInt(1500), random);
        return random.nextBoolean() ? number : number.negate();
    }

    @Test
    void productsOfAnyLengthAndSign() {
        Random random = new Random(22);
        for (int i = 0; i < 20_000; i++) {
            demandSame(random(random), random(random), random(random), random(random));
        }
    }

    @Test
    void productsThatAreEqualOrDifferInOneOfTheirLastOrFirstDigits() {
        Random random = new Random(23);
        for (int i = 0; i < 20_000; i++) {
            BigInteger a = random(random);
            BigInteger b = random(random);
            BigInteger of = random(random);
            demandSame(a.multiply(of), b, a, b.multiply(of));
            demandSame(a, b, b, a);
            demandSame(a, b, b, a.add(BigInteger.ONE));
            demandSame(a, b, a, b.subtract(BigInteger.ONE));
            demandSame(a, b, a, b.flipBit(random.nextInt(b.bitLength() + 2)));
            demandSame(a, b, a.negate(), b);
        }
    }

    @Test
    void powersOfTwoAndTheirNeighboursWhereTheLengthChanges() {
        for (int bits : new int[] {1, 2, 61, 62, 63, 64, 255, 256, 257, 511, 512, 513, 1024, 4000}) {
            BigInteger power = BigInteger.ONE.shiftLeft(bits);
            for (int more : new int[] {-2, -1, 0, 1, 2}) {
                for (BigInteger small : SMALL) {
                    BigInteger near = power.add(BigInteger.valueOf(more));
                    demandSame(near, power, power, power.add(small));
                    demandSame(near, small, small, power);
                    demandSame(near, power.shiftLeft(1), power.shiftLeft(2), near.shiftRight(1));
                    demandSame(near.negate(), power, power, power.negate());
                }
            }
        }
    }
}
