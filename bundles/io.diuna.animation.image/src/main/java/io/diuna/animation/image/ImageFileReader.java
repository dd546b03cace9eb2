// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Reader of image files of all formats that Java knows: PNG, JPEG, GIF, BMP. Large ones are read coarsely. */
final class ImageFileReader {

    /** Largest file, in bytes. */
    static final long LONGEST = 16L << 20;

    /** Side of the picture above which pixels are left out, and above which a GIF is refused. */
    private static final int WIDEST = 1_024;

    private ImageFileReader() {}

    /**
     * Reads all frames of a file.
     *
     * @throws IOException if it is no image, too large or damaged; the message is a clause that says what
     */
    static void read(Path file, ImageSink sink) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new IOException("it has more than " + (LONGEST >> 20) + " MB");
        }
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("it is no PNG, JPEG, GIF or BMP file");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, false);
                if (reader.getFormatName().equalsIgnoreCase("gif")) {
                    GifFrames.read(reader, WIDEST, sink);
                } else {
                    sink.add(still(reader), 0);
                }
            } catch (RuntimeException e) { // readers of the JDK throw several for damaged files
                throw new IOException("it is damaged", e);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage still(ImageReader reader) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        int every = 1 + Math.max(reader.getWidth(0), reader.getHeight(0)) / WIDEST;
        param.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, param);
    }
}
