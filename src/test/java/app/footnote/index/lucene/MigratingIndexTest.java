package app.footnote.index.lucene;

import app.footnote.index.MigratingIndex;
import app.footnote.index.PassageIndex;
import app.footnote.index.PassageIndexContract;
import app.footnote.model.EmbeddingIdentity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** The contract of all indexes, for an index that replaces another one. */
class MigratingIndexTest extends PassageIndexContract {

    @TempDir
    Path folder;

    @Override
    public PassageIndex open() throws Exception {
        PassageIndex older = LuceneIndex.open(folder.resolve("older"), new EmbeddingIdentity("other", "1", 1, 3));
        return new MigratingIndex(LuceneIndex.open(folder.resolve("current"), EMBEDDING), List.of(older));
    }
}
