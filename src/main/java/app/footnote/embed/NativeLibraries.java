package app.footnote.embed;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Decides where the two native libraries of this package lie. Left alone, one is unpacked anew into the temporary
 * folder at each start, which takes longer than loading it, and the other into a hidden folder in the user's home.
 */
final class NativeLibraries {

    private static final String RUNTIME = "/ai/onnxruntime/native/";

    private NativeLibraries() {
    }

    /**
     * Unpacks the libraries into the folder where they are not there yet, and has them loaded from it. Has no effect in
     * a process that has loaded them already.
     */
    static void unpackInto(Path folder) throws EmbedException {
        try {
            Path runtime = folder.resolve("onnxruntime-" + runtimeVersion());
            for (String library : List.of("onnxruntime", "onnxruntime4j_jni")) {
                new BundledFile(RUNTIME + platform() + "/" + System.mapLibraryName(library)).unpackInto(runtime);
            }
            System.setProperty("onnxruntime.native.path", runtime.toString());
        } catch (IOException e) {
            throw failure("runtime", e);
        }
        System.setProperty("ENGINE_CACHE_DIR", folder.toString());
        System.setProperty("ai.djl.offline", "true");
    }

    /** Part of the folder's name, so that a library of another release is never loaded, nor replaced while in use. */
    private static String runtimeVersion() {
        return Objects.toString(OrtEnvironment.class.getPackage().getImplementationVersion(), "bundled");
    }

    /** As ONNX Runtime names the folders of its jar. */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name = system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x64";
        return name + "-" + processor;
    }

    static EmbedException failure(String part, Throwable cause) {
        return new EmbedException(
                "The built-in embedding model cannot run here: its %s could not be loaded (%s). Notes are still found by their words; reinstall Footnote, or choose a model of Ollama's."
                        .formatted(part, cause.getMessage()),
                cause);
    }
}
