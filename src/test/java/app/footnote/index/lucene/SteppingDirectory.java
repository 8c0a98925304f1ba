package app.footnote.index.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** Tells before each step in which a directory is changed. */
final class SteppingDirectory extends FilterDirectory {

    /** What happens before a step; a failure here is the disk's. */
    interface Step {
        Step NOTHING = () -> {
        };

        void happens() throws IOException;
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
        step.happens();
        return super.createOutput(name, context);
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        step.happens();
        super.sync(names);
    }

    @Override
    public void rename(String source, String target) throws IOException {
        step.happens();
        super.rename(source, target);
    }

    @Override
    public void syncMetaData() throws IOException {
        step.happens();
        super.syncMetaData();
    }
}
