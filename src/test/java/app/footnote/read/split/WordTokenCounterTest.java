package app.footnote.read.split;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.read.format.StructuredNote;
import app.footnote.read.markdown.MarkdownReader;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class WordTokenCounterTest {

    /** A model for English: a Latin word is one token, and so is each other character and each letter of Hangul. */
    private static final TokenCounter ENGLISH = text -> Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{IsLatin}+", "w")
            .replaceAll("[\\s\\p{Mn}]", "")
            .length();

    /** A model for all languages: each word is two tokens. */
    private static final TokenCounter MULTILINGUAL = text -> text.isBlank() ? 0 : 2 * text.strip().split("\\s+").length;

    private static final String ARABIC = "قاعدة البيانات هي مجموعة منظمة من المعلومات";

    @Test
    void usesTheModelForScriptsThatItHasTokensFor() {
        assertThat(new WordTokenCounter(ENGLISH).tokens("A tree of 9 keys, λ included?")).isEqualTo(9);
        assertThat(new WordTokenCounter(ENGLISH).tokens("数据库 databases")).isEqualTo(4);
        assertThat(new WordTokenCounter(MULTILINGUAL).tokens(ARABIC)).isEqualTo(14);
    }

    @Test
    void countsSpelledWordsByTheirLength() {
        assertThat(ENGLISH.tokens(ARABIC)).isEqualTo(37);
        assertThat(new WordTokenCounter(ENGLISH).tokens(ARABIC)).isEqualTo(10);
        assertThat(new WordTokenCounter(ENGLISH).tokens("Дерево остаётся сбалансированным")).isEqualTo(8);
        assertThat(new WordTokenCounter(ENGLISH).tokens("데이터베이스는 데이터의 집합이다")).isEqualTo(8);
    }

    @Test
    void countsBothKindsOfWordsInOneText() {
        assertThat(new WordTokenCounter(ENGLISH).tokens("an index: " + ARABIC)).isEqualTo(3 + 10);
    }

    @Test
    void makesArabicPassagesAboutAsLongAsEnglishOnes() throws Exception {
        String sentence = "تحافظ شجرة البحث على توازنها لأن العقد تدور بعد كل إدراج وحذف. ";
        StructuredNote note = MarkdownReader.read(sentence.repeat(60), "note");
        int spelled = new PassageSplitter(ENGLISH, PassageSizes.standard()).drafts(note).size();
        int counted = new PassageSplitter(new WordTokenCounter(ENGLISH), PassageSizes.standard()).drafts(note).size();
        assertThat(spelled).isGreaterThan(14);
        assertThat(counted).isBetween(3, 6);
    }
}
