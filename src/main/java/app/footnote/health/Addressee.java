package app.footnote.health;

import java.util.Optional;

/** Who reads what a check-up found: what is to be done is said so that it can be done there. */
enum Addressee {

    /** Who gives commands. */
    TERMINAL("'footnote notes' says what is wrong with each.", "'footnote add' goes on with those that wait.",
            "Start Ollama; then choose it with 'footnote models embed %s'."),

    /** Who has the window before them, which goes on by itself with what waits. */
    WINDOW("The list of notes says what is wrong with each.", "", "Start Ollama; then choose %s once more.");

    private final String failed;
    private final String waiting;
    private final String missing;

    Addressee(String failed, String waiting, String missing) {
        this.failed = failed;
        this.waiting = waiting;
        this.missing = missing;
    }

    String aboutFailedNotes() {
        return failed;
    }

    /** Empty if nothing needs to be done. */
    Optional<String> aboutWaitingNotes() {
        return Optional.of(waiting).filter(words -> !words.isEmpty());
    }

    /** @param model of Ollama's that was chosen and has never been there */
    String aboutEmbedding(String model) {
        return missing.formatted(model);
    }
}
