package app.footnote.read.language;

import java.io.DataInputStream;
import java.io.IOException;
import opennlp.tools.ml.maxent.io.GISModelReader;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Context;

/**
 * The weights of n-grams for languages: a model for OpenNLP's language detector that gives the same results as the
 * library's own {@code GISModel} and needs a quarter of the memory. That class stores an object with an array for each
 * of 145,000 n-grams and weights of double precision, and takes most of a second to load. Immutable.
 */
final class NgramLanguageWeights extends AbstractModel {

    private final NgramIndex ngrams;
    private final int[] starts;
    private final byte[] languages;
    private final float[] weights;

    /**
     * @param starts for the number of each n-gram, the index of its first weight; the last element is the number of all
     * weights
     * @param languages for each weight, the number of its language
     */
    private NgramLanguageWeights(
            String[] names, NgramIndex ngrams, int[] starts, byte[] languages, float[] weights) {
        super(new Context[0], new String[0], names);
        this.ngrams = ngrams;
        this.starts = starts;
        this.languages = languages;
        this.weights = weights;
        modelType = ModelType.Maxent;
    }

    /** @param model the weights in the format of the library's trainer, which are a part of a detector's file */
    static NgramLanguageWeights read(DataInputStream model) throws IOException {
        return new Reader(model).getModel();
    }

    @Override
    public double[] eval(String[] context) {
        return eval(context, new double[getNumOutcomes()]);
    }

    @Override
    public double[] eval(String[] context, float[] values) {
        double[] sums = new double[getNumOutcomes()];
        for (int i = 0; i < context.length; i++) {
            add(context[i], values[i], sums);
        }
        return likelihoods(sums);
    }

    @Override
    public double[] eval(String[] context, double[] sums) {
        for (String ngram : context) {
            add(ngram, 1, sums);
        }
        return likelihoods(sums);
    }

    private void add(String ngram, float times, double[] sums) {
        int number = ngrams.number(ngram);
        if (number != NgramIndex.NONE) {
            for (int i = starts[number]; i < starts[number + 1]; i++) {
                sums[languages[i]] += weights[i] * times;
            }
        }
    }

    /** The probabilities of the maximum entropy model: exponentials of the sums, scaled to a total of 1. */
    private static double[] likelihoods(double[] sums) {
        double all = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = StrictMath.exp(sums[i]);
            all += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= all;
        }
        return sums;
    }

    /** Uses the library's reader for the elements of the file, and builds a model of this class from them. */
    private static final class Reader extends GISModelReader {

        Reader(DataInputStream model) {
            super(new BinaryFileDataReader(model));
        }

        @Override
        public NgramLanguageWeights getModel() throws IOException {
            checkModelType();
            return constructModel();
        }

        @Override
        public NgramLanguageWeights constructModel() throws IOException {
            skipCorrection();
            String[] names = getOutcomes();
            int[][] patterns = getOutcomePatterns();
            int count = readInt();
            NgramIndex ngrams = ngrams(count);
            int[] starts = starts(patterns, count);
            byte[] languages = languages(patterns, starts[count]);
            return new NgramLanguageWeights(names, ngrams, starts, languages, weights(starts[count]));
        }

        /** Skips two numbers that are still in the format and that the evaluation no longer uses. */
        private void skipCorrection() throws IOException {
            readInt();
            readDouble();
        }

        /** Replaces the library's parser of these numbers, which is slow before it is compiled. */
        @Override
        protected int[][] getOutcomePatterns() throws IOException {
            int[][] patterns = new int[readInt()][];
            for (int i = 0; i < patterns.length; i++) {
                patterns[i] = numbers(readUTF());
            }
            return patterns;
        }

        /** Parses decimal numbers that are separated by single spaces. */
        private static int[] numbers(String text) {
            int[] numbers = new int[1 + (int) text.chars().filter(c -> c == ' ').count()];
            int next = 0;
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == ' ') {
                    next++;
                } else {
                    numbers[next] = numbers[next] * 10 + Character.digit(text.charAt(i), 10);
                }
            }
            return numbers;
        }

        private NgramIndex ngrams(int count) throws IOException {
            NgramIndex ngrams = new NgramIndex(count);
            for (int i = 0; i < count; i++) {
                ngrams.put(readUTF(), i);
            }
            return ngrams;
        }

        /** Each pattern is a count of consecutive n-grams, followed by the languages for which they have weights. */
        private static int[] starts(int[][] patterns, int count) {
            int[] starts = new int[count + 1];
            int next = 0;
            for (int[] pattern : patterns) {
                for (int i = 0; i < pattern[0]; i++) {
                    starts[next + 1] = starts[next] + pattern.length - 1;
                    next++;
                }
            }
            return starts;
        }

        private static byte[] languages(int[][] patterns, int weights) {
            byte[] languages = new byte[weights];
            int next = 0;
            for (int[] pattern : patterns) {
                for (int i = 0; i < pattern[0]; i++) {
                    for (int language = 1; language < pattern.length; language++) {
                        languages[next++] = (byte) pattern[language];
                    }
                }
            }
            return languages;
        }

        private float[] weights(int count) throws IOException {
            float[] weights = new float[count];
            for (int i = 0; i < count; i++) {
                weights[i] = (float) readDouble();
            }
            return weights;
        }
    }
}
