package app.footnote.index.lucene;

import app.footnote.index.PassageIndex;
import app.footnote.index.PassageIndexContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest extends PassageIndexContract {

    @TempDir
    Path folder;

    @Override
    protected PassageIndex open() throws Exception {
        return LuceneIndex.open(folder, EMBEDDING);
    }
}
