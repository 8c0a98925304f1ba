package app.footnote.read.pdf.glyph;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;

/**
 * Counts the operators that occur in pairs. Content that was cut off usually ends within such a pair. Not thread-safe.
 */
final class ContentBalance {

    private int openStates;
    private boolean inText;

    void clear() {
        openStates = 0;
        inText = false;
    }

    void count(Operator operator) {
        switch (operator.getName()) {
            case OperatorName.SAVE -> openStates++;
            case OperatorName.RESTORE -> openStates--;
            case OperatorName.BEGIN_TEXT -> inText = true;
            case OperatorName.END_TEXT -> inText = false;
            default -> {
                // Not one of a pair.
            }
        }
    }

    /** Whether every pair is complete. */
    boolean isComplete() {
        return openStates <= 0 && !inText;
    }
}
