package io.ogtickets.local.command;

import java.util.List;

/** Lists the commands. */
record Help() implements Command {

    private static final String TEXT = """
            ./og COMMAND

              up [--detach]                 build what is missing, start what isn't running; Ctrl-C stops everything
                 [--throughput]             as a server: full compiler, more memory; slower to start
                 [--untrained]              without first training what was rebuilt: sooner now, slower to start
              down                          stop everything
              status [--json]               how each part is doing, its start time and memory
              logs SERVICE [-f]             a part's log; -f goes on printing what comes
              restart SERVICE               stop one part and start it again, rebuilt if its sources changed
              reset [--yes]                 stop everything and delete its data and secrets
              dead-letters [list] [TOPIC [KEY]]    events that could not be handled, and what waits behind them
              dead-letters show EVENT              one of them, with its data
              dead-letters replay TOPIC [KEY]      let them be handled again, in order
              dead-letters discard EVENT           give one up, so that what waits behind it can be replayed
              demo                          tell the story of one family order, from registration to the gate
              build                         build and train without starting
              test                          every test and check (mvn verify)
              bench [--assert] [CHAPTER…]   measure a system of its own, side by side with pgbench and nginx
              format                        format the Java sources

            OG_PORT_OFFSET=100 moves every port, OG_HOME=folder keeps the data elsewhere, OG_PARTS=a,b runs only these.
            STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET use Stripe in place of the simulator.
            """;

    @Override
    public int run(List<String> arguments) {
        System.out.print(TEXT);
        return 0;
    }
}
