package app.footnote.read.language;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A writing system that tells the language of a text, or at least narrows it down. */
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
    /** No words at all, or of a script that is not known here. */
    NONE("");

    /** The scripts by their names in Unicode. */
    private static final Map<String, WritingSystem> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toMap(WritingSystem::name, script -> script));

    private static final Map<WritingSystem, Map<String, String>> LANGUAGES = Arrays.stream(values())
            .collect(Collectors.toMap(script -> script, WritingSystem::apart));

    /** A Han or Hangul char says about as much as this many letters of an alphabet. */
    private static final int LETTERS_OF_A_SYLLABLE = 3;

    /** Of Japanese, written in Han and kana, at least this much is kana. */
    private static final double JAPANESE_KANA_SHARE = 0.1;

    /** Pairs of codes: ISO 639-3, which the detector uses, and ISO 639-1. */
    private final String pairs;

    WritingSystem(String pairs) {
        this.pairs = pairs;
    }

    /** The ISO 639-1 codes of what is written in this script, by those of ISO 639-3. */
    private Map<String, String> languages() {
        return Objects.requireNonNull(LANGUAGES.get(this));
    }

    private Map<String, String> apart() {
        return Arrays.stream(pairs.split(" "))
                .map(pair -> pair.split(":"))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }

    /** The language of whatever is written in this script, if there is but one. */
    Optional<String> onlyLanguage() {
        return languages().size() == 1 ? languages().values().stream().findFirst() : Optional.empty();
    }

    /** The ISO 639-1 code for one of ISO 639-3, if that language is written in this script. */
    Optional<String> language(String iso3) {
        return Optional.ofNullable(languages().get(iso3));
    }

    /** Whether a language, by its ISO 639-1 code, is written in this script. */
    boolean writes(String iso1) {
        return languages().containsValue(iso1);
    }

    /**
     * The script of most of the text's words. Single letters of an alphabet do not count, they are rather variables and
     * units.
     */
    static WritingSystem of(String text) {
        Map<WritingSystem, Integer> letters = letters(text);
        int han = letters.getOrDefault(HAN, 0);
        int kana = letters.getOrDefault(KANA, 0);
        if (kana > JAPANESE_KANA_SHARE * (han + kana)) {
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
        WritingSystem last = NONE;
        int run = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            WritingSystem script = Character.isLetter(codePoint) ? ofLetter(codePoint) : NONE;
            run = script == last ? run + 1 : 1;
            last = script;
            if (script.isOfSyllables()) {
                letters.merge(script, LETTERS_OF_A_SYLLABLE, Integer::sum);
            } else if (script != NONE && run > 1) {
                letters.merge(script, run == 2 ? 2 : 1, Integer::sum);
            }
        }
        return letters;
    }

    private boolean isOfSyllables() {
        return this == HAN || this == KANA || this == HANGUL;
    }

    private static WritingSystem ofLetter(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HIRAGANA, KATAKANA -> KANA;
            case Character.UnicodeScript script -> BY_NAME.getOrDefault(script.name(), NONE);
        };
    }
}
