package fr.beffroi.workbench.identity.access;

import fr.beffroi.workbench.identity.Identified;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who is asking, for the layout. */
@ControllerAdvice(annotations = Controller.class)
class ViewerAttributes {

    @ModelAttribute("viewer")
    Viewer viewer() {
        return Viewers.current();
    }

    @ModelAttribute("viewerName")
    @Nullable
    String viewerName(@AuthenticationPrincipal @Nullable Object principal) {
        return principal instanceof Identified identified ? identified.displayName() : null;
    }
}
