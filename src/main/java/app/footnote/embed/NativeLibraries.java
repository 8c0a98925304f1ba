package app.footnote.embed;

import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import app.footnote.embed.EmbedException.Trouble;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Unpacks the two native libraries of this package into a folder of the program and loads them from there. By default
 * one of them would be unpacked into the temporary folder at each start, which takes longer than loading it, and the
 * other into a hidden folder in the user's home.
 */
public final class NativeLibraries {

    private static final String RUNTIME = "/ai/onnxruntime/native/";
    private static final String TOKENIZERS = "/native/lib/";

    /** Libraries that the tokenizers need on Windows, in the order of loading. */
    private static final List<String> WINDOWS_DEPENDENCIES = List
            .of("libwinpthread-1.dll", "libgcc_s_seh-1.dll", "libstdc++-6.dll");

    /** The parts of the built-in model that may fail to load. Their names are part of keys of messages. */
    enum Component {
        RUNTIME, TOKENIZER, MODEL
    }

    private NativeLibraries() {
    }

    /**
     * Unpacks the libraries into the folder unless they are there, and loads them. A process that has already loaded
     * them keeps those.
     */
    public static synchronized void unpackInto(Path folder) throws EmbedException {
        try {
            unpackRuntime(folder.resolve("onnxruntime-" + version(OrtEnvironment.class)));
        } catch (IOException e) {
            throw failure(Component.RUNTIME, e);
        }
        try {
            loadTokenizers(folder.resolve("tokenizers-" + version(TokenizersLibrary.class)));
        } catch (IOException | LinkageError e) {
            throw failure(Component.TOKENIZER, e);
        }
    }

    /** The runtime, which is loaded once per process. */
    public static OrtEnvironment runtime() throws EmbedException {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            environment.setTelemetry(false);
            return environment;
        } catch (OrtException | RuntimeException | LinkageError e) {
            throw failure(Component.RUNTIME, e);
        }
    }

    /** The runtime loads its libraries itself, from the folder that the system property names. */
    private static void unpackRuntime(Path folder) throws IOException {
        for (String library : List.of("onnxruntime", "onnxruntime4j_jni")) {
            new BundledFile(RUNTIME + platform("x64") + "/" + System.mapLibraryName(library)).unpackInto(folder);
        }
        System.setProperty("onnxruntime.native.path", folder.toString());
    }

    /** Loading native code is restricted. The start scripts allow it. */
    @SuppressWarnings("restricted")
    private static void loadTokenizers(Path folder) throws IOException {
        List<String> libraries = new ArrayList<>(onWindows() ? WINDOWS_DEPENDENCIES : List.of());
        libraries.add(System.mapLibraryName("tokenizers"));
        for (String library : libraries) {
            BundledFile bundled = new BundledFile(TOKENIZERS + platform("x86_64") + "/cpu/" + library);
            System.load(bundled.unpackInto(folder).toAbsolutePath().toString());
        }
    }

    /** Part of the folder's name, so that a library of another release is neither loaded nor replaced while in use. */
    private static String version(Class<?> library) {
        Package packed = library.getPackage();
        return Stream.of(packed.getImplementationVersion(), packed.getSpecificationVersion())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("bundled");
    }

    /** The name of the folder in the jars of both libraries. Only the name of the Intel architecture differs. */
    private static String platform(String intel) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name = system.contains("mac") ? "osx" : onWindows() ? "win" : "linux";
        return name + "-" + (System.getProperty("os.arch").equals("aarch64") ? "aarch64" : intel);
    }

    private static boolean onWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    static EmbedException failure(Component component, Throwable cause) {
        String key = "embed.built-in.load." + component.name().toLowerCase(Locale.ROOT);
        return new EmbedException(
                Trouble.REFUSED,
                new Failure(
                        Failure.Kind.EMBEDDING, Message.of(key, Message.reason(cause)),
                        Remedy.of(RemedyAction.REINSTALL_OR_CHOOSE_EMBEDDING)),
                cause);
    }
}
