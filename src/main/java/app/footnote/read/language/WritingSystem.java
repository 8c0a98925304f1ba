package app.footnote.read.language;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A writing system, which determines the language of a text or narrows it down. The constants have the names of the
 * scripts of Unicode, except that {@link #KANA} stands for two.
 */
enum WritingSystem {
    LATIN("eng:en deu:de fra:fr spa:es por:pt ita:it nld:nl swe:sv dan:da nob:no nno:no fin:fi isl:is ekk:et est:et"
            + " lav:lv lvs:lv lit:lt pol:pl ces:cs slk:sk slv:sl hrv:hr bos:bs hun:hu ron:ro tur:tr aze:az sqi:sq ind:id"
            + " msa:ms vie:vi tgl:tl swa:sw afr:af cat:ca glg:gl eus:eu gle:ga cym:cy mlt:mt zul:zu som:so uzb:uz"),
    CYRILLIC("rus:ru ukr:uk bul:bg bel:be srp:sr mkd:mk kaz:kk kir:ky mon:mn tgk:tg tat:tt"),
    ARABIC("ara:ar fas:fa pes:fa urd:ur pus:ps"),
    DEVANAGARI("hin:hi mar:mr nep:ne"),
    HAN("cmn:zh"),
    KANA("jpn:ja"),
    HANGUL("kor:ko"),
    GREEK("ell:el"),
    HEBREW("heb:he"),
    THAI("tha:th"),
    BENGALI("ben:bn"),
    TAMIL("tam:ta"),
    TELUGU("tel:te"),
    KANNADA("kan:kn"),
    MALAYALAM("mal:ml"),
    GUJARATI("guj:gu"),
    GURMUKHI("pan:pa"),
    SINHALA("sin:si"),
    GEORGIAN("kat:ka"),
    ARMENIAN("hye:hy"),
    /** The text has no words, or words of another writing system. */
    NONE("");

    private static final Map<String, WritingSystem> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toMap(WritingSystem::name, system -> system));

    private static final Map<WritingSystem, Map<String, String>> LANGUAGES = Arrays.stream(values())
            .collect(Collectors.toMap(system -> system, WritingSystem::parsedLanguages));

    /** A Han or Hangul character contains about as much information as this many letters of an alphabet. */
    private static final int LETTERS_PER_SYLLABLE = 3;

    /** Japanese is written in Han and kana characters; at least this share of them is kana. */
    private static final double MIN_KANA_SHARE_OF_JAPANESE = 0.1;

    /** Pairs of ISO 639-3 codes, which the detector uses, and ISO 639-1 codes. */
    private final String languages;

    /** @param languages the languages that use the writing system, as pairs of codes */
    WritingSystem(String languages) {
        this.languages = languages;
    }

    private Map<String, String> parsedLanguages() {
        return Arrays.stream(languages.split(" "))
                .map(pair -> pair.split(":"))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }

    /** The ISO 639-1 codes of the languages that use the writing system, by their ISO 639-3 codes. */
    private Map<String, String> languages() {
        return Objects.requireNonNull(LANGUAGES.get(this));
    }

    /** The ISO 639-1 code of the language, if only one language uses this writing system. */
    Optional<String> onlyLanguage() {
        return languages().size() == 1 ? languages().values().stream().findFirst() : Optional.empty();
    }

    /** The ISO 639-1 code for an ISO 639-3 code, if that language uses this writing system. */
    Optional<String> language(String iso3) {
        return Optional.ofNullable(languages().get(iso3));
    }

    /** Whether a language, given by its ISO 639-1 code, uses this writing system. */
    boolean isUsedBy(String iso1) {
        return languages().containsValue(iso1);
    }

    /**
     * The writing system of most of the words. Single letters of an alphabet do not count, because most of them are
     * variables and units.
     */
    static WritingSystem of(String text) {
        Map<WritingSystem, Integer> letters = letters(text);
        int han = letters.getOrDefault(HAN, 0);
        int kana = letters.getOrDefault(KANA, 0);
        if (kana > MIN_KANA_SHARE_OF_JAPANESE * (han + kana)) {
            letters.merge(KANA, han, Integer::sum);
        } else {
            letters.merge(HAN, kana, Integer::sum);
        }
        return letters.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(NONE);
    }

    private static Map<WritingSystem, Integer> letters(String text) {
        Map<WritingSystem, Integer> letters = new EnumMap<>(WritingSystem.class);
        WritingSystem previous = NONE;
        int run = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            WritingSystem system = Character.isLetter(codePoint) ? ofLetter(codePoint) : NONE;
            run = system == previous ? run + 1 : 1;
            previous = system;
            if (system.hasSyllables()) {
                letters.merge(system, LETTERS_PER_SYLLABLE, Integer::sum);
            } else if (system != NONE && run > 1) {
                letters.merge(system, run == 2 ? 2 : 1, Integer::sum);
            }
        }
        return letters;
    }

    private boolean hasSyllables() {
        return this == HAN || this == KANA || this == HANGUL;
    }

    private static WritingSystem ofLetter(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HIRAGANA, KATAKANA -> KANA;
            case Character.UnicodeScript script -> BY_NAME.getOrDefault(script.name(), NONE);
        };
    }
}
