package app.footnote.ollama;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Failure.Kind;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An error that Ollama is known to report, and the failure that stands for it. Immutable.
 *
 * @param status an HTTP status that identifies the error by itself; 0 if none does
 * @param fragments parts of Ollama's message in lower case; each identifies the error
 * @param key of the problem's text, whose argument is the name of the model
 * @param remedy whose argument is the name of the model
 */
record KnownServerError(int status, List<String> fragments, Kind kind, String key, RemedyAction remedy) {

    /** Errors of requests that use a model; the first match counts. */
    private static final List<KnownServerError> USE_ERRORS = List.of(
            new KnownServerError(
                    503, List.of("server busy"), Kind.SERVER, "use.busy", RemedyAction.TRY_AGAIN_LATER),
            new KnownServerError(
                    0, List.of("invalid model name"), Kind.MODEL, "use.invalid-name", RemedyAction.CHECK_MODEL_NAME),
            new KnownServerError(
                    404, List.of("not found, try pulling"), Kind.MODEL, "no-such-model", RemedyAction.PULL_MODEL),
            new KnownServerError(
                    0, List.of("cloud is disabled"), Kind.MODEL, "use.cloud-disabled", RemedyAction.CHOOSE_LOCAL_MODEL),
            new KnownServerError(
                    0, List.of("does not support chat", "does not support generate"), Kind.MODEL, "use.no-chat",
                    RemedyAction.CHOOSE_OTHER_MODEL),
            new KnownServerError(
                    501, List.of("does not support embeddings"), Kind.MODEL, "use.no-embeddings",
                    RemedyAction.CHOOSE_EMBEDDING_MODEL),
            new KnownServerError(
                    0,
                    List.of(
                            "process has terminated", "while running the model", "more system memory", "out of memory",
                            "signal: killed", "unexpected eof", "failed to allocate"),
                    Kind.MODEL, "use.out-of-memory", RemedyAction.FREE_MEMORY));

    /** Errors of downloads; the first match counts. */
    private static final List<KnownServerError> PULL_ERRORS = List.of(
            new KnownServerError(
                    0, List.of("does not exist", "not found", "invalid model name"), Kind.MODEL, "pull.no-such-model",
                    RemedyAction.CHECK_MODEL_NAME),
            new KnownServerError(
                    0, List.of("no such host", "dial tcp", "connection refused", "timeout", "unreachable"), Kind.SERVER,
                    "pull.offline", RemedyAction.CHECK_INTERNET),
            new KnownServerError(
                    0, List.of("digest mismatch"), Kind.SERVER, "pull.damaged", RemedyAction.TRY_AGAIN),
            new KnownServerError(
                    0, List.of("no space left", "not enough space"), Kind.SERVER, "pull.disk-full",
                    RemedyAction.FREE_DISK_SPACE));

    private static final int LONGEST_MESSAGE = 200;

    /** The failure of a request that uses a model. The message of an unknown error becomes part of it. */
    static Failure ofUse(int status, String message, String model) {
        return known(USE_ERRORS, status, message, model)
                .orElseGet(() -> unknown(Kind.MODEL, "use.failed", message, model));
    }

    /** The failure of a download. The message of an unknown error becomes part of it. */
    static Failure ofPull(String message, String model) {
        return known(PULL_ERRORS, 0, message, model)
                .orElseGet(() -> unknown(Kind.SERVER, "pull.failed", message, model));
    }

    private static Optional<Failure> known(List<KnownServerError> errors, int status, String message, String model) {
        String lower = message.toLowerCase(Locale.ROOT);
        return errors.stream()
                .filter(error -> error.matches(status, lower))
                .map(error -> failure(error.kind, error.key, Remedy.of(error.remedy, model), model))
                .findFirst();
    }

    private boolean matches(int given, String message) {
        return (status != 0 && given == status) || fragments.stream().anyMatch(message::contains);
    }

    private static Failure unknown(Kind kind, String key, String message, String model) {
        return failure(kind, key, Remedy.of(RemedyAction.SEE_OLLAMA_LOG), model, shortened(message));
    }

    private static Failure failure(Kind kind, String key, Remedy remedy, Object... arguments) {
        return new Failure(kind, Message.of("ollama." + key, arguments), remedy);
    }

    private static String shortened(String message) {
        String line = message.replaceAll("\\s+", " ").strip();
        String cut = line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "…" : line;
        return cut.endsWith(".") || cut.endsWith("…") ? cut : cut + ".";
    }
}
