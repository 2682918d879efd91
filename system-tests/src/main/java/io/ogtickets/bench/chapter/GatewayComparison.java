package io.ogtickets.bench.chapter;

import io.ogtickets.bench.chapter.TurnByTurn.Medians;
import io.ogtickets.bench.load.Load;
import io.ogtickets.bench.load.Requests;
import io.ogtickets.bench.reference.Nginx;
import io.ogtickets.bench.reference.Tool;
import io.ogtickets.bench.report.Figure;
import io.ogtickets.bench.report.Report;
import io.ogtickets.bench.stage.Stage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The same request sent through the gateway, straight to the service, and through nginx.
 *
 * @param goal the gateway's rate over the direct one
 */
record GatewayComparison(Stage stage, Report report, String service, double goal) {

    private static final int NGINX_FROM_SERVICE = 1000;

    /** Each of these requests may be sent several times. */
    void of(String name, Requests requests) {
        Optional<Path> nginx = Tool.NGINX.path();
        if (nginx.isEmpty()) {
            report.leftOut(name + " behind nginx", Tool.NGINX.installation());
            compare(name, requests, new TurnByTurn());
            return;
        }
        int port = stage.address(service).getPort();
        try (Nginx proxy = Nginx.before(port, port + NGINX_FROM_SERVICE, nginx.get())) {
            compare(name, requests, new TurnByTurn().add("nginx", () -> rate(proxy.address(), requests)));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void compare(String name, Requests requests, TurnByTurn turns) {
        Medians rates = turns.add("direct", () -> rate(stage.address(service), requests))
                .add("gateway", () -> rate(stage.gateway(), requests))
                .medians();
        rates.byName().forEach((way, rate) -> report.add(Figure.perSecond(name + ", " + way, rate, "requests")));
        report.add(Figure.ratio(name + ", gateway ÷ direct", rates.of("gateway"), rates.of("direct"), goal));
        if (rates.has("nginx")) {
            report.add(Figure.ratio(name + ", nginx ÷ direct, for comparison", rates.of("nginx"), rates.of("direct")));
        }
    }

    private double rate(InetSocketAddress server, Requests requests) {
        return new Slice(report).acceptedPerSecond(new Load(server, Chapter.CLIENTS, requests));
    }
}
