package app.footnote.embed;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The prefixes that a family of embedding models requires. Ollama and most folders add none, and a model that was
 * trained with prefixes finds much less without them. All prefixes are those of the model cards. Immutable.
 *
 * @param names matches the names of the family's models, in lower case
 * @param question the prefix of a question
 * @param passage the prefix of a passage
 * @param english whether the models support English only
 */
public record EmbeddingModelFamily(Pattern names, String question, String passage, boolean english) {

    /** Raise it whenever the prefix of a known model changes. */
    public static final int VERSION = 1;

    private static final String REPRESENT = "Represent this sentence for searching relevant passages: ";
    private static final String RETRIEVE =
            "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery:";

    /** The first match counts, so special names come before general ones. */
    private static final List<EmbeddingModelFamily> KNOWN = List.of(
            of("nomic-embed-text-v2", "search_query: ", "search_document: ", false),
            of("nomic-embed", "search_query: ", "search_document: ", true),
            of("embeddinggemma", "task: search result | query: ", "title: none | text: ", false),
            of("qwen3-embedding", RETRIEVE, "", false),
            of("e5-.*instruct", RETRIEVE + " ", "", false),
            of("multilingual-e5", "query: ", "passage: ", false),
            of("\\be5-", "query: ", "passage: ", true),
            of("arctic-embed(2|.*v2)", "query: ", "", false),
            of("arctic-embed", REPRESENT, "", true),
            of("mxbai-embed", REPRESENT, "", true),
            of("bge-m3", "", "", false),
            of("bge-(small|base|large)(?!-zh)", REPRESENT, "", true),
            of("all-minilm", "", "", true));

    /** Unknown models get the text without a prefix, in any language. */
    private static final EmbeddingModelFamily OTHER = of("", "", "", false);

    private static EmbeddingModelFamily of(String names, String question, String passage, boolean english) {
        return new EmbeddingModelFamily(Pattern.compile(names), question, passage, english);
    }

    /** @param model the name of the model, with or without tag and owner */
    public static EmbeddingModelFamily of(String model) {
        String lower = model.toLowerCase(Locale.ROOT).replace('_', '-');
        return KNOWN.stream().filter(family -> family.names.matcher(lower).find()).findFirst().orElse(OTHER);
    }

    /** Whether the models support a language (ISO 639-1). */
    public boolean supports(String language, String undetermined) {
        return !english || Set.of("en", undetermined).contains(language);
    }
}
