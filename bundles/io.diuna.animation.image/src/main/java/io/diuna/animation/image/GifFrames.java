// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.NodeList;

/**
 * Frames of an animated GIF, each laid over the one before as its disposal method says (GIF89a specification, section 23).
 */
final class GifFrames {

    private static final String STREAM = "javax_imageio_gif_stream_1.0";
    private static final String IMAGE = "javax_imageio_gif_image_1.0";

    /** Delay that browsers take for files which say 10 ms or less. */
    private static final int DEFAULT_MILLIS = 100;

    private static final int SHORTEST_MILLIS = 20;

    private final BufferedImage canvas;

    private GifFrames(int width, int height) {
        canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    }

    /**
     * Reads all frames.
     *
     * @param widest largest width and height, in pixels
     * @throws IOException if the file is damaged or too large
     */
    static void read(ImageReader reader, int widest, ImageSink sink) throws IOException {
        int count = reader.getNumImages(true);
        @Nullable IIOMetadata stream = reader.getStreamMetadata();
        int width = number(stream, STREAM, "LogicalScreenDescriptor", "logicalScreenWidth", reader.getWidth(0));
        int height = number(stream, STREAM, "LogicalScreenDescriptor", "logicalScreenHeight", reader.getHeight(0));
        if (width > widest || height > widest) {
            throw new IOException(
                    "it is " + width + " x " + height + " pixels large; a GIF may have " + widest + " x " + widest);
        }
        GifFrames frames = new GifFrames(width, height);
        for (int i = 0; i < count && frames.add(reader, i, sink); i++) {
            // each frame is added to the canvas
        }
    }

    private boolean add(ImageReader reader, int index, ImageSink sink) throws IOException {
        IIOMetadata metadata = reader.getImageMetadata(index);
        BufferedImage part = reader.read(index);
        int left = number(metadata, IMAGE, "ImageDescriptor", "imageLeftPosition", 0);
        int top = number(metadata, IMAGE, "ImageDescriptor", "imageTopPosition", 0);
        int millis = 10 * number(metadata, IMAGE, "GraphicControlExtension", "delayTime", 0);
        String disposal = text(metadata, IMAGE, "GraphicControlExtension", "disposalMethod", "none");
        int width = Math.min(part.getWidth(), canvas.getWidth() - left);
        int height = Math.min(part.getHeight(), canvas.getHeight() - top);
        if (width <= 0 || height <= 0) {
            return true;
        }
        int[] before = canvas.getRGB(left, top, width, height, null, 0, width);
        int[] drawn = part.getRGB(0, 0, width, height, null, 0, width);
        int[] pixels = before.clone();
        for (int i = 0; i < pixels.length; i++) {
            if (drawn[i] >>> 24 != 0) {
                pixels[i] = drawn[i];
            }
        }
        canvas.setRGB(left, top, width, height, pixels, 0, width);
        boolean more = sink.add(canvas, millis < SHORTEST_MILLIS ? DEFAULT_MILLIS : millis);
        switch (disposal) {
            case "restoreToBackgroundColor" -> // which browsers take for transparent
                canvas.setRGB(left, top, width, height, new int[pixels.length], 0, width);
            case "restoreToPrevious" -> canvas.setRGB(left, top, width, height, before, 0, width);
            default -> {
                // the next frame is laid over this one
            }
        }
        return more;
    }

    private static int number(
            @Nullable IIOMetadata metadata, String format, String element, String attribute, int otherwise) {
        String text = text(metadata, format, element, attribute, "");
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }

    private static String text(
            @Nullable IIOMetadata metadata, String format, String element, String attribute, String otherwise) {
        if (metadata == null) {
            return otherwise;
        }
        NodeList found = ((IIOMetadataNode) metadata.getAsTree(format)).getElementsByTagName(element);
        String text = found.getLength() == 0 ? "" : ((IIOMetadataNode) found.item(0)).getAttribute(attribute);
        return text.isEmpty() ? otherwise : text;
    }
}
