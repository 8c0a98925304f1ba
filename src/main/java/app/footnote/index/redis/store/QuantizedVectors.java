package app.footnote.index.redis.store;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Vectors with one byte for each number. A vector is its scale, a float of IEEE 754 in big-endian order, and then its
 * numbers as signed bytes, the greatest of which is 127 or -127; times the scale they make a vector of unit length. A
 * passage without vector has the scale 0. Cosines come out right to about a thousandth.
 *
 * @param bytes some vectors of the same dimension, one after the other
 */
public record QuantizedVectors(byte[] bytes, int dimension) {

    private static final float GREATEST = Byte.MAX_VALUE;

    /** How many bytes a vector takes. */
    public static int size(int dimension) {
        return Float.BYTES + dimension;
    }

    /** Of how many numbers each of some vectors is. */
    public static int dimension(byte[] vectors, int count) {
        return vectors.length / count - Float.BYTES;
    }

    static byte[] of(Optional<float[]> vector, int dimension) {
        ByteBuffer bytes = ByteBuffer.allocate(size(dimension));
        vector.filter(numbers -> greatest(numbers) > 0).ifPresent(numbers -> write(numbers, bytes));
        return bytes.array();
    }

    private static void write(float[] vector, ByteBuffer bytes) {
        float step = GREATEST / greatest(vector);
        double squares = 0;
        bytes.position(Float.BYTES);
        for (float number : vector) {
            int quantized = Math.round(number * step);
            bytes.put((byte) quantized);
            squares += quantized * quantized;
        }
        bytes.putFloat(0, (float) (1 / Math.sqrt(squares)));
    }

    private static float greatest(float[] vector) {
        float greatest = 0;
        for (float number : vector) {
            greatest = Math.max(greatest, Math.abs(number));
        }
        return greatest;
    }

    /** The cosine of a vector with one of unit length; empty where there is none. */
    public OptionalDouble cosine(int number, float[] question) {
        float scale = scale(number);
        if (scale == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(scale * product(number * size(dimension) + Float.BYTES, question));
    }

    /** Four sums at once, since one after the other a processor would wait for each addition. */
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

    /** The vector itself, as nearly as it was kept. */
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
