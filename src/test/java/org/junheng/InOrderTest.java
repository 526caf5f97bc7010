package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
    @Test
    void resultsComeInTheOrderOfTheItemsHoweverLongEachTakes() {
        List<Integer> results = new ArrayList<>();
        try (InOrder<Integer, Integer> queue = new InOrder<>(4, InOrderTest::slowIfEven, results::add)) {
            IntStream.range(0, 200).forEach(queue::accept);
            queue.finish();
        }
        assertThat(results)
                .containsExactlyElementsOf(IntStream.range(0, 200).boxed().toList());
    }

    private static Integer slowIfEven(Integer item) {
        int sum = 0;
        for (int i = 0; item % 2 == 0 && i < 100_000; i++) {
            sum += i;
        }
        return sum == 1 ? -1 : item;
    }

    @Test
    void fewItemsAreInMemoryAtATime() {
        AtomicInteger handedOver = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (InOrder<Integer, Integer> queue = new InOrder<>(2, item -> item, result -> handedOver.incrementAndGet())) {
            for (int i = 0; i < 1000; i++) {
                queue.accept(i);
                most.accumulateAndGet(i + 1 - handedOver.get(), Math::max);
            }
            queue.finish();
        }
        assertThat(most).hasValueLessThanOrEqualTo(8);
        assertThat(handedOver).hasValue(1000);
    }

    @Test
    void whatWentWrongWithAnItemReachesTheCaller() {
        try (InOrder<String, Integer> queue = new InOrder<>(2, Integer::valueOf, result -> {})) {
            queue.accept("1");
            queue.accept("one");
            assertThatThrownBy(queue::finish).isInstanceOf(NumberFormatException.class);
        }
    }
}
