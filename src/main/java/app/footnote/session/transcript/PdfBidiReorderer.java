package app.footnote.session.transcript;

import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the letters of right-to-left runs into the order in which they are drawn. Not thread-safe. */
final class PdfBidiReorderer extends ICUBidiReorderer {

    /** Arabic vowel signs with a width of their own, alone or on a connecting stroke. */
    private static final Pattern SPACING_MARK = Pattern.compile("[\uFE70-\uFE7F]");

    /** What the compatibility decomposition of such a sign has beside the sign: a blank or the connecting stroke. */
    private static final Pattern CARRIER = Pattern.compile("[ \u0640]");

    private final Bidi bidi = new Bidi();

    /** Numbers in the run keep their order. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        bidi.setPara(text, Bidi.RTL, null);
        return bidi.writeReordered(Bidi.DO_MIRRORING);
    }

    /**
     * Joins Arabic letters. Vowel signs stay signs that are drawn over the letter, and do not part it from the next.
     */
    @Override
    public String shapeText(String text) {
        return SPACING_MARK.matcher(super.shapeText(text)).replaceAll(PdfBidiReorderer::combining);
    }

    private static String combining(MatchResult mark) {
        String decomposed = Normalizer.normalize(mark.group(), Normalizer.Form.NFKD);
        return Matcher.quoteReplacement(CARRIER.matcher(decomposed).replaceAll(""));
    }
}
