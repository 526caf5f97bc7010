package com.example;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.spark.Partitioner;
import scala.Tuple2;

/** Puts counties into partitions that hold about as many rows: the largest first, each to where the fewest rows are. */
final class EvenCounties extends Partitioner {
    private final Map<String, Integer> partitionOf = new HashMap<>();
    private final int partitions;

    EvenCounties(List<Tuple2<String, Long>> sizes, int partitions) {
        this.partitions = Math.max(1, Math.min(partitions, sizes.size()));
        long[] rows = new long[this.partitions];
        PriorityQueue<Integer> emptiest = new PriorityQueue<>(
                Comparator.<Integer>comparingLong(partition -> rows[partition]).thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < this.partitions; i++) {
            emptiest.add(i);
        }
        List<Tuple2<String, Long>> largestFirst = new ArrayList<>(sizes);
        largestFirst.sort(Comparator.comparing((Tuple2<String, Long> size) -> -size._2()).thenComparing(Tuple2::_1));
        for (Tuple2<String, Long> size : largestFirst) {
            int partition = emptiest.remove();
            partitionOf.put(size._1(), partition);
            rows[partition] += size._2();
            emptiest.add(partition);
        }
    }

    @Override
    public int numPartitions() {
        return partitions;
    }

    @Override
    public int getPartition(Object key) {
        return partitionOf.get(((RowPlace) key).county());
    }
}
