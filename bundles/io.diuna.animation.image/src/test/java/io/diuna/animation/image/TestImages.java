// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageOutputStream;

/** Writes image files for tests. */
final class TestImages {

    private static final String GIF = "javax_imageio_gif_image_1.0";

    private TestImages() {}

    /** Part of an animated GIF that is filled with one colour. */
    record Part(int left, int top, int width, int height, int color, int hundredths, String disposal) {

        BufferedImage picture() {
            BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    picture.setRGB(x, y, color);
                }
            }
            return picture;
        }
    }

    static void png(Path file, int width, int height, int... argb) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, argb, 0, width);
        ImageIO.write(picture, "png", file.toFile());
    }

    /** Writes a GIF whose screen has the size of its first part. */
    static void gif(Path file, List<Part> parts) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (Part part : parts) {
                BufferedImage picture = part.picture();
                IIOMetadata metadata = writer.getDefaultImageMetadata(
                        ImageTypeSpecifier.createFromRenderedImage(picture), writer.getDefaultWriteParam());
                IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(GIF);
                IIOMetadataNode place = child(root, "ImageDescriptor");
                place.setAttribute("imageLeftPosition", Integer.toString(part.left()));
                place.setAttribute("imageTopPosition", Integer.toString(part.top()));
                IIOMetadataNode control = child(root, "GraphicControlExtension");
                control.setAttribute("delayTime", Integer.toString(part.hundredths()));
                control.setAttribute("disposalMethod", part.disposal());
                control.setAttribute("userInputFlag", "FALSE");
                control.setAttribute("transparentColorFlag", "FALSE");
                control.setAttribute("transparentColorIndex", "0");
                metadata.setFromTree(GIF, root);
                writer.writeToSequence(new IIOImage(picture, null, metadata), writer.getDefaultWriteParam());
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        if (root.getElementsByTagName(name).getLength() == 0) {
            root.appendChild(new IIOMetadataNode(name));
        }
        return (IIOMetadataNode) root.getElementsByTagName(name).item(0);
    }
}
