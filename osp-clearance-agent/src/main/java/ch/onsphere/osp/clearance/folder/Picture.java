package ch.onsphere.osp.clearance.folder;

import ch.onsphere.osp.clearance.error.FolderError;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes a picture as small as was asked for. */
final class Picture {

    private static final long MOST_PIXELS = 100_000_000;
    private static final float QUALITY = 0.85f;

    private Picture() {}

    /**
     * A picture that is too large, as a smaller JPEG.
     *
     * @return empty when it is small enough as it is
     */
    static Optional<byte[]> smaller(byte[] file, int maximumWidth, int maximumHeight, String name) {
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw FolderError.PICTURE_UNREADABLE.at(name);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return smaller(reader, maximumWidth, maximumHeight, name);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // Readers of the JDK throw all of these for files that are broken.
            throw FolderError.PICTURE_UNREADABLE.at(name, e);
        }
    }

    private static Optional<byte[]> smaller(
            ImageReader reader, int maximumWidth, int maximumHeight, String name)
            throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw FolderError.PICTURE_UNREADABLE.at(name + ": " + width + " x " + height);
        }
        double factor = Math.min((double) maximumWidth / width, (double) maximumHeight / height);
        if (factor >= 1) {
            return Optional.empty();
        }
        // Most of a large picture is left out while it is read: so it never is in memory as a
        // whole.
        int every = Math.max(1, (int) Math.floor(1 / factor));
        ImageReadParam part = reader.getDefaultReadParam();
        part.setSourceSubsampling(every, every, 0, 0);
        BufferedImage read = reader.read(0, part);
        int scaledWidth = Math.max(1, (int) Math.floor(width * factor));
        int scaledHeight = Math.max(1, (int) Math.floor(height * factor));
        return Optional.of(jpeg(scaled(read, scaledWidth, scaledHeight)));
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        try {
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(picture, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return scaled;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), quality);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
