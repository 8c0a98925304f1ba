package app.footnote.index.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A directory that runs an action before each change. */
final class SteppingDirectory extends FilterDirectory {

    /** An action before a change. An exception simulates a failure of the disk. */
    interface Step {
        Step NOTHING = () -> {
        };

        void run() throws IOException;
    }

    private volatile Step step = Step.NOTHING;

    SteppingDirectory(Directory directory) {
        super(directory);
    }

    void before(Step next) {
        step = next;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        step.run();
        return super.createOutput(name, context);
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        step.run();
        super.sync(names);
    }

    @Override
    public void rename(String source, String target) throws IOException {
        step.run();
        super.rename(source, target);
    }

    @Override
    public void syncMetaData() throws IOException {
        step.run();
        super.syncMetaData();
    }
}
