package app.footnote.health;

/** The parts of Footnote, and the programs it can use, that a health check examines. */
public enum CheckedPart {
    FOOTNOTE, DATA_FOLDER, SETTINGS, LOG_FILE, LIBRARY, INDEX, EMBEDDING_MODEL, OLLAMA, LANGUAGE_MODEL, REDIS, TESSERACT
}
