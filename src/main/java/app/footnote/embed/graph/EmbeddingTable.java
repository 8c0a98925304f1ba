package app.footnote.embed.graph;

/** One vector for each of some numbers, as bytes: a value is (byte - zero) x scale. */
record EmbeddingTable(byte[] bytes, int dimension, float scale, int zero) {

    int size() {
        return bytes.length / dimension;
    }

    float value(int row, int column) {
        return scale * ((bytes[row * dimension + column] & 0xff) - zero);
    }
}
