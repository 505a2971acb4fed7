package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.funding.payment.OrderDocument;
import fr.beffroi.workbench.funding.payment.OrderGoneException;
import fr.beffroi.workbench.funding.payment.PaymentOrder;
import fr.beffroi.workbench.funding.payment.PaymentOrders;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Payment orders: those that wait for the finance system, the file of each, and the note that it left. */
@Controller
@RequestMapping("/ordres")
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class OrderPage {
    private final PaymentOrders orders;
    private final FileWords words;

    OrderPage(PaymentOrders orders, FileWords words) {
        this.orders = orders;
        this.words = words;
    }

    /** A line with who is paid. */
    record Line(PaymentOrder order, OrderDocument document) {}

    @GetMapping
    String list(Model model) {
        List<Line> lines = orders.list().stream()
                .map(order -> new Line(order, OrderDocument.read(order.content())))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute(
                "waiting",
                lines.stream().filter(line -> line.order().leftAt() == null).count());
        model.addAttribute("mayLeave", Viewers.current().role() == Role.OFFICER);
        return "funding/orders";
    }

    /** The file of an order, as often as it is asked for: it bears its number, by which the finance system knows it again. */
    @GetMapping("/{order:\\d{1,18}}")
    ResponseEntity<byte[]> open(@PathVariable long order, @RequestParam(defaultValue = "json") String format) {
        PaymentOrder found = orders.find(order).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean csv = format.equals("csv");
        String text = csv ? OrderDocument.read(found.content()).csv() : found.content();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("ordre-de-paiement-" + order + (csv ? ".csv" : ".json"))
                                .build()
                                .toString())
                .contentType(csv ? new MediaType("text", "csv", StandardCharsets.UTF_8) : MediaType.APPLICATION_JSON)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Notes that an order left; a second time it does not. */
    @PostMapping("/{order:\\d{1,18}}/remise")
    @AllowedTo(Role.OFFICER)
    String leave(@PathVariable long order, RedirectAttributes flash) {
        try {
            if (orders.leave(order).isEmpty()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            flash.addFlashAttribute("justLeft", order);
        } catch (OrderGoneException e) {
            flash.addFlashAttribute("refused", words.refusal(e));
        }
        return "redirect:/ordres";
    }
}
