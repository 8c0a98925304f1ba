package app.footnote.index.lucene.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/** Writes into memory, where nothing can fail. */
final class ByteArrayOutput {

    private ByteArrayOutput() {
    }

    @FunctionalInterface
    interface Writing {
        void to(DataOutput out) throws IOException;
    }

    static BytesRef by(Writing writing) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory could not be written", e);
        }
        return new BytesRef(out.toArrayCopy());
    }
}
