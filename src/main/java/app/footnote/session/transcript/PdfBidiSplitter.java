package app.footnote.session.transcript;

import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits paragraphs into runs of one direction. The layout places runs one after the other in the direction of the
 * paragraph. So a number within right-to-left words belongs to their run if the paragraph runs from left to right
 * (Unicode Bidirectional Algorithm, L2), and {@link PdfBidiReorderer} keeps its order. Not thread-safe.
 */
final class PdfBidiSplitter implements BidiSplitter {

    private final Bidi bidi = new Bidi();
    private List<BidiTextRun> runs = List.of();

    @Override
    public void setParagraph(String text, byte direction) {
        bidi.setPara(text, direction, null);
        byte[] levels = bidi.getLevels();
        byte base = bidi.getParaLevel();
        runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || levels[i] > base != levels[start] > base) {
                boolean opposite = levels[start] > base;
                runs.add(new BidiTextRun(start, i - start, opposite == (base % 2 == 0) ? RTL : LTR));
                start = i;
            }
        }
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        return runs.get(index);
    }

    @Override
    public byte getBaseDirection(String text) {
        return Bidi.getBaseDirection(text);
    }
}
