package app.footnote.messages;

import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the string literals in compiled classes, each with the method that it is passed to. */
final class StringLiterals {

    private static final String CONCATENATION = "concatenation";

    /** Methods that only build a text; what counts is where their result goes. */
    private static final List<String> BUILDERS = List.of(
            "java.lang.String.formatted", "java.lang.String.format", "java.lang.StringBuilder.append",
            "java.lang.String.valueOf", "java.lang.String.concat", "java.util.List.of", "java.lang.Integer.valueOf",
            "java.lang.Long.valueOf", "java.lang.Object.toString", CONCATENATION);

    /**
     * A string literal.
     *
     * @param className the class that has it
     * @param consumer the method that is called next, as {@code class.method}; empty if there is none
     */
    record Literal(String className, String text, String consumer) {
    }

    private StringLiterals() {
    }

    /** All literals in the class files below a folder. */
    static List<Literal> in(Path classes) throws IOException {
        List<Literal> literals = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).sorted().toList()) {
                read(ClassFile.of().parse(file), literals);
            }
        }
        return literals;
    }

    private static void read(ClassModel type, List<Literal> literals) {
        String name = type.thisClass().asInternalName().replace('/', '.');
        for (MethodModel method : type.methods()) {
            method.code().ifPresent(code -> read(name, instructions(code), literals));
        }
        type.findAttribute(Attributes.runtimeVisibleAnnotations())
                .ifPresent(found -> found.annotations().forEach(annotation -> read(name, annotation, literals)));
        for (FieldModel field : type.fields()) {
            field.findAttribute(Attributes.runtimeVisibleAnnotations())
                    .ifPresent(found -> found.annotations().forEach(annotation -> read(name, annotation, literals)));
        }
    }

    /** Without line numbers and labels. */
    private static List<CodeElement> instructions(CodeModel code) {
        return code.elementStream().filter(Instruction.class::isInstance).toList();
    }

    private static void read(String name, List<CodeElement> code, List<Literal> literals) {
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof ConstantInstruction constant
                    && constant.constantValue() instanceof String text) {
                literals.add(new Literal(name, text, consumer(code, i)));
            } else if (code.get(i) instanceof InvokeDynamicInstruction dynamic
                    && dynamic.name().stringValue().equals("makeConcatWithConstants")) {
                String recipe = String.valueOf(dynamic.bootstrapArgs().getFirst());
                literals.add(new Literal(name, recipe.replace('\u0001', ' '), consumer(code, i)));
            }
        }
    }

    /** The constructor if the literal is its first argument, otherwise the next method that is called. */
    private static String consumer(List<CodeElement> code, int literal) {
        if (literal > 1 && code.get(literal - 2) instanceof NewObjectInstruction created) {
            return created.className().asInternalName().replace('/', '.') + ".<init>";
        }
        for (int i = literal + 1; i < code.size(); i++) {
            String called = called(code.get(i));
            if (!called.isEmpty() && !BUILDERS.contains(called)) {
                return called;
            }
        }
        return "";
    }

    private static String called(CodeElement element) {
        return switch (element) {
            case InvokeInstruction invoke ->
                    invoke.owner().asInternalName().replace('/', '.') + "." + invoke.name().stringValue();
            case InvokeDynamicInstruction dynamic when dynamic.name().stringValue().equals("makeConcatWithConstants") ->
                    CONCATENATION;
            default -> "";
        };
    }

    private static void read(String name, Annotation annotation, List<Literal> literals) {
        String type = annotation.classSymbol().displayName();
        for (AnnotationElement element : annotation.elements()) {
            read(name, "@" + type + "." + element.name().stringValue(), element.value(), literals);
        }
    }

    private static void read(String name, String consumer, AnnotationValue value, List<Literal> literals) {
        switch (value) {
            case AnnotationValue.OfString text -> literals.add(new Literal(name, text.stringValue(), consumer));
            case AnnotationValue.OfArray array ->
                    array.values().forEach(each -> read(name, consumer, each, literals));
            case AnnotationValue.OfAnnotation inner -> read(name, inner.annotation(), literals);
            default -> {
                // Numbers, classes and enum constants are no texts.
            }
        }
    }
}
