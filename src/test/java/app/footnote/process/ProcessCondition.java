package app.footnote.process;

import java.io.IOException;

/** A condition on the memory of a process. */
public interface ProcessCondition {

    boolean holds() throws IOException;
}
