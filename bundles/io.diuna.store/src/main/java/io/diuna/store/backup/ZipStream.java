// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Stream of an entry that ends with a {@link ZipException} where the entry is damaged, or longer than its manifest says. */
final class ZipStream extends FilterInputStream {

    private final BackupFile file;
    private long length;

    ZipStream(InputStream in, BackupFile file) {
        super(in);
        this.file = file;
    }

    /** Returns the number of bytes read. */
    long length() {
        return length;
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
        } catch (IOException e) { // EOFException of a stream that was cut
            throw (ZipException) new ZipException(String.valueOf(e.getMessage())).initCause(e);
        }
        length += Math.max(read, 0);
        if (length > file.size()) {
            throw new ZipException("it is longer than " + file.size() + " bytes");
        }
        return read;
    }
}
