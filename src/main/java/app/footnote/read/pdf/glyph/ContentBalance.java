package app.footnote.read.pdf.glyph;

import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;

/**
 * Counts the operators of a page, above all those that occur in pairs. Content that was cut off usually ends within
 * such a pair. Not thread-safe.
 */
final class ContentBalance {

    /** All operators of ISO 32000-1, Annex A. */
    private static final String OPERATORS = """
            b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q
            re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"""";

    private static final Set<String> KNOWN = Set.of(OPERATORS.split("\\s+"));

    private boolean started;
    private boolean foreign;
    private int openStates;
    private boolean inText;

    void clear() {
        started = false;
        foreign = false;
        openStates = 0;
        inText = false;
    }

    void count(Operator operator) {
        started = true;
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

    /** Counts an operator that is not needed for text. */
    void countOther(Operator operator) {
        foreign |= !KNOWN.contains(operator.getName());
    }

    /** Whether there was any operator. */
    boolean isStarted() {
        return started;
    }

    /** Whether there were operators that do not exist, as in content that was decoded wrongly. */
    boolean isForeign() {
        return foreign;
    }

    /** Whether every pair is complete. */
    boolean isComplete() {
        return openStates <= 0 && !inText;
    }
}
