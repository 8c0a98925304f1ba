package app.footnote.answer.check.text;

import java.util.Locale;
import java.util.Set;

/**
 * Words that tell how things and sentences are connected rather than what a sentence is about. English and German. Many
 * of them have synonyms, so that another one does not make another statement.
 */
public final class FunctionWords {

    private static final Set<String> DETERMINERS = words("""
            the a an each every any no this that these those its their his her our some all both
            der die das den dem des ein eine einen einem einer eines jede jeder jedes jeden kein keine keinen
            dieser diese dieses diesen diesem
            """);

    private static final Set<String> PRONOUNS = words("""
            it they he she him them this that these those such its their his her former latter
            es sie er ihn ihm ihnen ihr ihre ihrer ihren ihrem sein seine seiner seinen seinem dies dieser diese dieses
            diesen diesem solche solcher solches jener jene
            """);

    private static final Set<String> CONNECTIVES = words("""
            also however therefore thus hence furthermore moreover additionally addition besides instead nevertheless
            although though whereas while since because example instance like well yet even still just only simply
            really actually basically yes yeah absolutely indeed often usually normally generally typically frequently
            commonly mostly mainly sometimes always never rarely about around approximately roughly nearly almost
            especially particularly till until say said text title now today currently
            jedoch allerdings aber dennoch trotzdem außerdem zudem darüber hinaus ferner weiterhin auch ebenfalls
            ebenso beispielsweise beispiel etwa ungefähr circa rund fast nahezu oft häufig meist meistens
            normalerweise üblicherweise manchmal immer nie selten obwohl obgleich obschon während weil da wegen
            aufgrund daher deshalb deswegen somit folglich mindestens wenigstens höchstens sowie beziehungsweise bzw
            nur sogar besonders vor allem insbesondere derzeit heute heutzutage inzwischen bereits schon
            """);

    /** Nouns that end like an adverb. */
    private static final Set<String> NOT_ADVERBS = words("""
            family monopoly assembly supply reply anomaly ally bully fly butterfly jelly belly lily rally tally
            """);

    private FunctionWords() {
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    /** Whether the word introduces a noun, such as "the". */
    public static boolean isDeterminer(TextToken word) {
        return DETERMINERS.contains(lower(word));
    }

    /** Whether the word refers to something that was named before. */
    public static boolean isPronoun(TextToken word) {
        return PRONOUNS.contains(lower(word));
    }

    /** Whether the word connects sentences, or is an adverb that many sentences can have. */
    public static boolean isConnective(TextToken word) {
        String lower = lower(word);
        return CONNECTIVES.contains(lower)
                || (lower.endsWith("ly") && !word.isCapitalised() && !NOT_ADVERBS.contains(lower));
    }

    private static String lower(TextToken word) {
        return word.surface().toLowerCase(Locale.ROOT);
    }
}
