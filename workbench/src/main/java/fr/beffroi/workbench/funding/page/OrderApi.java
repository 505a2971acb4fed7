package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.funding.payment.PaymentOrder;
import fr.beffroi.workbench.funding.payment.PaymentOrders;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Payment orders for the finance system. */
@RestController
@RequestMapping("/api/payment-orders")
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class OrderApi {
    private final PaymentOrders orders;

    OrderApi(PaymentOrders orders) {
        this.orders = orders;
    }

    /** An order as lists show it; the payment is confirmed, or sent back, as a step of its file. */
    record OrderLine(
            long order,
            UUID file,
            long fileNumber,
            String siren,
            int year,
            long amountCents,
            Instant madeAt,
            @Nullable Instant leftAt) {
        static OrderLine of(PaymentOrder order) {
            return new OrderLine(
                    order.number(),
                    order.file(),
                    order.fileNumber(),
                    order.company(),
                    order.year(),
                    order.amountCents(),
                    order.madeAt(),
                    order.leftAt());
        }
    }

    /** All, or only those that have not left. */
    @GetMapping
    List<OrderLine> list(@RequestParam(defaultValue = "false") boolean waiting) {
        return orders.list().stream()
                .filter(order -> !waiting || order.leftAt() == null)
                .map(OrderLine::of)
                .toList();
    }

    /** The file of an order, as it leaves. */
    @GetMapping(path = "/{order}", produces = MediaType.APPLICATION_JSON_VALUE)
    String read(@PathVariable long order) {
        return orders.find(order)
                .map(PaymentOrder::content)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Hands an order over, once: its file; 409 where it left before. */
    @PostMapping(path = "/{order}/handover", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo(Role.OFFICER)
    String leave(@PathVariable long order) {
        return orders.leave(order)
                .map(PaymentOrder::content)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
