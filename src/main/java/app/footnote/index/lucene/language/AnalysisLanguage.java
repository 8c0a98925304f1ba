package app.footnote.index.lucene.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
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
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * The analysis of a language: tokens, stop words and stems. Languages without their own analysis share one. Safe for
 * use by several threads.
 */
public final class AnalysisLanguage {

    /** Languages without their own analysis, and text of unknown language. */
    private static final AnalysisLanguage OTHER = new AnalysisLanguage("other", StandardAnalyzer::new);

    /** Chinese, Japanese and Korean. */
    private static final AnalysisLanguage EAST_ASIAN = new AnalysisLanguage("cjk", EastAsianTokenizer::new,
            EastAsianTokenizer::weight);

    private static final AnalysisLanguage NORWEGIAN = new AnalysisLanguage("no", NorwegianAnalyzer::new);

    private static final Map<String, AnalysisLanguage> BY_CODE = Stream.concat(
            Stream.of(
                    OTHER,
                    EAST_ASIAN,
                    NORWEGIAN,
                    new AnalysisLanguage("ar", ArabicAnalyzer::new),
                    new AnalysisLanguage("cs", CzechAnalyzer::new),
                    new AnalysisLanguage("da", DanishAnalyzer::new),
                    new AnalysisLanguage("de", GermanAnalyzer::new),
                    new AnalysisLanguage("el", GreekAnalyzer::new),
                    new AnalysisLanguage("en", EnglishAnalyzerFactory::new),
                    new AnalysisLanguage("es", SpanishAnalyzer::new),
                    new AnalysisLanguage("fa", PersianAnalyzer::new),
                    new AnalysisLanguage("fi", FinnishAnalyzer::new),
                    new AnalysisLanguage("fr", FrenchAnalyzer::new),
                    new AnalysisLanguage("he", HebrewAnalyzer::new),
                    new AnalysisLanguage("hi", HindiAnalyzer::new),
                    new AnalysisLanguage("hu", HungarianAnalyzer::new),
                    new AnalysisLanguage("it", ItalianAnalyzer::new),
                    new AnalysisLanguage("nl", DutchAnalyzer::new),
                    new AnalysisLanguage("pl", () -> SuffixAnalyzer.of("pl")),
                    new AnalysisLanguage("pt", PortugueseAnalyzer::new),
                    new AnalysisLanguage("ro", RomanianAnalyzer::new),
                    new AnalysisLanguage("ru", RussianAnalyzer::new),
                    new AnalysisLanguage("sv", SwedishAnalyzer::new),
                    new AnalysisLanguage("th", ThaiAnalyzer::new),
                    new AnalysisLanguage("tr", TurkishAnalyzer::new),
                    new AnalysisLanguage("uk", () -> SuffixAnalyzer.of("uk")))
                    .map(language -> Map.entry(language.code, language)),
            Map.of("zh", EAST_ASIAN, "ja", EAST_ASIAN, "ko", EAST_ASIAN, "nb", NORWEGIAN, "nn", NORWEGIAN)
                    .entrySet()
                    .stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** The largest number of words whose forms are kept. */
    private static final int MOST_FORMS = 5_000;

    private static final Set<String> WITH_COMPOUNDS = Set.of("da", "de", "fi", "hu", "nl", "no", "sv");

    private final String code;
    private final Supplier<Analyzer> factory;
    private final ToDoubleFunction<String> weight;
    private @Nullable Analyzer analyzer;

    /** Single words are analysed again and again, by each search and for each language of the notes. */
    private final Map<String, String> forms = new ConcurrentHashMap<>();

    private AnalysisLanguage(String code, Supplier<Analyzer> factory) {
        this(code, factory, word -> 1);
    }

    private AnalysisLanguage(String code, Supplier<Analyzer> factory, ToDoubleFunction<String> weight) {
        this.code = code;
        this.factory = factory;
        this.weight = weight;
    }

    /** The analysis for an ISO 639-1 code, or for a {@link #code}. */
    public static AnalysisLanguage of(String code) {
        return BY_CODE.getOrDefault(code, OTHER);
    }

    /** Identifies the analysis; part of the names of Lucene fields. */
    public String code() {
        return code;
    }

    /** Created on first use: most students need one or two. */
    public synchronized Analyzer analyzer() {
        if (analyzer == null) {
            analyzer = new FoldingAnalyzer(factory.get());
        }
        return analyzer;
    }

    /** The distinct words and terms of a text in analysed form, in the order of the text. */
    public Set<String> words(String text) {
        return AnalysedText.of(text, this)
                .tokens()
                .stream()
                .filter(token -> token.kind() != TermKind.JOINED)
                .map(AnalysedText.Token::form)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The analysed form of one word; empty if it is a stop word. */
    public String form(String word) {
        String known = forms.get(word);
        if (known != null) {
            return known;
        }
        List<AnalysedText.Token> tokens = AnalysedText.words(normalized(word), this);
        String form = tokens.isEmpty() ? "" : tokens.getFirst().form();
        if (forms.size() < MOST_FORMS) {
            forms.put(word, form);
        }
        return form;
    }

    /** The weight of an analysed word relative to others of the language. */
    public double weight(String word) {
        return weight.applyAsDouble(word);
    }

    /** Whether the language writes nouns that consist of several nouns as one word. */
    public boolean hasCompounds() {
        return WITH_COMPOUNDS.contains(code);
    }

    /** Whether the spelling of an analysed word can be compared with others of the language. */
    public boolean hasComparableSpelling(String word) {
        return word.length() > 1 && !(this == EAST_ASIAN && EastAsianTokenizer.isCharacters(word));
    }

    /** Replaces characters by the plain ones that a student types. */
    public static String plain(String text) {
        return NormalizedText.of(text);
    }

    /** The text as the analysis reads it; the words of texts that look the same are the same. */
    String normalized(String text) {
        String plain = NormalizedText.of(text);
        return this == EAST_ASIAN ? SimplifiedCharacters.of(plain) : plain;
    }
}
