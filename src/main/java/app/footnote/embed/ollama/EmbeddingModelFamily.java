package app.footnote.embed.ollama;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How models of one kind want to be asked. Ollama adds nothing to a text, and a model that was trained with prefixes
 * finds much less without them. All prefixes are those of the models' own cards.
 *
 * @param names finds the kind in a model's name, in lower case
 * @param question stands before a question
 * @param passage stands before a passage
 * @param english whether vectors of other languages are noise
 */
record EmbeddingModelFamily(Pattern names, String question, String passage, boolean english) {

    /** Raised whenever a known model is asked otherwise than before. */
    static final int VERSION = 1;

    private static final String REPRESENT = "Represent this sentence for searching relevant passages: ";
    private static final String RETRIEVE =
            "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery:";

    /** The first that fits is meant, so the special ones come before the general. */
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

    /** Of models that nothing is known of: they are given the bare text, whatever its language. */
    private static final EmbeddingModelFamily OTHER = of("", "", "", false);

    private static EmbeddingModelFamily of(String names, String question, String passage, boolean english) {
        return new EmbeddingModelFamily(Pattern.compile(names), question, passage, english);
    }

    /** @param model as Ollama calls it, with or without its tag and its owner */
    static EmbeddingModelFamily of(String model) {
        String lower = model.toLowerCase(Locale.ROOT).replace('_', '-');
        return KNOWN.stream().filter(family -> family.names.matcher(lower).find()).findFirst().orElse(OTHER);
    }

    /** Whether texts in the language (ISO 639-1) can be embedded. */
    boolean knows(String language, String undetermined) {
        return !english || Set.of("en", undetermined).contains(language);
    }
}
