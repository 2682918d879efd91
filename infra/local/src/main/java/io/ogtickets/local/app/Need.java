package io.ogtickets.local.app;

import java.util.List;

/** What an application needs from the local run; each need brings the environment variables that meet it. */
enum Need {
    /** Its settings from config-server. */
    SETTINGS,
    /** To check what others present to get their settings. */
    SETTINGS_PASSWORD,
    /** To find others, and be found. */
    DISCOVERY,
    DATABASE,
    KAFKA,
    /** To know the address that clients and token issuer use. */
    PUBLIC_URL,
    /** To call other services in its own name. */
    CLIENT_SECRET,
    /** To know every service's client secret, since it registers them. */
    ALL_CLIENT_SECRETS,
    /** To encrypt what it stores. */
    MASTER_KEY,
    /** A folder for the signing keys that it makes. */
    SIGNING_KEYS,
    MAIL,
    DEMO_ACCOUNTS,
    DEMO_MACHINES,
    /** To take payments: at Stripe, or at the simulator. */
    STRIPE,
    /** To be the simulator: to check the key and sign the webhooks. */
    SIMULATED_STRIPE;

    static final List<Need> OF_EVERY_SERVICE = List.of(SETTINGS, DISCOVERY, DATABASE, KAFKA, PUBLIC_URL, CLIENT_SECRET);
}
