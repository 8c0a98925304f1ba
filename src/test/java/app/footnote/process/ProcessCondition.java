package app.footnote.process;

import java.io.IOException;

/** What a process is watched for. */
public interface ProcessCondition {

    boolean holds() throws IOException;
}
