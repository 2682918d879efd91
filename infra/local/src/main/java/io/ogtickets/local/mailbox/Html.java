package io.ogtickets.local.mailbox;

/** The frame of a page. Whatever comes from a mail passes through {@link #escape}. */
final class Html {

    /** Mails are strangers' text: no script runs, and nothing is fetched but pictures that the mail carries itself. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'";

    private Html() {}

    static String page(String title, String body) {
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s – OG-Tickets mailbox</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
            table { border-collapse: collapse; width: 100%%; }
            th, td { text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #8888; }
            input, button { font: inherit; padding: .3rem .6rem; }
            iframe { width: 100%%; height: 60vh; border: 1px solid #8888; background: white; }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; }
            :focus-visible { outline: 3px solid; outline-offset: 2px; }
            </style>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            %2$s
            </main>
            </body>
            </html>
            """.formatted(escape(title), body);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
