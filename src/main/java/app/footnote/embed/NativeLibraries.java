package app.footnote.embed;

import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Decides where the two native libraries of this package lie, and has them loaded from there. Left alone, one is
 * unpacked anew into the temporary folder at each start, which takes longer than loading it, and the other into a
 * hidden folder in the user's home.
 */
final class NativeLibraries {

    private static final String RUNTIME = "/ai/onnxruntime/native/";
    private static final String TOKENIZERS = "/native/lib/";

    /** Other libraries that the tokenizers need on Windows, each after those that it needs itself. */
    private static final List<String> BENEATH_ON_WINDOWS = List
            .of("libwinpthread-1.dll", "libgcc_s_seh-1.dll", "libstdc++-6.dll");

    private NativeLibraries() {
    }

    /**
     * Unpacks the libraries into the folder where they are not there yet, and has them loaded from it. A process that
     * has loaded them already may go on with those.
     */
    static synchronized void unpackInto(Path folder) throws EmbedException {
        try {
            unpackRuntime(folder.resolve("onnxruntime-" + version(OrtEnvironment.class)));
        } catch (IOException e) {
            throw failure("runtime", e);
        }
        try {
            loadTokenizers(folder.resolve("tokenizers-" + version(TokenizersLibrary.class)));
        } catch (IOException | LinkageError e) {
            throw failure("tokenizer", e);
        }
    }

    /** The runtime loads its libraries itself, from where it is told. */
    private static void unpackRuntime(Path folder) throws IOException {
        for (String library : List.of("onnxruntime", "onnxruntime4j_jni")) {
            new BundledFile(RUNTIME + platform("x64") + "/" + System.mapLibraryName(library)).unpackInto(folder);
        }
        System.setProperty("onnxruntime.native.path", folder.toString());
    }

    /** Loading native code is restricted; the start scripts allow it. */
    @SuppressWarnings("restricted")
    private static void loadTokenizers(Path folder) throws IOException {
        List<String> libraries = new ArrayList<>(onWindows() ? BENEATH_ON_WINDOWS : List.of());
        libraries.add(System.mapLibraryName("tokenizers"));
        for (String library : libraries) {
            BundledFile bundled = new BundledFile(TOKENIZERS + platform("x86_64") + "/cpu/" + library);
            System.load(bundled.unpackInto(folder).toAbsolutePath().toString());
        }
    }

    /** Part of the folder's name, so that a library of another release is never loaded, nor replaced while in use. */
    private static String version(Class<?> library) {
        Package packed = library.getPackage();
        return Stream.of(packed.getImplementationVersion(), packed.getSpecificationVersion())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("bundled");
    }

    /** As both libraries name the folders of their jars, which differ in one word. */
    private static String platform(String intel) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name = system.contains("mac") ? "osx" : onWindows() ? "win" : "linux";
        return name + "-" + (System.getProperty("os.arch").equals("aarch64") ? "aarch64" : intel);
    }

    private static boolean onWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    static EmbedException failure(String part, Throwable cause) {
        return new EmbedException(
                "The built-in embedding model cannot run here: its %s could not be loaded (%s). Notes are still found by their words; reinstall Footnote, or choose a model of Ollama's."
                        .formatted(part, cause.getMessage()),
                cause);
    }
}
