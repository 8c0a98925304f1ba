package app.footnote.index.redis.store;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Vectors with one byte for each number. A vector is its scale, an IEEE 754 float in big-endian order, followed by its
 * numbers as signed bytes, the largest of which is 127 or -127; multiplied by the scale they are a vector of unit
 * length. A passage without a vector has the scale 0. The error of cosines is about a thousandth.
 *
 * @param bytes vectors of the same dimension, one after the other; not copied
 */
public record QuantizedVectors(byte[] bytes, int dimension) {

    private static final float MAX_QUANTIZED = Byte.MAX_VALUE;

    /** The size of a vector in bytes. */
    public static int size(int dimension) {
        return Float.BYTES + dimension;
    }

    /** The dimension of some vectors. */
    public static int dimension(byte[] vectors, int count) {
        return vectors.length / count - Float.BYTES;
    }

    static byte[] of(Optional<float[]> vector, int dimension) {
        ByteBuffer bytes = ByteBuffer.allocate(size(dimension));
        vector.filter(numbers -> maxAbsolute(numbers) > 0).ifPresent(numbers -> write(numbers, bytes));
        return bytes.array();
    }

    private static void write(float[] vector, ByteBuffer bytes) {
        float step = MAX_QUANTIZED / maxAbsolute(vector);
        double squares = 0;
        bytes.position(Float.BYTES);
        for (float number : vector) {
            int quantized = Math.round(number * step);
            bytes.put((byte) quantized);
            squares += quantized * quantized;
        }
        bytes.putFloat(0, (float) (1 / Math.sqrt(squares)));
    }

    private static float maxAbsolute(float[] vector) {
        float max = 0;
        for (float number : vector) {
            max = Math.max(max, Math.abs(number));
        }
        return max;
    }

    /** The cosine of a vector and a question's vector of unit length; empty if there is no vector with this number. */
    public OptionalDouble cosine(int number, float[] question) {
        float scale = scale(number);
        if (scale == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(scale * product(number * size(dimension) + Float.BYTES, question));
    }

    /** Adds up four sums independently, because with one sum the processor would wait for each addition. */
    private float product(int at, float[] question) {
        float one = 0;
        float two = 0;
        float three = 0;
        float four = 0;
        int i = 0;
        for (; i + 3 < dimension; i += 4) {
            one += bytes[at + i] * question[i];
            two += bytes[at + i + 1] * question[i + 1];
            three += bytes[at + i + 2] * question[i + 2];
            four += bytes[at + i + 3] * question[i + 3];
        }
        for (; i < dimension; i++) {
            one += bytes[at + i] * question[i];
        }
        return one + two + three + four;
    }

    /** The vector, with the rounding of its storage. */
    Optional<float[]> vector(int number) {
        float scale = scale(number);
        if (scale == 0) {
            return Optional.empty();
        }
        float[] vector = new float[dimension];
        int at = number * size(dimension) + Float.BYTES;
        for (int i = 0; i < dimension; i++) {
            vector[i] = bytes[at + i] * scale;
        }
        return Optional.of(vector);
    }

    private float scale(int number) {
        return ByteBuffer.wrap(bytes).getFloat(number * size(dimension));
    }
}
