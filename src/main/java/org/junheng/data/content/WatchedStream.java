package org.junheng.data.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends where its reading has to. */
final class WatchedStream extends FilterInputStream {
    private final ReadingWatch.Running watch;
    private final String name;

    WatchedStream(InputStream in, ReadingWatch.Running watch, String name) {
        super(in);
        this.watch = watch;
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        watch.check(name);
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        watch.check(name);
        return super.read(bytes, from, length);
    }
}
