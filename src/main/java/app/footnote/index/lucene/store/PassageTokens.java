package app.footnote.index.lucene.store;

import app.footnote.index.lucene.language.AnalysedText;
import app.footnote.index.lucene.language.AnalysedText.Token;
import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.model.text.Range;
import app.footnote.model.text.Sentences;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/**
 * What the postings of a passage do not tell about its words: where its sentences end, and how the words are spelt. It
 * is kept with each passage, since to analyse the texts of a hundred candidates anew takes a question longer than all
 * the rest. An object takes in one passage after the other. For one thread.
 *
 * <p>
 * What is kept: how many sentences have words; for each the position of its last word, less that of the sentence
 * before; both as Lucene's numbers of variable length. Then the different words of headings and text in UTF-8, with a
 * zero char before, between and behind them.
 */
public final class PassageTokens {

    /** In no word, since no analysis takes it for a letter. */
    static final char BETWEEN = '\0';

    private static final String BETWEEN_WORDS = String.valueOf(BETWEEN);

    private final ByteArrayDataInput input = new ByteArrayDataInput();
    private int[] ends = {};
    private int sentences;
    private char[] words = {};
    private int length;

    /** The wording of a passage as it is kept. */
    static BytesRef of(AnalysedText text, AnalysedText headings, AnalysisLanguage language) {
        String words = Stream.of(headings, text)
                .flatMap(analysed -> analysed.tokens().stream())
                .map(Token::form)
                .filter(language::isSpelt)
                .distinct()
                .collect(Collectors.joining(BETWEEN_WORDS, BETWEEN_WORDS, BETWEEN_WORDS));
        return ByteArrayOutput.by(kept -> {
            writeEnds(sentenceEnds(text), kept);
            byte[] spelling = words.getBytes(StandardCharsets.UTF_8);
            kept.writeBytes(spelling, spelling.length);
        });
    }

    private static void writeEnds(List<Integer> ends, DataOutput kept) throws IOException {
        kept.writeVInt(ends.size());
        int before = 0;
        for (int end : ends) {
            kept.writeVInt(end - before);
            before = end;
        }
    }

    /** A sentence without words says nothing; but a text that has no other kind is a sentence below its headings. */
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

    /** Takes in what is kept of a passage; the bytes are not needed any more then. */
    public void read(BytesRef kept) {
        input.reset(kept.bytes, kept.offset, kept.length);
        sentences = input.readVInt();
        ends = ArrayUtil.grow(ends, sentences);
        int end = 0;
        for (int i = 0; i < sentences; i++) {
            end += input.readVInt();
            ends[i] = end;
        }
        int rest = kept.offset + kept.length - input.getPosition();
        words = ArrayUtil.grow(words, rest);
        length = UnicodeUtil.UTF8toUTF16(kept.bytes, input.getPosition(), rest, words);
    }

    public int sentences() {
        return sentences;
    }

    /** The position of the sentence's last word. */
    public int end(int sentence) {
        return ends[sentence];
    }

    /** Tells the spelling all words. */
    public void tell(SpellingSimilarity spelling) {
        int start = 1;
        for (int i = 1; i < length; i++) {
            if (words[i] == BETWEEN) {
                spelling.compare(words, start, i);
                start = i + 1;
            }
        }
    }
}
