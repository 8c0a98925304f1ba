package app.footnote.read.language;

import app.footnote.model.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorME;

/**
 * Tells the languages of one note's passages. Most notes have one language, and most passages are too short or too full
 * of names, code and formulas to be judged alone: so the note is judged first, and a passage is of another language
 * only if that is much likelier. Not safe for use by many threads.
 */
public final class NoteLanguageDetector {

    private static final String ENGLISH = "en";

    /** Fewer letters than this tell nothing, not even of a whole note. */
    private static final int FEWEST_LETTERS = 16;

    /** A passage with fewer letters than this is of its note's language. */
    private static final int FEWEST_LETTERS_OF_A_PASSAGE = 80;

    /**
     * How much likelier than the note's language another one must be for a passage. Of real passages in a note of the
     * same language, 1 in 100 seems more than 0.7 times as likely to be in another; of passages in another, half seem
     * more than 60 times as likely.
     */
    private static final double CLEARLY_LIKELIER = 8;

    /** How much likelier than English another language must be for a note: names and terms look foreign too. */
    private static final double LIKELIER_THAN_ENGLISH = 3;

    /** So much of a passage is looked at: it tells as well as all of it, and in well under a millisecond. */
    private static final int SAMPLE_CHARS = 300;

    /** So many samples, spread over the note, are looked at to judge the note. */
    private static final int SAMPLES = 8;

    /** A language with its ISO 639-1 code, and how likely it is compared with others. */
    private record Likely(String language, double confidence) {
    }

    private final String main;

    private NoteLanguageDetector(String main) {
        this.main = main;
    }

    /** @param passages the note's passages without markup */
    public static NoteLanguageDetector of(List<String> passages) {
        List<String> samples = samples(passages);
        String all = String.join(" ", samples);
        WritingSystem script = WritingSystem.of(all);
        if (script.onlyLanguage().isPresent() || script == WritingSystem.NONE || letters(all) < FEWEST_LETTERS) {
            return new NoteLanguageDetector(script.onlyLanguage().orElse(Passage.UNDETERMINED));
        }
        return new NoteLanguageDetector(vote(samples, script));
    }

    /** Each sample is judged alone: of a mixture, the detector prefers the rarer language. */
    private static String vote(List<String> samples, WritingSystem script) {
        Map<String, Double> votes = new HashMap<>();
        for (String sample : samples) {
            for (Likely likely : likely(sample, script)) {
                double weight = likely.language.equals(ENGLISH) ? LIKELIER_THAN_ENGLISH : 1;
                votes.merge(likely.language, weight * likely.confidence, Double::sum);
            }
        }
        return Collections.max(votes.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** The language of most of the note; {@link Passage#UNDETERMINED} if it has too few words to tell. */
    public String main() {
        return main;
    }

    /** The language of one of its passages. */
    public String of(String passage) {
        WritingSystem script = WritingSystem.of(passage);
        if (script.onlyLanguage().isPresent()) {
            return script.onlyLanguage().get();
        }
        boolean mainIsPossible = script == WritingSystem.NONE || script.writes(main);
        return mainIsPossible ? mainOrOther(passage, script) : likeliest(middle(passage), script);
    }

    private String mainOrOther(String passage, WritingSystem script) {
        String sample = middle(passage);
        if (script == WritingSystem.NONE || letters(sample) < FEWEST_LETTERS_OF_A_PASSAGE) {
            return main;
        }
        List<Likely> likely = likely(sample, script);
        double confidenceInMain = likely.stream()
                .filter(candidate -> candidate.language.equals(main))
                .mapToDouble(Likely::confidence)
                .max()
                .orElse(0);
        Likely best = likely.getFirst();
        return best.confidence > CLEARLY_LIKELIER * confidenceInMain ? best.language : main;
    }

    private static String likeliest(String sample, WritingSystem script) {
        if (script == WritingSystem.NONE || letters(sample) < FEWEST_LETTERS) {
            return Passage.UNDETERMINED;
        }
        return likely(sample, script).getFirst().language;
    }

    /** The languages that are written in the script, likeliest first. */
    private static List<Likely> likely(String sample, WritingSystem script) {
        List<Likely> likely = new ArrayList<>();
        for (var language : new LanguageDetectorME(DetectorModelLoader.loaded()).predictLanguages(sample)) {
            script.language(language.getLang())
                    .ifPresent(code -> likely.add(new Likely(code, language.getConfidence())));
        }
        return likely;
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    /** Samples spread evenly over the note's text; at least one. */
    private static List<String> samples(List<String> passages) {
        List<String> samples = new ArrayList<>();
        long step = 1 + passages.stream().mapToLong(String::length).sum() / SAMPLES;
        long next = 0;
        long before = 0;
        for (String passage : passages) {
            while (next < before + passage.length()) {
                int at = (int) (next - before);
                samples.add(passage.substring(at, Math.min(passage.length(), at + SAMPLE_CHARS)));
                next += step;
            }
            before += passage.length();
        }
        return samples;
    }

    private static String middle(String passage) {
        int start = Math.max(0, (passage.length() - SAMPLE_CHARS) / 2);
        return passage.substring(start, Math.min(passage.length(), start + SAMPLE_CHARS));
    }
}
