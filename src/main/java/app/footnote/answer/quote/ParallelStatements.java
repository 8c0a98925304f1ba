package app.footnote.answer.quote;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Neighbouring statements with the same beginning and an ordinal number in it, such as "The first is ...", "The second
 * is ...". They are one list, although no bullet says so. English, German, Spanish, French, Portuguese and Italian.
 */
final class ParallelStatements {

    private static final Set<String> ORDINALS = words("""
            first second third fourth fifth sixth seventh eighth ninth tenth last final
            firstly secondly thirdly finally
            erste zweite dritte vierte fünfte sechste siebte achte letzte
            erstens zweitens drittens viertens schließlich
            primero primera segundo segunda tercero tercera cuarto cuarta último última
            premier première deuxième troisième quatrième dernier dernière
            primeiro primeira terceiro terceira quarto quarta
            primo prima secondo seconda terzo terza ultimo ultima
            """);

    private static final Set<String> NUMBERS = words("""
            two three four five six seven eight nine ten
            zwei drei vier fünf sechs sieben acht neun zehn
            dos tres cuatro cinco seis siete ocho nueve diez
            deux trois quatre cinq six sept huit neuf dix
            dois duas três quatro oito nove dez
            due tre quattro cinque sei sette otto nove dieci
            """);

    private static final String ORDINAL = "#";
    private static final int COMMON_WORDS = 2;

    private ParallelStatements() {
    }

    private static Set<String> words(String words) {
        return Stream.of(words.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    /** The first statement of the series that a statement belongs to, or the statement itself. */
    static int first(FoundPassage passage, int number) {
        int first = number;
        while (first > 0 && areParallel(passage, first - 1, first)) {
            first--;
        }
        return first;
    }

    /**
     * The last statement of the series that a statement belongs to or announces by its number of items, or the
     * statement itself.
     */
    static int last(FoundPassage passage, int number) {
        int last = number;
        if (announcesSeries(passage, number)) {
            last++;
        }
        while (last + 1 < passage.statements().size() && areParallel(passage, last, last + 1)) {
            last++;
        }
        return last;
    }

    private static boolean announcesSeries(FoundPassage passage, int number) {
        return number + 2 < passage.statements().size()
                && areParallel(passage, number + 1, number + 2)
                && words(passage, number).stream().anyMatch(ParallelStatements::isNumber);
    }

    private static boolean isNumber(String word) {
        return NUMBERS.contains(word) || (word.length() == 1 && Character.isDigit(word.charAt(0)));
    }

    private static boolean areParallel(FoundPassage passage, int one, int other) {
        if (!passage.statements().get(one).isProse() || !passage.statements().get(other).isProse()) {
            return false;
        }
        List<String> first = words(passage, one);
        List<String> second = words(passage, other);
        int common = 0;
        while (common < Math.min(first.size(), second.size()) && first.get(common).equals(second.get(common))) {
            common++;
        }
        return common >= COMMON_WORDS && first.subList(0, common).contains(ORDINAL);
    }

    private static List<String> words(FoundPassage passage, int number) {
        Statement statement = passage.statements().get(number);
        return Stream.of(passage.plain(statement).toLowerCase(Locale.ROOT).split("[\\s,.:]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> ORDINALS.contains(word) ? ORDINAL : word)
                .toList();
    }
}
