package fr.beffroi.engine.plan.solver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds and loads the HiGHS library inside OR-Tools' jar. Only this one file is unpacked (5 MB), not the hundred beside it: that keeps the
 * start of a command short.
 */
final class HighsLibrary {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup SYMBOLS = load();

    private HighsLibrary() {}

    static MethodHandle function(String name, FunctionDescriptor descriptor, Linker.Option... options) {
        return LINKER.downcallHandle(SYMBOLS.findOrThrow(name), descriptor, options);
    }

    private static SymbolLookup load() {
        SymbolLookup symbols = SymbolLookup.libraryLookup(unpack(), Arena.global());
        silencePrints();
        return symbols;
    }

    /**
     * HiGHS 1.12 has a forgotten {@code printf} in its mixed-integer solver, which no option turns off. Where the C library has its
     * output stream as a variable (glibc, macOS), what C code prints goes nowhere; Java does not write through it.
     */
    private static void silencePrints() {
        SymbolLookup libc = LINKER.defaultLookup();
        Optional<MemorySegment> stream = libc.find("stdout").or(() -> libc.find("__stdoutp"));
        Optional<MemorySegment> opener = libc.find("fopen");
        if (stream.isEmpty() || opener.isEmpty()) {
            return;
        }
        try (Arena names = Arena.ofConfined()) {
            MethodHandle open = LINKER.downcallHandle(
                    opener.get(), FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            MemorySegment nowhere =
                    (MemorySegment) open.invokeExact(names.allocateFrom("/dev/null"), names.allocateFrom("w"));
            if (nowhere.address() != 0) {
                stream.get().reinterpret(ValueLayout.ADDRESS.byteSize()).set(ValueLayout.ADDRESS, 0, nowhere);
            }
        } catch (Throwable e) {
            throw new IllegalStateException("The C library's fopen could not be called.", e);
        }
    }

    private static Path unpack() {
        String resource = resourceName();
        try (InputStream library = HighsLibrary.class.getClassLoader().getResourceAsStream(resource)) {
            if (library == null) {
                throw new IllegalStateException(
                        "No HiGHS library for this machine: " + resource + " is not on the class path."
                                + "\nMaybe OR-Tools has no build for " + System.getProperty("os.name") + " on "
                                + System.getProperty("os.arch") + ".");
            }
            Path file = Files.createTempFile("beffroi-highs-", resource.substring(resource.lastIndexOf('/') + 1));
            Files.write(file, library.readAllBytes());
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The HiGHS library could not be unpacked into " + System.getProperty("java.io.tmpdir"), e);
        }
    }

    private static String resourceName() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = arch.equals("aarch64") || arch.equals("arm64");
        if (os.contains("win")) {
            return "ortools-win32-x86-64/highs.dll";
        }
        if (os.contains("mac")) {
            return (arm ? "ortools-darwin-aarch64" : "ortools-darwin-x86-64") + "/libhighs.1.dylib";
        }
        return (arm ? "ortools-linux-aarch64" : "ortools-linux-x86-64") + "/libhighs.so.1";
    }
}
