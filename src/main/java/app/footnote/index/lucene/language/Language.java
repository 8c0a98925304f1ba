package app.footnote.index.lucene.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * How the words of a language are cut, which of them say nothing, and how the others are brought to their stems. Safe
 * for use by many threads.
 */
public final class Language {

    /** Languages without an analysis of their own, and text whose language could not be told. */
    private static final Language OTHER = new Language("other", StandardAnalyzer::new);

    /** Chinese, Japanese and Korean. */
    private static final Language EAST_ASIAN = new Language("cjk", EastAsianWords::new, EastAsianWords::weight);

    private static final Language NORWEGIAN = new Language("no", NorwegianAnalyzer::new);

    private static final Map<String, Language> BY_CODE = Stream.concat(
            Stream.of(
                    OTHER,
                    EAST_ASIAN,
                    NORWEGIAN,
                    new Language("ar", ArabicAnalyzer::new),
                    new Language("cs", CzechAnalyzer::new),
                    new Language("da", DanishAnalyzer::new),
                    new Language("de", GermanAnalyzer::new),
                    new Language("el", GreekAnalyzer::new),
                    new Language("en", EnglishWords::new),
                    new Language("es", SpanishAnalyzer::new),
                    new Language("fa", PersianAnalyzer::new),
                    new Language("fi", FinnishAnalyzer::new),
                    new Language("fr", FrenchAnalyzer::new),
                    new Language("hi", HindiAnalyzer::new),
                    new Language("hu", HungarianAnalyzer::new),
                    new Language("it", ItalianAnalyzer::new),
                    new Language("nl", DutchAnalyzer::new),
                    new Language("pt", PortugueseAnalyzer::new),
                    new Language("ro", RomanianAnalyzer::new),
                    new Language("ru", RussianAnalyzer::new),
                    new Language("sv", SwedishAnalyzer::new),
                    new Language("th", ThaiAnalyzer::new),
                    new Language("tr", TurkishAnalyzer::new))
                    .map(language -> Map.entry(language.code, language)),
            Map.of("zh", EAST_ASIAN, "ja", EAST_ASIAN, "ko", EAST_ASIAN, "nb", NORWEGIAN, "nn", NORWEGIAN)
                    .entrySet()
                    .stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String code;
    private final Supplier<Analyzer> making;
    private final ToDoubleFunction<String> weight;
    private @Nullable Analyzer analyzer;

    private Language(String code, Supplier<Analyzer> making) {
        this(code, making, word -> 1);
    }

    private Language(String code, Supplier<Analyzer> making, ToDoubleFunction<String> weight) {
        this.code = code;
        this.making = making;
        this.weight = weight;
    }

    /** The language with an ISO 639-1 code, or with a {@link #code} of ours. */
    public static Language of(String code) {
        return BY_CODE.getOrDefault(code, OTHER);
    }

    /** Names the analysis, and so is part of the names of fields; some languages share one. */
    public String code() {
        return code;
    }

    /** Made when it is first needed: most students need one or two. */
    public synchronized Analyzer analyzer() {
        if (analyzer == null) {
            analyzer = new FoldingAnalyzer(making.get());
        }
        return analyzer;
    }

    /** The different words of a text in their analysed form, in the order of the text. */
    public Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer().tokenStream("", normalized(text))) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A string could not be read", e);
        }
        return words;
    }

    /** How much an analysed word counts beside others of the language. */
    public double weight(String word) {
        return weight.applyAsDouble(word);
    }

    /** Whether how an analysed word is spelt may tell something: others of the language may be spelt nearly alike. */
    public boolean isSpelt(String word) {
        return word.length() > 1 && !(this == EAST_ASIAN && EastAsianWords.isOfSigns(word));
    }

    /** Ligatures, wide and mathematical letters as the plain letters that a student types. */
    static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
