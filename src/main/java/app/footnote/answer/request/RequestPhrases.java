package app.footnote.answer.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The phrases and words of one language by which requests are classified, read from a file of sections. Immutable.
 */
final class RequestPhrases {

    /** Sections that list words. All others list phrases, one a line. */
    private static final Set<String> WORD_LISTS = Set.of(
            "edges", "joiners", "alternatives", "separators", "relations", "openers", "pronouns");

    private static final List<RequestPhrases> ALL = Stream.of("en", "de", "es", "fr", "pt", "it")
            .map(RequestPhrases::load).toList();

    private static final RequestPhrases ENGLISH = ALL.getFirst();

    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Set<String> vocabulary = new HashSet<>();

    private RequestPhrases(Stream<String> lines) {
        String section = "";
        for (String line : (Iterable<String>) lines.map(String::strip)::iterator) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                add(section, line);
            }
        }
        phrases.values().forEach(list -> list.forEach(phrase -> phrase.terms().forEach(vocabulary::add)));
        words.values().forEach(vocabulary::addAll);
    }

    private void add(String section, String line) {
        if (WORD_LISTS.contains(section)) {
            Stream.of(line.split("\\s+")).map(RequestWord::form)
                    .forEach(words.computeIfAbsent(section, _ -> new HashSet<>())::add);
        } else {
            phrases.computeIfAbsent(section, _ -> new ArrayList<>()).add(Phrase.parse(line));
        }
    }

    private static RequestPhrases load(String language) {
        String file = "phrases-" + language + ".txt";
        try (InputStream in = RequestPhrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The program has no " + file);
            }
            return new RequestPhrases(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The phrases of the languages that share most words with the text; those of English if none does. */
    static List<RequestPhrases> of(List<RequestWord> text) {
        long most = ALL.stream().mapToLong(phrases -> phrases.shared(text)).max().orElse(0);
        return most == 0 ? List.of(ENGLISH) : ALL.stream().filter(phrases -> phrases.shared(text) == most).toList();
    }

    private long shared(List<RequestWord> text) {
        return text.stream().filter(word -> vocabulary.contains(word.form())).count();
    }

    /** The phrase of the section that has most words in the text, as the indexes of its words. */
    Optional<BitSet> find(String section, List<RequestWord> text) {
        return phrases.getOrDefault(section, List.of()).stream()
                .map(phrase -> phrase.find(text, vocabulary))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(BitSet::cardinality));
    }

    /** Whether a phrase of the section begins at the index. */
    boolean startsAt(String section, List<RequestWord> text, int index) {
        return phrases.getOrDefault(section, List.of()).stream()
                .anyMatch(phrase -> phrase.findAt(text, index, vocabulary).isPresent());
    }

    /** Whether the section lists the word. */
    boolean lists(String section, RequestWord word) {
        return words.getOrDefault(section, Set.of()).contains(word.form());
    }
}
