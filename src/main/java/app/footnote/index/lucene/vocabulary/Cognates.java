package app.footnote.index.lucene.vocabulary;

import app.footnote.index.lucene.language.AnalysisLanguage;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * English words of Latin origin by their endings in other languages: "replicación" is replication. The words need not
 * exist, so they are only of use where a text has them.
 */
public final class Cognates {

    /** Endings without accents, longer ones before their own endings, each with an English one. */
    private static final Map<String, List<Ending>> ENDINGS = Map.of(
            "es", endings("""
                    ciones tion, cion tion, siones sion, sion sion, idades ity, idad ity,
                    encia ence, encia ency, ancia ance"""),
            "pt", endings("""
                    coes tion, cao tion, soes sion, sao sion, idades ity, idade ity,
                    encia ence, encia ency, ancia ance"""),
            "it", endings("""
                    zioni tion, zione tion, sioni sion, sione sion, ita ity,
                    enza ence, enza ency, anza ance"""),
            "fr", endings("ites ity, ite ity, ismes ism, isme ism, iques ic, ique ic"),
            "de", endings("""
                    itaten ity, itat ity, ismus ism, ationen ation,
                    enz ence, enz ency, anz ance, isch ic, ische ic"""));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** A shorter beginning is hardly the same word. */
    private static final int SHORTEST_BEGINNING = 3;

    /** An ending and its English form. */
    private record Ending(String foreign, String english) {
    }

    private Cognates() {
    }

    private static List<Ending> endings(String pairs) {
        return Stream.of(pairs.split(",\\s")).map(pair -> pair.split(" "))
                .map(pair -> new Ending(pair[0], pair[1]))
                .toList();
    }

    /** What a word may be in English; empty if it has no such ending. */
    public static List<String> english(String word, AnalysisLanguage language) {
        String plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<Ending> endings = ENDINGS.getOrDefault(language.code(), List.of());
        String longest = endings.stream().map(Ending::foreign)
                .filter(ending -> plain.endsWith(ending) && plain.length() >= SHORTEST_BEGINNING + ending.length())
                .findFirst().orElse("");
        return endings.stream()
                .filter(ending -> ending.foreign.equals(longest))
                .map(ending -> plain.substring(0, plain.length() - longest.length()) + ending.english)
                .toList();
    }
}
