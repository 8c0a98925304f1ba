package app.footnote.read.language;

import app.footnote.model.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorME;

/**
 * Detects the language of a note and of its passages. Most notes have one language, and most passages are too short or
 * contain too many names, code and formulas to be judged alone. The note is judged first, and a passage is considered
 * to be in another language only if that is much more likely. Languages are ISO 639-1 codes. Immutable.
 */
public final class NoteLanguageDetector {

    private static final String ENGLISH = "en";

    /** The language of a text with fewer letters cannot be detected. */
    private static final int MIN_LETTERS = 16;

    /** A passage with fewer letters is considered to be in the note's language. */
    private static final int MIN_PASSAGE_LETTERS = 80;

    /**
     * How many times as likely as the note's language another language must be for a passage. Of real passages in a
     * note of the same language, 1 in 100 seems more than 0.7 times as likely to be in another; of passages in another
     * language, half seem more than 60 times as likely.
     */
    private static final double MIN_RATIO_TO_NOTE_LANGUAGE = 8;

    /**
     * How many times as likely as English another language must be for a note. Names and terms in English notes look
     * foreign too.
     */
    private static final double MIN_RATIO_TO_ENGLISH = 3;

    /** Detection is as reliable with this many characters of a passage as with all, and takes under a millisecond. */
    private static final int SAMPLE_CHARS = 300;

    /** The number of samples, spread over the note, by which the note is judged. */
    private static final int SAMPLES = 8;

    private record Candidate(String language, double confidence) {
    }

    private final String mainLanguage;

    private NoteLanguageDetector(String mainLanguage) {
        this.mainLanguage = mainLanguage;
    }

    /** Begins to load the detector's model on another thread, so that the first detection is fast. */
    public static void preload() {
        DetectorModelLoader.preload();
    }

    /** @param passages the note's passages without markup */
    public static NoteLanguageDetector of(List<String> passages) {
        List<String> samples = samples(passages);
        String all = String.join(" ", samples);
        WritingSystem system = WritingSystem.of(all);
        if (system.onlyLanguage().isPresent() || system == WritingSystem.NONE || letters(all) < MIN_LETTERS) {
            return new NoteLanguageDetector(system.onlyLanguage().orElse(Passage.UNDETERMINED));
        }
        return new NoteLanguageDetector(vote(samples, system));
    }

    /** Judges each sample alone, because for a mixture the detector prefers the rarer language. */
    private static String vote(List<String> samples, WritingSystem system) {
        Map<String, Double> votes = new HashMap<>();
        for (String sample : samples) {
            for (Candidate candidate : candidates(sample, system)) {
                double weight = candidate.language.equals(ENGLISH) ? MIN_RATIO_TO_ENGLISH : 1;
                votes.merge(candidate.language, weight * candidate.confidence, Double::sum);
            }
        }
        return Collections.max(votes.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** The language of most of the note; {@link Passage#UNDETERMINED} if it has too few words. */
    public String mainLanguage() {
        return mainLanguage;
    }

    /** The language of one of the note's passages. */
    public String languageOf(String passage) {
        WritingSystem system = WritingSystem.of(passage);
        if (system.onlyLanguage().isPresent()) {
            return system.onlyLanguage().get();
        }
        boolean mayBeMain = system == WritingSystem.NONE || system.isUsedBy(mainLanguage);
        return mayBeMain ? mainOrOther(passage, system) : likeliest(middle(passage), system);
    }

    private String mainOrOther(String passage, WritingSystem system) {
        String sample = middle(passage);
        if (system == WritingSystem.NONE || letters(sample) < MIN_PASSAGE_LETTERS) {
            return mainLanguage;
        }
        List<Candidate> candidates = candidates(sample, system);
        double confidenceInMain = candidates.stream()
                .filter(candidate -> candidate.language.equals(mainLanguage))
                .mapToDouble(Candidate::confidence)
                .max()
                .orElse(0);
        Candidate best = candidates.getFirst();
        return best.confidence > MIN_RATIO_TO_NOTE_LANGUAGE * confidenceInMain ? best.language : mainLanguage;
    }

    private static String likeliest(String sample, WritingSystem system) {
        if (system == WritingSystem.NONE || letters(sample) < MIN_LETTERS) {
            return Passage.UNDETERMINED;
        }
        return candidates(sample, system).getFirst().language;
    }

    /** The languages that use the writing system, most likely first. */
    private static List<Candidate> candidates(String sample, WritingSystem system) {
        List<Candidate> candidates = new ArrayList<>();
        for (var language : new LanguageDetectorME(DetectorModelLoader.model()).predictLanguages(sample)) {
            system.language(language.getLang())
                    .ifPresent(code -> candidates.add(new Candidate(code, language.getConfidence())));
        }
        return candidates;
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    /** Samples at equal distances in the note's text; at least one if there is any text. */
    private static List<String> samples(List<String> passages) {
        List<String> samples = new ArrayList<>();
        long step = 1 + passages.stream().mapToLong(String::length).sum() / SAMPLES;
        long next = 0;
        long start = 0;
        for (String passage : passages) {
            while (next < start + passage.length()) {
                int offset = (int) (next - start);
                samples.add(passage.substring(offset, Math.min(passage.length(), offset + SAMPLE_CHARS)));
                next += step;
            }
            start += passage.length();
        }
        return samples;
    }

    private static String middle(String passage) {
        int start = Math.max(0, (passage.length() - SAMPLE_CHARS) / 2);
        return passage.substring(start, Math.min(passage.length(), start + SAMPLE_CHARS));
    }
}
