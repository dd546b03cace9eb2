// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stream of a backup from outside: with a limit, and failures that are told from those of the disk. Does not close it. */
final class LimitedStream extends FilterInputStream {

    private final long limit;
    private long length;

    /** @param limit longest content, in bytes */
    LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        int read;
        try {
            read = in.read(bytes, offset, count);
        } catch (IOException e) {
            throw new SourceException(e);
        }
        length += Math.max(read, 0);
        if (length > limit) {
            throw BackupArchive.invalid(BackupArchive.WHOLE, "The backup is larger than " + (limit >> 20) + " MB");
        }
        return read;
    }

    @Override
    public void close() {}
}
