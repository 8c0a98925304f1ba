package app.footnote.index.lucene.store;

import app.footnote.index.lucene.language.AnalysedText;
import app.footnote.index.lucene.language.AnalysedText.Token;
import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.language.TermKind;
import app.footnote.model.text.Range;
import app.footnote.model.text.Sentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/**
 * What the postings of a passage do not contain about its words: where its sentences end, and how the words are spelt.
 * It is stored with each passage, because analysing the texts of a hundred candidates again would take longer than the
 * rest of a search. An object is reused for one passage after the other. Not thread-safe.
 *
 * <p>
 * A stored value consists of the number of sentences that have words, and for each the position of its last word, less
 * that of the previous sentence; both as Lucene's variable-length integers. Then follow the distinct words of the
 * headings and the text in UTF-8, with a zero char before, between and after them.
 */
public final class PassageTokens {

    /** Not part of any word, because no analysis treats it as a letter. */
    static final char SEPARATOR = '\0';

    private static final String WORD_SEPARATOR = String.valueOf(SEPARATOR);

    private final ByteArrayDataInput input = new ByteArrayDataInput();
    private int[] ends = {};
    private int sentences;
    private char[] words = {};
    private int length;

    /** The value to store with a passage. */
    static BytesRef of(AnalysedText text, AnalysedText headings, AnalysisLanguage language) {
        String words = Stream.of(headings, text)
                .flatMap(analysed -> analysed.tokens().stream())
                .filter(token -> token.kind() != TermKind.JOINED)
                .map(Token::form)
                .filter(language::hasComparableSpelling)
                .distinct()
                .collect(Collectors.joining(WORD_SEPARATOR, WORD_SEPARATOR, WORD_SEPARATOR));
        byte[] spelling = words.getBytes(StandardCharsets.UTF_8);
        ByteBuffersDataOutput value = new ByteBuffersDataOutput();
        try {
            writeEnds(sentenceEnds(text), value);
            value.writeBytes(spelling, spelling.length);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory could not be written", e);
        }
        return new BytesRef(value.toArrayCopy());
    }

    private static void writeEnds(List<Integer> ends, DataOutput value) throws IOException {
        value.writeVInt(ends.size());
        int before = 0;
        for (int end : ends) {
            value.writeVInt(end - before);
            before = end;
        }
    }

    /** Sentences without words are skipped; but a text with only such sentences counts as one, below its headings. */
    private static List<Integer> sentenceEnds(AnalysedText text) {
        List<Range> sentences = Sentences.of(text.text());
        List<Integer> ends = new ArrayList<>();
        int next = 0;
        for (Range sentence : sentences) {
            int first = next;
            while (next < text.tokens().size() && text.tokens().get(next).start() < sentence.end()) {
                next++;
            }
            if (next > first) {
                ends.add(text.tokens().get(next - 1).position());
            }
        }
        return ends.isEmpty() && !sentences.isEmpty() ? List.of(0) : ends;
    }

    /** Reads a stored value; the bytes may be reused afterwards. */
    public void read(BytesRef value) {
        input.reset(value.bytes, value.offset, value.length);
        sentences = input.readVInt();
        ends = ArrayUtil.grow(ends, sentences);
        int end = 0;
        for (int i = 0; i < sentences; i++) {
            end += input.readVInt();
            ends[i] = end;
        }
        int rest = value.offset + value.length - input.getPosition();
        words = ArrayUtil.grow(words, rest);
        length = UnicodeUtil.UTF8toUTF16(value.bytes, input.getPosition(), rest, words);
    }

    /** The number of sentences. */
    public int sentences() {
        return sentences;
    }

    /** The position of the last word of a sentence. */
    public int end(int sentence) {
        return ends[sentence];
    }

    /** Compares all words of the passage with those of a question. */
    public void compareAll(SpellingSimilarity spelling) {
        int start = 1;
        for (int i = 1; i < length; i++) {
            if (words[i] == SEPARATOR) {
                spelling.compare(words, start, i);
                start = i + 1;
            }
        }
    }
}
