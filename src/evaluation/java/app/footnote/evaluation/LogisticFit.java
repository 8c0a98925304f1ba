package app.footnote.evaluation;

import java.util.List;

/**
 * Weighted logistic regression with a ridge penalty on the weights of the standardised measures, by Newton's method.
 */
final class LogisticFit {

    private static final int STEPS = 40;

    /**
     * An example.
     *
     * @param right the outcome
     * @param weight its weight relative to other examples
     */
    record Example(double[] measures, boolean right, double weight) {
    }

    private LogisticFit() {
    }

    /** The weights of the original, unscaled measures, followed by the intercept. */
    static double[] fit(List<Example> examples, double ridge) {
        Scale scale = Scale.of(examples);
        int size = examples.getFirst().measures().length + 1;
        double[] weights = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[size];
            double[][] hessian = new double[size][size];
            double total = examples.stream().mapToDouble(Example::weight).sum();
            for (Example example : examples) {
                add(example, scale.row(example.measures()), weights, total, gradient, hessian);
            }
            for (int i = 0; i < size - 1; i++) {
                gradient[i] -= ridge * weights[i];
                hessian[i][i] += ridge;
            }
            double[] newtonStep = solve(hessian, gradient);
            for (int i = 0; i < size; i++) {
                weights[i] += newtonStep[i];
            }
        }
        return scale.unscaled(weights);
    }

    private static void add(
            Example example, double[] row, double[] weights, double total, double[] gradient, double[][] hessian) {
        double p = 1 / (1 + Math.exp(-dot(row, weights)));
        double share = example.weight() / total;
        for (int i = 0; i < row.length; i++) {
            gradient[i] += share * ((example.right() ? 1 : 0) - p) * row[i];
            for (int j = 0; j < row.length; j++) {
                hessian[i][j] += share * p * (1 - p) * row[i] * row[j];
            }
        }
    }

    /** The probability for these measures. The last weight is the intercept. */
    static double probability(double[] weights, double[] measures) {
        double sum = weights[measures.length];
        for (int i = 0; i < measures.length; i++) {
            sum += weights[i] * measures[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** Gaussian elimination with partial pivoting; overwrites both arguments. */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
            }
            swap(matrix, right, column, pivot);
            for (int row = 0; row < size; row++) {
                double factor = row == column ? 0 : matrix[row][column] / matrix[column][column];
                for (int k = column; k < size; k++) {
                    matrix[row][k] -= factor * matrix[column][k];
                }
                right[row] -= factor * right[column];
            }
        }
        double[] solution = new double[size];
        for (int i = 0; i < size; i++) {
            solution[i] = right[i] / matrix[i][i];
        }
        return solution;
    }

    private static void swap(double[][] matrix, double[] right, int one, int other) {
        double[] row = matrix[one];
        matrix[one] = matrix[other];
        matrix[other] = row;
        double value = right[one];
        right[one] = right[other];
        right[other] = value;
    }

    /** The mean and the standard deviation of each measure. */
    private record Scale(double[] means, double[] deviations) {

        static Scale of(List<Example> examples) {
            int size = examples.getFirst().measures().length;
            double[] means = new double[size];
            double[] deviations = new double[size];
            for (int i = 0; i < size; i++) {
                int measure = i;
                means[i] = examples.stream().mapToDouble(e -> e.measures()[measure]).average().orElse(0);
                double mean = means[i];
                deviations[i] = Math.sqrt(
                        examples.stream().mapToDouble(e -> Math.pow(e.measures()[measure] - mean, 2)).average()
                                .orElse(0))
                        + 1e-9;
            }
            return new Scale(means, deviations);
        }

        double[] row(double[] measures) {
            double[] row = new double[measures.length + 1];
            for (int i = 0; i < measures.length; i++) {
                row[i] = (measures[i] - means[i]) / deviations[i];
            }
            row[measures.length] = 1;
            return row;
        }

        double[] unscaled(double[] weights) {
            double[] unscaled = weights.clone();
            for (int i = 0; i < means.length; i++) {
                unscaled[i] = weights[i] / deviations[i];
                unscaled[means.length] -= unscaled[i] * means[i];
            }
            return unscaled;
        }
    }
}
