package fr.beffroi.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * The verifier shares no code with the planner. Looks into the compiled classes: of our own code they may name only themselves,
 * the records and enums of model and plan, and the loaded model; and of these they may call only what a record or enum is made
 * of, no method that works something out.
 */
class IndependenceTest {
    private static final String OURS = "fr/beffroi/";
    private static final String OWN = "fr/beffroi/engine/verify/";
    private static final List<String> DATA =
            List.of("fr/beffroi/engine/model/", "fr/beffroi/engine/plan/", "fr/beffroi/engine/io/LoadedModel");

    @Test
    void namesNothingButDataOfOtherPackages() {
        Set<String> foreign = new TreeSet<>();
        for (PoolEntry entry : entries()) {
            if (entry instanceof ClassEntry type) {
                String name = type.asInternalName();
                if (isForeign(name) && !isData(name)) {
                    foreign.add(name);
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void callsOnlyAccessorsOfThatData() {
        Set<String> calls = new TreeSet<>();
        int seen = 0;
        for (PoolEntry entry : entries()) {
            if (entry instanceof MemberRefEntry member
                    && isForeign(member.owner().asInternalName())) {
                seen++;
                if (!isAccessor(member.owner().asInternalName(), member.name().stringValue())) {
                    calls.add(member.owner().asInternalName() + "."
                            + member.name().stringValue());
                }
            }
        }
        assertThat(calls).isEmpty();
        assertThat(seen).as("members of other packages looked at").isGreaterThan(50);
    }

    @Test
    void tellsDataFromAlgorithms() {
        assertThat(isAccessor("fr/beffroi/engine/model/Lever", "costEuros")).isTrue();
        assertThat(isAccessor("fr/beffroi/engine/model/Lever", "totalCostEuros"))
                .isFalse();
        assertThat(isData("fr/beffroi/engine/verify/PlanVerifier")).isFalse();
    }

    private static boolean isForeign(String name) {
        return name.startsWith(OURS) && !name.startsWith(OWN);
    }

    private static boolean isData(String name) {
        Class<?> type = load(name);
        boolean isPlain = type.isRecord() || type.isEnum() || type.isSealed();
        return isPlain && DATA.stream().anyMatch(name::startsWith);
    }

    private static boolean isAccessor(String owner, String member) {
        Class<?> type = load(owner);
        if (type.isEnum()) {
            return List.of("name", "ordinal", "values", "fileName").contains(member)
                    || Arrays.stream(type.getEnumConstants())
                            .anyMatch(constant -> constant.toString().equals(member));
        }
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .anyMatch(member::equals);
    }

    private static List<PoolEntry> entries() {
        try (Stream<Path> files = Files.walk(classesOfVerify())) {
            List<PoolEntry> entries = files.filter(file -> file.toString().endsWith(".class"))
                    .flatMap(IndependenceTest::poolOf)
                    .toList();
            assertThat(entries).isNotEmpty();
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<PoolEntry> poolOf(Path file) {
        try {
            return StreamSupport.stream(
                    ClassFile.of().parse(file).constantPool().spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path classesOfVerify() {
        try {
            Path classes = Path.of(PlanVerifier.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return classes.resolve(OWN);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String internalName) {
        try {
            return Class.forName(internalName.replace('/', '.').replaceAll("^\\[+L|;$", ""));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
