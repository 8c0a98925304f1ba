package app.footnote.build.graph;

/** A table of vectors, quantized to unsigned bytes: a value is {@code (byte - zero) * scale}. */
record EmbeddingTable(byte[] bytes, int dimension, float scale, int zero) {

    int size() {
        return bytes.length / dimension;
    }

    float value(int row, int column) {
        return scale * ((bytes[row * dimension + column] & 0xff) - zero);
    }
}
