package app.footnote.ui.page.markdown;

import app.footnote.ui.common.math.FormulaOutline;
import java.util.Optional;

/** Turns math into outlines, or leaves it as it is written. */
public interface MathTypesetter {

    /** Leaves all math as it is written: for who wants the words alone. */
    MathTypesetter NONE = (_, _) -> Optional.empty();

    /**
     * @param tex math without delimiters
     * @return empty where it stays as it is written
     */
    Optional<FormulaOutline> outline(String tex, boolean display);
}
