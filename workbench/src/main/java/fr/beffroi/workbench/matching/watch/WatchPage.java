package fr.beffroi.workbench.matching.watch;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.matching.lots.Refusal;
import fr.beffroi.workbench.web.form.PageField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A company's watch: what came for it, what it watches for, what it said is not for it. */
@Controller
@RequestMapping("/veille")
@AllowedTo(Role.COMPANY_MEMBER)
class WatchPage {
    private static final int SHOWN = 40;

    private final Watch watch;

    WatchPage(Watch watch) {
        this.watch = watch;
    }

    @GetMapping
    String show(Model model) {
        WatchSettings settings = watch.settings();
        Map<WatchReader.Field, String> typed = new EnumMap<>(WatchReader.Field.class);
        typed.put(WatchReader.Field.PHRASES, String.join(", ", settings.phrases()));
        typed.put(WatchReader.Field.DEPARTMENTS, String.join(", ", settings.departments()));
        typed.put(WatchReader.Field.LEAST, Objects.toString(settings.leastEuros(), ""));
        typed.put(WatchReader.Field.MOST, Objects.toString(settings.mostEuros(), ""));
        typed.put(WatchReader.Field.RHYTHM, settings.rhythm());
        return show(typed, model);
    }

    private String show(Map<WatchReader.Field, String> typed, Model model) {
        Watch.Found found = watch.find();
        model.addAttribute("typed", PageField.byPageName(typed));
        model.addAttribute("suits", found.suits().stream().limit(SHOWN).toList());
        model.addAttribute("count", found.suits().size());
        model.addAttribute("refused", found.refused());
        model.addAttribute("refusals", found.refusals());
        model.addAttribute("whys", Refusal.Why.values());
        return "matching/watch";
    }

    /** Keeps what is watched for, or says what is wrong, with what was typed. */
    @PostMapping
    String keep(@RequestParam Map<String, String> sent, Model model, RedirectAttributes flash) {
        Map<WatchReader.Field, String> typed = PageField.typed(WatchReader.Field.class, sent);
        WatchReader.Read read = WatchReader.read(typed);
        if (!read.faults().isEmpty()) {
            model.addAttribute("faults", PageField.byPageName(read.faults()));
            return show(typed, model);
        }
        watch.keep(read.settings());
        flash.addFlashAttribute("kept", true);
        return "redirect:/veille";
    }

    @PostMapping("/refus")
    String refuse(
            @RequestParam long avis,
            @RequestParam(defaultValue = "") String lot,
            @RequestParam String raison,
            RedirectAttributes flash) {
        watch.refuse(avis, lot, why(raison));
        flash.addFlashAttribute("refusedNow", true);
        return "redirect:/veille";
    }

    /** 422 where it is no reason. */
    static Refusal.Why why(@Nullable String code) {
        return Arrays.stream(Refusal.Why.values())
                .filter(why -> why.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/refus/{refusal:[0-9a-f-]{36}}/retrait")
    String takeBack(@PathVariable UUID refusal, RedirectAttributes flash) {
        watch.takeBack(refusal);
        flash.addFlashAttribute("takenBack", true);
        return "redirect:/veille";
    }
}
