package app.footnote.answer.suggest;

import static app.footnote.answer.TermPattern.anyOf;
import static app.footnote.answer.TermPattern.phraseGroup;

import app.footnote.answer.overview.AsideTitles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Decides which headings name a subject, and removes what does not belong to its name. */
final class HeadingTitle {

    private static final int MOST_WORDS = 8;
    private static final int MOST_CHARS = 70;
    private static final int FEWEST_CHARS = 3;
    private static final int FEWEST_IDEOGRAPHS = 2;

    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** {@code Chapter 4: Hashing}, {@code Definition: Hashing}. */
    private static final String LABEL = phraseGroup("""
            (?:chapter|section|part|lecture|week|unit|module|topic|appendix) [\\divx]+(?:\\.\\d+)*
            (?:kapitel|abschnitt|teil|vorlesung|woche|thema|anhang) [\\divx]+(?:\\.\\d+)*
            (?:capítulo|sección|seção|parte|tema|aula|chapitre|partie|capitolo|sezione) [\\divx]+(?:\\.\\d+)*
            recap|definition|theorem|topic|case study|algorithm|background
            definición|définition|definição|definizione|satz""");

    private static final Pattern NUMBER_BEFORE = Pattern.compile(
            anyOf(
                    "\\d{1,2}(?:\\.\\d{1,2})*[.:)]?\\s+(?=\\p{L})", "[A-Z]\\.\\d+(?:\\.\\d+)*[.:)]?\\s+",
                    LABEL + "\\s*[:.–—-]\\s+(?=\\p{L})"),
            CASE);

    /** {@code 2/3}, {@code (cont.)}, {@code (LSM)}, {@code {#anchor}}. */
    private static final Pattern ADDITION_AFTER = Pattern.compile(
            anyOf(
                    "\\s*\\(?\\b\\d{1,2}\\s*/\\s*\\d{1,2}\\)?", "\\s*/\\s*\\d{1,2}", "\\s*\\([^()]*\\)",
                    "\\s*\\{[^{}]*\\}", "\\s+cont(?:inued|\\.|'d)?", "\\s+explained", "\\s*[:#]+")
                    + "$",
            CASE);

    /** Code, formulas, lists, and lines that are glued together or cut off. */
    private static final Pattern NOISE = Pattern.compile(
            anyOf(
                    "[^\\p{L}\\p{M}\\p{N}\\s'’+#/&?¿.-]", "\\.(?:$|\\s)", "\\.\\.", "\\w\\.\\w",
                    "(?<![\\p{L}\\p{N}-])\\d{2,}", "\\p{L}{3,}\\d", "\\d\\p{Lu}?\\p{Ll}{2}", "(?<!\\S)\\d+(?!\\S)",
                    "(?<!\\S)[^\\p{L}\\p{N}&/-](?!\\S)", "\\p{Ll}\\p{Lu}\\p{Ll}{2}",
                    "(?<!\\S)(?![aeoyAC])[a-zA-Z](?!\\S)", "[\\p{InGreek}\\x{1D400}-\\x{1D7FF}]"));

    private static final Pattern GENERIC = Pattern.compile(lines("generic-headings.txt"), CASE);

    private static final Pattern IDEOGRAPHS = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}]");

    private HeadingTitle() {
    }

    private static String lines(String file) {
        try (InputStream in = HeadingTitle.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The program has no " + file);
            }
            StringBuilder terms = new StringBuilder();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> terms.append(line).append('\n'));
            return phraseGroup(terms.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The heading without its number, without additions in brackets, and without the number of a slide in a series. */
    static String of(String heading) {
        String title = heading.strip().replaceAll("\\s+", " ");
        title = NUMBER_BEFORE.matcher(title).replaceFirst("");
        for (String before = ""; !before.equals(title);) {
            before = title;
            title = ADDITION_AFTER.matcher(title).replaceFirst("");
        }
        return title;
    }

    /** Whether a title names a subject: it is no announcement, no noise, and not too long. */
    static boolean namesSubject(String title) {
        return title.length() <= MOST_CHARS && title.split(" ").length <= MOST_WORDS && hasLetters(title)
                && !NOISE.matcher(title).find() && !GENERIC.matcher(title).matches() && !AsideTitles.isAside(title);
    }

    private static boolean hasLetters(String title) {
        int fewest = IDEOGRAPHS.matcher(title).find() ? FEWEST_IDEOGRAPHS : FEWEST_CHARS;
        return title.length() >= fewest && title.codePoints().anyMatch(Character::isLetter);
    }
}
