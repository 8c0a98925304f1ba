package app.footnote.ollama;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Failure.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that servers are known to complain of, and what a student reads instead.
 *
 * @param status that means it by itself; 0 if none does
 * @param words of the message, in lower case, each of which means it
 * @param reason with {@code %s} for the model's name
 * @param remedy likewise
 */
record KnownServerError(int status, List<String> words, Kind kind, String reason, String remedy) {

    /** Of a request about a model; the first that fits is meant. */
    private static final List<KnownServerError> OF_USE = List.of(
            new KnownServerError(
                    503, List.of("server busy"), Kind.SERVER,
                    "Ollama has too many questions waiting.",
                    "Ask again in a moment."),
            new KnownServerError(
                    0, List.of("invalid model name"), Kind.MODEL,
                    "There is no model called %s.",
                    "Look at how its name is written, with its size behind a colon, such as llama3.2:3b."),
            new KnownServerError(
                    404, List.of("not found, try pulling"), Kind.MODEL,
                    "Ollama has no model called %s.",
                    "Get it with 'footnote models pull %s' or on the set-up page, or choose another."),
            new KnownServerError(
                    0, List.of("cloud is disabled"), Kind.MODEL,
                    "%s runs on other computers, and that is switched off in Ollama.",
                    "Choose a model that runs on this computer."),
            new KnownServerError(
                    0, List.of("does not support chat", "does not support generate"), Kind.MODEL,
                    "%s cannot write answers: it is made for something else, or its file is damaged.",
                    "Choose another model."),
            new KnownServerError(
                    501, List.of("does not support embeddings"), Kind.MODEL,
                    "%s cannot embed notes: it is made for something else.",
                    "Choose an embedding model, such as bge-m3."),
            new KnownServerError(
                    0,
                    List.of(
                            "process has terminated", "while running the model", "more system memory",
                            "out of memory", "signal: killed", "unexpected eof", "failed to allocate"),
                    Kind.MODEL,
                    "Ollama could not keep %s running, most likely because the memory is full.",
                    "Close other programs or choose a smaller model; then ask again."));

    /** Of getting a model. */
    private static final List<KnownServerError> OF_PULL = List.of(
            new KnownServerError(
                    0, List.of("does not exist", "not found", "invalid model name"), Kind.MODEL,
                    "There is no model called %s to get.",
                    "Look at how its name is written, with its size behind a colon, such as llama3.2:3b."),
            new KnownServerError(
                    0, List.of("no such host", "dial tcp", "connection refused", "timeout", "unreachable"), Kind.SERVER,
                    "Ollama could not reach the place where models are kept.",
                    "Check that this computer is online; then try again. What was downloaded is kept."),
            new KnownServerError(
                    0, List.of("digest mismatch"), Kind.SERVER,
                    "A part of %s was damaged on its way.",
                    "Try again; only that part is downloaded anew."),
            new KnownServerError(
                    0, List.of("no space left", "not enough space"), Kind.SERVER,
                    "The disk is full, so %s could not be kept.",
                    "Make room on the disk; then try again."));

    private static final int SHOWN_CHARS = 200;

    /** What the student reads when a model cannot be used; an unknown complaint is passed on. */
    static Failure ofUse(int status, String message, String model) {
        return known(OF_USE, status, message, model)
                .orElseGet(
                        () -> Failure.verbatim(
                                Kind.MODEL, "Ollama could not use " + model + ": " + shown(message),
                                "Choose another model; Ollama's own log may say more."));
    }

    /** What the student reads when a model cannot be got. */
    static Failure ofPull(String message, String model) {
        return known(OF_PULL, 0, message, model)
                .orElseGet(
                        () -> Failure.verbatim(
                                Kind.SERVER, "Ollama could not get " + model + ": " + shown(message),
                                "Try again; Ollama's own log may say more."));
    }

    private static Optional<Failure> known(List<KnownServerError> complaints, int status, String message,
            String model) {
        String lower = message.toLowerCase(Locale.ROOT);
        return complaints.stream()
                .filter(complaint -> complaint.isMade(status, lower))
                .map(complaint -> complaint.about(model))
                .findFirst();
    }

    private boolean isMade(int given, String message) {
        return (status != 0 && given == status) || words.stream().anyMatch(message::contains);
    }

    private Failure about(String model) {
        return Failure.verbatim(kind, reason.replace("%s", model), remedy.replace("%s", model));
    }

    private static String shown(String message) {
        String line = message.replaceAll("\\s+", " ").strip();
        String cut = line.length() > SHOWN_CHARS ? line.substring(0, SHOWN_CHARS) + "…" : line;
        return cut.endsWith(".") || cut.endsWith("…") ? cut : cut + ".";
    }
}
