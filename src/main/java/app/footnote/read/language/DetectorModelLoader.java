package app.footnote.read.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Loads the language detector's model. Loading takes some tenths of a second. It is done once, and only for the first
 * text whose writing system does not determine its language. Safe for use by several threads.
 */
final class DetectorModelLoader {

    static final String FILE = "/langdetect-183.bin";

    private static final String WEIGHTS = "langdetect.model";
    private static final int BUFFER_BYTES = 1 << 16;

    private static final LanguageDetectorModel MODEL = load();

    private DetectorModelLoader() {
    }

    /** Begins to load the model on another thread. */
    static void preload() {
        Thread.ofPlatform().daemon().name("language model").start(DetectorModelLoader::model);
    }

    static LanguageDetectorModel model() {
        return MODEL;
    }

    private static LanguageDetectorModel load() {
        try (InputStream file = DetectorModelLoader.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The program is incomplete: " + FILE + " is missing");
            }
            return new LanguageDetectorModel(weights(file), Map.of(), new LanguageDetectorFactory());
        } catch (IOException e) {
            throw new UncheckedIOException("The program is damaged: " + FILE + " cannot be read", e);
        }
    }

    private static NgramLanguageWeights weights(InputStream file) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new BufferedInputStream(file, BUFFER_BYTES))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals(WEIGHTS)) {
                    return NgramLanguageWeights.read(new DataInputStream(new BufferedInputStream(parts, BUFFER_BYTES)));
                }
            }
        }
        throw new IOException(WEIGHTS + " is missing");
    }
}
