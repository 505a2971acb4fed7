package fr.beffroi.workbench.harness;

import fr.beffroi.workbench.web.scan.UploadScanner;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The scanner of the tests' application: knows one signature, that of the file every scanner must find. */
@Component
public final class EicarScanner implements UploadScanner {
    /** In two parts, so that no scanner finds this source. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @Override
    public Optional<String> findThreat(String name, byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(EICAR)
                ? Optional.of("Eicar-Signature")
                : Optional.empty();
    }
}
